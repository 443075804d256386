import type { IncomingMessage } from 'node:http';
import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { refusal, type Refusal } from './refusal.js';

/** Teams caps an activity at about 100 KB in UTF-16; this leaves room for escapes. */
const MAX_BODY_BYTES = 256 * 1024;

const id = z.string().min(1);
/** Only what the SDK and our handlers rely on: Teams adds fields as it likes. */
const activitySchema = z
  .object({
    type: id,
    id: id.nullish(),
    channelId: id,
    serviceUrl: id,
    from: z.object({ id, name: z.string().nullish(), aadObjectId: z.string().nullish() }),
    recipient: z.object({ id }),
    conversation: z.object({ id }),
    text: z.string().nullish(),
    locale: z.string().nullish(),
    entities: z.array(z.object({ type: z.string() })).nullish(),
    attachments: z.array(z.object({})).nullish(),
    membersAdded: z.array(z.object({ id })).nullish(),
  })
  // Without an id a message sent twice could not be told from two messages.
  .refine(({ type, id }) => type !== 'message' || id, { path: ['id'] });

/**
 * Reads the activity that the request carries.
 *
 * Not restify's `bodyParser`: there a body that claims to be gzip and is not ends the process, and one that is
 * inflates past `maxBodySize`. Teams compresses nothing, so a compressed body is refused.
 */
export async function readActivity(
  request: IncomingMessage,
): Promise<Refusal | { readonly kind: 'activity'; readonly activity: Activity }> {
  const { 'content-type': contentType = '', 'content-encoding': encoding = 'identity' } = request.headers;
  if (encoding !== 'identity' || !/^application\/json\b/i.test(contentType)) {
    return refusal(415, 'Send application/json', 'body.mediaType');
  }
  const bytes = await readBytes(request);
  if (!Buffer.isBuffer(bytes)) return bytes;

  const body = parseJson(bytes.toString('utf8'));
  if (body === undefined) return refusal(400, 'Not JSON', 'body.json');
  const parsed = activitySchema.safeParse(body);
  if (parsed.success) return { kind: 'activity', activity: body as Activity };
  const fields = new Set(parsed.error.issues.map(({ path }) => path.join('.') || 'not an object'));
  return refusal(400, `Not an activity: ${[...fields].join(', ')}`, 'activity.shape');
}

async function readBytes(request: IncomingMessage): Promise<Buffer | Refusal> {
  const tooLarge = refusal(413, `Body larger than ${MAX_BODY_BYTES} bytes`, 'body.size');
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) return tooLarge;

  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    // Destroying the request would take the connection with it, and the answer.
    const body: AsyncIterable<Buffer> = request.iterator({ destroyOnReturn: false });
    for await (const chunk of body) {
      bytes += chunk.length;
      if (bytes > MAX_BODY_BYTES) return tooLarge;
      chunks.push(chunk);
    }
  } catch {
    // The caller went away; nobody reads the answer.
    return refusal(400, 'Body cut short', 'body.aborted');
  }
  return Buffer.concat(chunks);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
