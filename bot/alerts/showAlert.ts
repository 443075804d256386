import { alertDetailsCard } from '../../cards/alerts/alertDetailsCard.js';
import { alertGoneCard } from '../../cards/following/followingNotices.js';
import { decisionLog } from '../../data/alerts/decisionLog.js';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';

/** All that is known of one alert, over or not. */
export async function showAlert(turn: Turn, number: number, { alerts, clock }: HandlerDeps): Promise<void> {
  const { states } = await alerts.current();
  const alert = states.alerts.find((candidate) => candidate.number === number) ?? null;
  const decisions = await alerts.decisions();
  const log = decisionLog({ announced: await alerts.announced(), decisions }).filter(
    (decision) => decision.number === number,
  );
  const last = log.at(-1) ?? null;
  if (alert === null && last === null) return turn.sendCard(alertGoneCard(turn.locale));
  const told = log.flatMap((decision) =>
    decision.toldIn === null ? [] : [{ at: decision.toldIn.at, decision }],
  );
  const newest = decisions.find((decision) => decision.number === number) ?? last;
  const isUnheard = last?.wasUnheard ?? false;
  await turn.sendCard(alertDetailsCard({ alert, told, newest, isUnheard, now: clock.now() }, turn.locale));
}
