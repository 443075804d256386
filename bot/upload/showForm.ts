import { uploadFormCard, type UploadFormData } from '../../cards/upload/uploadFormCard.js';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';
import { formDefaults, periodsToChoose } from './formDefaults.js';
import { sendToPersonalChat } from './sendToPersonalChat.js';

type Filled = Pick<UploadFormData, 'period' | 'kind' | 'comment' | 'pasted' | 'faults'>;

/** The form, in the personal chat; elsewhere what is handed in would be everybody's, and files do not reach. */
export async function showForm(turn: Turn, filled: Partial<Filled>, deps: HandlerDeps): Promise<void> {
  if (!turn.isPersonal) return sendToPersonalChat(turn, deps);
  const defaults = await formDefaults(filled.period ?? null, deps);
  const half = await deps.uploading.memory.half(turn.speaker);
  const data: UploadFormData = {
    periods: await periodsToChoose(filled.period ?? defaults.period, deps),
    ...defaults,
    pasted: '',
    faults: [],
    ...filled,
    fileName: half?.kind === 'files' ? half.fileName : null,
  };
  await turn.sendCard(uploadFormCard(data, turn.locale));
}
