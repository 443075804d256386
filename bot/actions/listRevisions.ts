import { periodSchema } from '../../data/report/dataset.js';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';
import { showHistory } from '../upload/showHistory.js';
import { readActionData } from './action.js';
import { fromSchema } from './uploadSchemas.js';

const dataSchema = fromSchema.extend({ period: periodSchema });

/** The revisions of a period, a page at a time. */
export async function listRevisions(turn: Turn, data: unknown, deps: HandlerDeps): Promise<void> {
  const page = await readActionData(turn, 'listRevisions', dataSchema, data);
  if (page !== null) await showHistory(turn, page, deps);
}
