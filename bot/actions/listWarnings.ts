import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';
import { showWarnings } from '../upload/showWarnings.js';
import { readActionData } from './action.js';
import { fromSchema, sessionKeySchema } from './uploadSchemas.js';

const dataSchema = sessionKeySchema.merge(fromSchema);

/** All that looks wrong in an upload, a page at a time. */
export async function listWarnings(turn: Turn, data: unknown, deps: HandlerDeps): Promise<void> {
  const page = await readActionData(turn, 'listWarnings', dataSchema, data);
  if (page !== null) await showWarnings(turn, page, deps);
}
