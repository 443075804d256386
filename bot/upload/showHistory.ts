import { historyCard } from '../../cards/upload/historyCard.js';
import { monthOf, type Period } from '../../data/report/period.js';
import type { HandlerDeps } from '../handlerDeps.js';
import { audienceOf } from '../mayDo.js';
import type { Turn } from '../turn.js';

interface Wanted {
  /** null is that of the newest report. */
  readonly period: Period | null;
  /** How many newer revisions come before the page. */
  readonly from: number;
}

/** The revisions of a period. */
export async function showHistory(turn: Turn, { period, from }: Wanted, deps: HandlerDeps): Promise<void> {
  const { reports, clock } = deps;
  const shown = period ?? (await reports.periods()).at(-1) ?? monthOf(clock.now());
  const revisions = await reports.revisions(shown);
  const audience = audienceOf(turn, deps);
  await turn.sendCard(historyCard({ period: shown, revisions, from, audience }, turn.locale));
}
