import type { AlertState } from './alertState.js';

/** At its very end a snooze is over. */
export function isSnoozed({ snooze }: Pick<AlertState, 'snooze'>, now: Date): boolean {
  if (snooze === null) return false;
  return snooze.until === null || now.getTime() < Date.parse(snooze.until);
}
