import { z } from 'zod';
import type { UploadFormFault } from '../../cards/texts/uploadTexts.js';
import { MOST_TYPED, type UploadDraft } from '../../cards/upload/uploadVerbs.js';
import { waitingForFileCard } from '../../cards/upload/waitingForFileCard.js';
import { PASTED } from '../../data/intake/fileStandIns.js';
import { parsePeriod } from '../../data/report/period.js';
import { revisionSchema } from '../../data/report/dataset.js';
import { inputSchema } from '../actions/uploadSchemas.js';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';
import type { HandedIn } from './draft.js';
import { formDefaults } from './formDefaults.js';
import { reviewHandedIn } from './reviewHandedIn.js';
import { sendToPersonalChat } from './sendToPersonalChat.js';
import { showForm } from './showForm.js';
import { showProblems } from './showProblems.js';

/** The inputs as clients send them; what is wrong in them is told in the form. */
export const formInputsSchema = z.object({
  period: inputSchema,
  kind: inputSchema,
  comment: inputSchema,
  /** Not trimmed: a row may begin with blank cells. */
  pasted: z
    .string()
    .nullish()
    .transform((text) => text ?? ''),
});
type FormInputs = z.infer<typeof formInputsSchema>;

/** The form was sent: with rows, for a file sent before, or for one that is still to come. */
export async function submitForm(turn: Turn, inputs: FormInputs, deps: HandlerDeps): Promise<void> {
  if (!turn.isPersonal) return sendToPersonalChat(turn, deps);
  const { draft, faults } = readForm(inputs);
  const { comment, pasted } = inputs;
  if (draft === null) {
    const period = parsePeriod(inputs.period);
    const kind = kindOf(inputs.kind) ?? (await formDefaults(period, deps)).kind;
    return showForm(turn, { period, kind, comment, pasted, faults }, deps);
  }
  if (pasted.trim() !== '') {
    const { tables, problems } = await deps.uploading.reader.read({ kind: 'paste', text: pasted });
    if (problems.length > 0) return showProblems(turn, problems, draft, deps);
    await reviewHandedIn(turn, draft, { tables, fileName: PASTED }, deps);
    return;
  }
  const handedIn = await handedInBefore(turn, deps);
  if (handedIn !== null) {
    await reviewHandedIn(turn, draft, handedIn, deps);
    return;
  }
  await deps.uploading.memory.keepHalf(turn.speaker, { kind: 'form', draft });
  await turn.sendCard(waitingForFileCard(draft, turn.locale));
}

/** Files that came before the form. They are reviewed once: what was wrong with them is put right in a new file. */
async function handedInBefore(
  { speaker }: Turn,
  { uploading: { memory } }: HandlerDeps,
): Promise<HandedIn | null> {
  const half = await memory.half(speaker);
  if (half?.kind !== 'files') return null;
  await memory.dropHalf(speaker);
  return half;
}

function readForm({ period: stated, kind: chosen, comment, pasted }: FormInputs): {
  readonly draft: UploadDraft | null;
  readonly faults: readonly UploadFormFault[];
} {
  const [period, kind] = [parsePeriod(stated), kindOf(chosen)];
  const faults: UploadFormFault[] = [
    ...(period === null ? ['noPeriod' as const] : []),
    ...(kind === null ? ['noKind' as const] : []),
    ...(kind === 'correction' && comment === '' ? ['noComment' as const] : []),
    ...(comment.length > MOST_TYPED.comment ? ['longComment' as const] : []),
    ...(pasted.length > MOST_TYPED.pasted ? ['longPaste' as const] : []),
  ];
  const isWhole = period !== null && kind !== null && faults.length === 0;
  return { draft: isWhole ? { period, kind, comment } : null, faults };
}

function kindOf(text: string): UploadDraft['kind'] | null {
  return revisionSchema.shape.kind.safeParse(text).data ?? null;
}
