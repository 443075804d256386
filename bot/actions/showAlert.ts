import { z } from 'zod';
import { showAlert as show } from '../alerts/showAlert.js';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';
import { readActionData } from './action.js';
import { alertNumberSchema } from './alertSchemas.js';

const dataSchema = z.object({ alert: alertNumberSchema });

/** All that is known of one alert. */
export async function showAlert(turn: Turn, data: unknown, deps: HandlerDeps): Promise<void> {
  const read = await readActionData(turn, 'showAlert', dataSchema, data);
  if (read !== null) await show(turn, read.alert, deps);
}
