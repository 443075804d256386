import type { Announcement } from './alerting.js';
import type { Decision } from './decision.js';

export interface LoggedDecision extends Decision {
  /** The announcement that told it; null when it was not told, or waits to be. */
  readonly toldIn: Pick<Announcement, 'number' | 'at'> | null;
}

export interface DecisionRecords {
  /** Oldest first. */
  readonly announced: readonly Announcement[];
  /** The newest of each alert's key. */
  readonly decisions: readonly Decision[];
}

/** All that was told, and what was decided since then, oldest first. */
export function decisionLog({ announced, decisions }: DecisionRecords): LoggedDecision[] {
  const told = announced.flatMap(({ number, at, rows }) =>
    rows.map(({ decision }): LoggedDecision => ({ ...decision, toldIn: { number, at } })),
  );
  const lastTold = new Map(told.map((decision) => [decision.key, decision]));
  const untold = decisions
    .filter((decision) => !isSame(decision, lastTold.get(decision.key)))
    .map((decision) => ({ ...decision, toldIn: null }));
  return [...told, ...untold];
}

/** Told from where it was told last, it may come from another level than it was decided on. */
function isSame({ notify, number, to, revision }: Decision, told: Decision | undefined): boolean {
  return (
    notify &&
    number === told?.number &&
    to === told.to &&
    revision?.period === told.revision?.period &&
    revision?.number === told.revision?.number
  );
}
