import { z } from 'zod';
import type { HandlerDeps } from '../handlerDeps.js';
import { mayDo } from '../mayDo.js';
import { texts } from '../texts.js';
import type { Turn } from '../turn.js';
import { makeFile } from './makeFile.js';
import { ROLE_FOR } from './offer.js';

const contextSchema = z.object({ offerId: z.string() });
/** https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4#invoke-activity-when-the-user-accepts-the-file */
const consentSchema = z.discriminatedUnion('action', [
  z.object({
    action: z.literal('accept'),
    context: contextSchema,
    uploadInfo: z.object({
      name: z.string(),
      uploadUrl: z.string(),
      contentUrl: z.string(),
      uniqueId: z.string(),
      fileType: z.string(),
    }),
  }),
  z.object({ action: z.literal('decline'), context: contextSchema }),
]);

/** The person said yes or no to a file: it is made now, as it is now, and put where Teams says. */
export async function answerConsent(turn: Turn, value: unknown, deps: HandlerDeps): Promise<void> {
  const { memory, files } = deps.uploading;
  const said = texts[turn.locale].files;
  const consent = consentSchema.safeParse(value).data;
  const offerId = consent?.context.offerId ?? '';
  const offer = await memory.offer(offerId);
  if (consent === undefined || offer === null || offer.userId !== turn.person.id) {
    turn.log.warn('file.offerUnknown');
    return turn.sendText(said.tooLate);
  }
  const { file } = offer;
  // Taken back first: of two clicks only one sends.
  if (!(await memory.dropOffer(offerId))) return turn.sendText(said.tooLate);
  if (consent.action === 'decline') return turn.sendText(said.declined);
  const deed = { name: 'acceptFile', role: ROLE_FOR[file.kind] };
  if (!(await mayDo(turn, deed, deps))) return;

  const made = await makeFile(file, deps);
  if (made === null) return turn.sendText(said.tooLate);
  const { bytes } = made;
  const put = await files.put(consent.uploadInfo.uploadUrl, bytes);
  if (put.kind === 'failed') {
    turn.log.warn('file.notSent', { file: file.kind, reason: put.reason });
    return turn.sendText(said.notSent);
  }
  turn.log.info('file.sent', { file: file.kind, bytes: bytes.length });
  await turn.sendFileLink(consent.uploadInfo);
}
