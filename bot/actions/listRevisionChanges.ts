import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';
import { showRevisionChanges } from '../upload/showRevisionChanges.js';
import { readActionData } from './action.js';
import { fromSchema, revisionKeySchema } from './uploadSchemas.js';

const dataSchema = revisionKeySchema.merge(fromSchema);

/** What a revision changed, a page at a time. */
export async function listRevisionChanges(turn: Turn, data: unknown, deps: HandlerDeps): Promise<void> {
  const page = await readActionData(turn, 'listRevisionChanges', dataSchema, data);
  if (page !== null) await showRevisionChanges(turn, page, deps);
}
