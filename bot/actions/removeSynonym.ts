import { z } from 'zod';
import { synonymSchema } from '../../data/ask/synonym.js';
import type { HandlerDeps } from '../handlerDeps.js';
import { forgetSynonym } from '../teach/forgetSynonym.js';
import type { Turn } from '../turn.js';
import { readActionData } from './action.js';

const dataSchema = z.object({ words: synonymSchema.shape.words });

export async function removeSynonym(turn: Turn, data: unknown, deps: HandlerDeps): Promise<void> {
  const named = await readActionData(turn, 'removeSynonym', dataSchema, data);
  if (named !== null) await forgetSynonym(turn, named, deps);
}
