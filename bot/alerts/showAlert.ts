import { alertDetailsCard } from '../../cards/alerts/alertDetailsCard.js';
import { alertGoneCard } from '../../cards/following/followingNotices.js';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';

/** All that is known of one alert, over or not. */
export async function showAlert(turn: Turn, number: number, { alerts, clock }: HandlerDeps): Promise<void> {
  const { states } = await alerts.current();
  const alert = states.alerts.find((candidate) => candidate.number === number) ?? null;
  const told = (await alerts.announced()).flatMap(({ at, rows }) =>
    rows.filter(({ decision }) => decision.number === number).map(({ decision }) => ({ at, decision })),
  );
  const newest = (await alerts.decisions()).find((decision) => decision.number === number) ?? null;
  if (alert === null && told.length === 0) return turn.sendCard(alertGoneCard(turn.locale));
  await turn.sendCard(alertDetailsCard({ alert, told, newest, now: clock.now() }, turn.locale));
}
