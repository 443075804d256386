import { z } from 'zod';
import { offerFile } from '../files/offerFile.js';
import type { HandlerDeps } from '../handlerDeps.js';
import { texts } from '../texts.js';
import type { Turn } from '../turn.js';
import { readActionData } from './action.js';

const dataSchema = z.object({ listId: z.string().min(1).max(64) });

/** Everything that is to be put right, as a file: a card shows only so much. */
export async function fetchProblems(turn: Turn, data: unknown, deps: HandlerDeps): Promise<void> {
  const read = await readActionData(turn, 'fetchProblems', dataSchema, data);
  if (read === null) return;
  const problems = await deps.uploading.memory.problems(read.listId);
  if (problems === null) return turn.sendText(texts[turn.locale].files.tooLate);
  await offerFile(turn, { kind: 'problems', problems, locale: turn.locale }, deps);
}
