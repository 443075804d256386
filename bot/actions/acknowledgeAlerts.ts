import { z } from 'zod';
import { acknowledge } from '../../data/alerts/acknowledge.js';
import { changeAlerts } from '../alerts/changeAlerts.js';
import type { HandlerDeps } from '../handlerDeps.js';
import { texts } from '../texts.js';
import type { Turn } from '../turn.js';
import { readActionData } from './action.js';
import { alertNumbersSchema, chosenOf, chosenSchema, textSchema } from './alertSchemas.js';

const dataSchema = z.object({
  alerts: alertNumbersSchema,
  acknowledged: chosenSchema,
  comment: textSchema,
  actionOwner: textSchema,
});

/** Somebody has seen the alerts, and perhaps says what is done and by whom. */
export async function acknowledgeAlerts(turn: Turn, data: unknown, deps: HandlerDeps): Promise<void> {
  const read = await readActionData(turn, 'acknowledgeAlerts', dataSchema, data);
  if (read === null) return;
  const { comment, actionOwner } = read;
  const alerts = chosenOf(read.alerts, read.acknowledged);
  if (alerts === null) return turn.sendText(texts[turn.locale].alerts.noneChosen);
  const decide = acknowledge({ alerts, by: turn.person, comment, actionOwner, now: deps.clock.now() });
  await changeAlerts(turn, { kind: 'acknowledged', alerts, decide }, deps);
}
