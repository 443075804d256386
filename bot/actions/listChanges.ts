import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';
import { showChanges } from '../upload/showChanges.js';
import { readActionData } from './action.js';
import { fromSchema, sessionKeySchema } from './uploadSchemas.js';

const dataSchema = sessionKeySchema.merge(fromSchema);

/** All that an upload would change, a page at a time. */
export async function listChanges(turn: Turn, data: unknown, deps: HandlerDeps): Promise<void> {
  const page = await readActionData(turn, 'listChanges', dataSchema, data);
  if (page !== null) await showChanges(turn, page, deps);
}
