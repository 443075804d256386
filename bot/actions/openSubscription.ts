import { z } from 'zod';
import { showSubscriptionForm } from '../alerts/showSubscriptionForm.js';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';
import { readActionData } from './action.js';
import { filtersSchema } from './alertSchemas.js';

const dataSchema = z.object({ filters: filtersSchema.optional() });

/** The form to choose by what to follow, with what the button already knows. */
export async function openSubscription(turn: Turn, data: unknown, deps: HandlerDeps): Promise<void> {
  const read = await readActionData(turn, 'openSubscription', dataSchema, data);
  if (read !== null) await showSubscriptionForm(turn, read.filters ?? null, deps);
}
