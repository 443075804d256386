import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';
import { reviewAgain as review } from '../upload/reviewAgain.js';
import { readActionData } from './action.js';
import { sessionKeySchema } from './uploadSchemas.js';

/** The same upload on the ground of what has been published since. */
export async function reviewAgain(turn: Turn, data: unknown, deps: HandlerDeps): Promise<void> {
  const session = await readActionData(turn, 'reviewAgain', sessionKeySchema, data);
  if (session !== null) await review(turn, session, deps);
}
