import { synonymSchema } from '../../data/ask/synonym.js';
import type { HandlerDeps } from '../handlerDeps.js';
import { saveMeaning } from '../teach/saveMeaning.js';
import type { Turn } from '../turn.js';
import { readActionData } from './action.js';

const dataSchema = synonymSchema.pick({ words: true, subjectId: true });

/** The confirmed card. */
export async function saveSynonym(turn: Turn, data: unknown, deps: HandlerDeps): Promise<void> {
  const confirmed = await readActionData(turn, 'saveSynonym', dataSchema, data);
  if (confirmed !== null) await saveMeaning(turn, confirmed, deps);
}
