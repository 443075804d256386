import { z } from 'zod';
import { MOST_CHARACTERS } from '../../cards/teach/synonymFormCard.js';
import { synonymSchema } from '../../data/ask/synonym.js';
import type { HandlerDeps } from '../handlerDeps.js';
import { proposeMeaning } from '../teach/proposeMeaning.js';
import { proposeSubject } from '../teach/proposeSubject.js';
import type { Turn } from '../turn.js';
import { readActionData } from './action.js';

const { words, subjectId } = synonymSchema.shape;
/** The form gives the meaning in words, a choice gives the subject itself. */
const dataSchema = z.union([
  z.object({ words, subjectId }),
  z.object({ words, meaning: z.string().trim().min(1).max(MOST_CHARACTERS.meaning) }),
]);

/** Shows what is about to be taught, to be confirmed. */
export async function proposeSynonym(turn: Turn, data: unknown, deps: HandlerDeps): Promise<void> {
  const proposal = await readActionData(turn, 'proposeSynonym', dataSchema, data);
  if (proposal === null) return;
  if ('subjectId' in proposal) await proposeSubject(turn, proposal, deps);
  else await proposeMeaning(turn, proposal, deps);
}
