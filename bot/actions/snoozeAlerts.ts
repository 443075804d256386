import { z } from 'zod';
import { badSnoozeDayCard } from '../../cards/following/followingNotices.js';
import { snooze } from '../../data/alerts/snooze.js';
import { changeAlerts } from '../alerts/changeAlerts.js';
import { readSnoozeEnd } from '../alerts/snoozeEnd.js';
import type { HandlerDeps } from '../handlerDeps.js';
import { texts } from '../texts.js';
import type { Turn } from '../turn.js';
import { readActionData } from './action.js';
import { alertNumbersSchema, chosenOf, chosenSchema } from './alertSchemas.js';
import { inputSchema } from './uploadSchemas.js';

const dataSchema = z.object({
  alerts: alertNumbersSchema,
  snoozed: chosenSchema,
  until: inputSchema,
  untilDate: inputSchema,
});

/** Holds the alerts back for a while. */
export async function snoozeAlerts(turn: Turn, data: unknown, deps: HandlerDeps): Promise<void> {
  const read = await readActionData(turn, 'snoozeAlerts', dataSchema, data);
  if (read === null) return;
  const alerts = chosenOf(read.alerts, read.snoozed);
  if (alerts === null) return turn.sendText(texts[turn.locale].alerts.noneChosen);
  const now = deps.clock.now();
  const end = readSnoozeEnd(read, now);
  if (end === null) return turn.sendCard(badSnoozeDayCard(turn.locale));
  const decide = snooze({ alerts, by: turn.person, ...end, now });
  await changeAlerts(turn, { kind: 'snoozed', alerts, decide, until: end.until }, deps);
}
