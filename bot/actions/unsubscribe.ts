import { z } from 'zod';
import { stopFollowingThese } from '../alerts/stopFollowing.js';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';
import { readActionData } from './action.js';
import { filtersSchema } from './alertSchemas.js';

/** Without filters all that the conversation follows. */
const dataSchema = z.object({ filters: filtersSchema.optional() });

export async function unsubscribe(turn: Turn, data: unknown, deps: HandlerDeps): Promise<void> {
  const read = await readActionData(turn, 'unsubscribe', dataSchema, data);
  if (read !== null) await stopFollowingThese(turn, read.filters ?? null, deps);
}
