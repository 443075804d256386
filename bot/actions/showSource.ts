import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';
import { showSourceOf } from '../upload/showSource.js';
import { readActionData } from './action.js';
import { readingKeySchema } from './uploadSchemas.js';

const dataSchema = readingKeySchema.pick({ indicatorId: true, period: true });

/** The cells that a card's figures were read from, and who handed them in. */
export async function showSource(turn: Turn, data: unknown, deps: HandlerDeps): Promise<void> {
  const figure = await readActionData(turn, 'showSource', dataSchema, data);
  if (figure !== null) await showSourceOf(turn, figure, deps);
}
