import { setNewest } from '../../setNewest.js';
import type { Channel } from './notices.js';
import { onNotice, type Scope } from './scope.js';

/**
 * What this instance knows without asking, so that a turn that brings nothing new costs no query.
 *
 * Another instance's change is known here as soon as its notice is, within milliseconds; while nothing can be heard
 * nothing is known.
 */
export interface Known<Value> {
  get(id: string): Value | null;
  /** To be taken before the database is asked. */
  moment(): number;
  /** Forgets it again at once if another instance has changed anything since `moment`. */
  keep(id: string, value: Value, moment: number): void;
  readonly close: () => void;
}

/** Far above what a department has. */
const MOST = 10_000;

/**
 * @param channel where other instances tell of each change
 * @param idsOf those that a notice is about; by default it is one
 */
export function createKnown<Value>(
  scope: Pick<Scope, 'notices' | 'instance' | 'organisation'>,
  channel: Channel,
  idsOf: (about: string) => readonly string[] = (about) => [about],
): Known<Value> {
  const known = new Map<string, Value>();
  let moment = 0;
  const close = onNotice(scope, channel, (notice) => {
    moment += 1;
    if (notice === null) known.clear();
    else for (const id of idsOf(notice.about)) known.delete(id);
  });

  return {
    close,
    get: (id) => (scope.notices.isListening() ? (known.get(id) ?? null) : null),
    moment: () => moment,
    keep(id, value, asked) {
      if (asked === moment && scope.notices.isListening()) setNewest(known, id, value, MOST);
    },
  };
}
