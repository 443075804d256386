import type { AnnouncedRow, Announcement } from './alerting.js';
import type { Decision } from './decision.js';

export interface LoggedDecision extends Decision {
  /** The announcement that told it; null when it was not told, or waits to be. */
  readonly toldIn: Pick<Announcement, 'number' | 'at'> | null;
  /** It was to be told, and there was nobody to tell it to. */
  readonly wasUnheard: boolean;
}

export interface DecisionRecords {
  /** Oldest first. */
  readonly announced: readonly Announcement[];
  /** The newest of each alert's key. */
  readonly decisions: readonly Decision[];
}

/** All that was told or would have been, and what was decided since then, oldest first. */
export function decisionLog({ announced, decisions }: DecisionRecords): LoggedDecision[] {
  const told = announced.flatMap(({ number, at, rows }) =>
    rows.map((row): LoggedDecision => {
      const wasUnheard = isUnheard(row);
      return { ...row.decision, toldIn: wasUnheard ? null : { number, at }, wasUnheard };
    }),
  );
  const lastTold = new Map(told.map((decision) => [decision.key, decision]));
  const untold = decisions
    .filter((decision) => !isSame(decision, lastTold.get(decision.key)))
    .map((decision) => ({ ...decision, toldIn: null, wasUnheard: false }));
  return [...told, ...untold];
}

/** Where it is not written down how many it was sent to, somebody is taken to have got it. */
function isUnheard({ recipients }: AnnouncedRow): boolean {
  return recipients === 0;
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
