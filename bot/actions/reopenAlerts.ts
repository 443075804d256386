import { z } from 'zod';
import { reopen } from '../../data/alerts/reopen.js';
import { changeAlerts } from '../alerts/changeAlerts.js';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';
import { readActionData } from './action.js';
import { alertNumbersSchema } from './alertSchemas.js';

const dataSchema = z.object({ alerts: alertNumbersSchema });

/** Takes back that the alerts were acknowledged or snoozed. */
export async function reopenAlerts(turn: Turn, data: unknown, deps: HandlerDeps): Promise<void> {
  const read = await readActionData(turn, 'reopenAlerts', dataSchema, data);
  if (read === null) return;
  const { alerts } = read;
  const decide = reopen({ alerts, by: turn.person, now: deps.clock.now() });
  await changeAlerts(turn, { kind: 'reopened', alerts, decide }, deps);
}
