import { randomUUID } from 'node:crypto';
import type { HandlerDeps } from '../handlerDeps.js';
import { texts } from '../texts.js';
import type { Turn } from '../turn.js';
import { sendToPersonalChat } from '../upload/sendToPersonalChat.js';
import { makeFile } from './makeFile.js';
import type { OfferedFile } from './offer.js';

/** Asks whether the person wants the file: the bot may put nothing into their OneDrive unasked. */
export async function offerFile(turn: Turn, file: OfferedFile, deps: HandlerDeps): Promise<void> {
  if (!turn.isPersonal) return sendToPersonalChat(turn, deps);
  const made = await makeFile(file, deps);
  if (made === null) return turn.sendText(texts[turn.locale].files.nothingInIt);
  const { name, bytes } = made;
  const offerId = randomUUID();
  await deps.uploading.memory.keepOffer(offerId, { file, userId: turn.person.id });
  const description = texts[turn.locale].files.descriptions[file.kind];
  await turn.sendConsentRequest({ name, description, sizeBytes: bytes.length, offerId });
}
