import { z } from 'zod';
import { showWhyOf } from '../alerts/showWhy.js';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';
import { readActionData } from './action.js';

const dataSchema = z.object({ subject: z.string().min(1).max(200) });

/** Why there was an alert of the thing chosen, or was none. */
export async function whyAlert(turn: Turn, data: unknown, deps: HandlerDeps): Promise<void> {
  const read = await readActionData(turn, 'whyAlert', dataSchema, data);
  // Which of the two was asked is not known here: that it is not followed is said in either case.
  if (read !== null) await showWhyOf(turn, { areas: [], keys: [read.subject] }, { wasMissed: true }, deps);
}
