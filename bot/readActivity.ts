import type { IncomingMessage } from 'node:http';
import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { parseJson } from '../data/parseJson.js';
import { refusal, type Refusal } from './refusal.js';
import { within } from './within.js';

/** Teams caps an activity at about 100 KB in UTF-16; this leaves room for escapes. */
const MAX_BODY_BYTES = 256 * 1024;

/** Ours: Teams sends it in one go. */
const BODY_LIMIT_MS = 10_000;

/** Of parts within parts; a card that somebody quotes in a message may have some twenty. */
const MAX_DEPTH = 100;

/** What is kept or logged may not be large; Teams' ids are below 300 characters. */
const short = z.string().max(2_000);
/** As Teams makes them; the SDK fails with anything but ASCII where it puts one into a header. */
const id = short.regex(/^[\x20-\x7e]+$/);
const account = z.object({ id, name: short.nullish(), aadObjectId: short.nullish(), role: short.nullish() });
/**
 * What the SDK and our handlers rely on, and what the SDK copies into its replies, which fail when it is of a wrong
 * type. Nothing else: Teams adds fields as it likes.
 */
const activitySchema = z
  .object({
    type: id,
    id: id.nullish(),
    name: short.nullish(),
    action: short.nullish(),
    channelId: id,
    serviceUrl: id,
    deliveryMode: short.nullish(),
    replyToId: short.nullish(),
    from: account,
    recipient: account,
    conversation: account.extend({
      conversationType: short.nullish(),
      tenantId: short.nullish(),
      isGroup: z.boolean().nullish(),
    }),
    text: z.string().nullish(),
    locale: short.nullish(),
    entities: z.array(z.object({ type: z.string() })).nullish(),
    attachments: z.array(z.object({})).nullish(),
    membersAdded: z.array(z.object({ id })).nullish(),
    membersRemoved: z.array(z.object({ id })).nullish(),
  })
  // Without an id a message sent twice could not be told from two messages.
  .refine(({ type, id }) => type !== 'message' || id, { path: ['id'] });
/** So many of the fields that are wrong are named. */
const MOST_NAMED = 5;

/**
 * Reads the activity that the request carries.
 *
 * Not restify's `bodyParser`: there a body that claims to be gzip and is not ends the process, and one that is
 * inflates past `maxBodySize`. Teams compresses nothing, so a compressed body is refused.
 */
export async function readActivity(
  request: IncomingMessage,
  limitMs = BODY_LIMIT_MS,
): Promise<Refusal | { readonly kind: 'activity'; readonly activity: Activity }> {
  const { 'content-type': contentType = '', 'content-encoding': encoding = 'identity' } = request.headers;
  if (encoding !== 'identity' || !/^application\/json\s*(;|$)/i.test(contentType)) {
    return refusal(415, 'Send application/json', 'body.mediaType');
  }
  const bytes = await within(limitMs, readBytes(request), refusal(408, 'Body too slow', 'body.slow'));
  if (!Buffer.isBuffer(bytes)) return bytes;

  const body = parseJson(bytes.toString('utf8'));
  if (body === undefined) return refusal(400, 'Not JSON', 'body.json');
  // The SDK goes through it by calling itself, which at some depth ends in an error of the machine.
  if (isDeeperThan(MAX_DEPTH, body)) return refusal(400, 'Nested too deeply', 'body.depth');
  const parsed = activitySchema.safeParse(body);
  if (parsed.success) return { kind: 'activity', activity: body as Activity };
  const fields = new Set(parsed.error.issues.map(({ path }) => path.join('.') || 'not an object'));
  const named = [...fields].slice(0, MOST_NAMED).join(', ');
  return refusal(400, `Not an activity: ${named}`, 'activity.shape');
}

function isDeeperThan(limit: number, part: unknown): boolean {
  if (limit === 0) return true;
  if (typeof part !== 'object' || part === null) return false;
  const parts: unknown[] = Array.isArray(part) ? part : Object.values(part);
  return parts.some((inner) => isDeeperThan(limit - 1, inner));
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
