import type { Activity } from 'botbuilder';

const BY_PEOPLE = new Set(['message', 'invoke']);

/** Written or pressed by somebody; the rest tells of installations, members and the like. */
export function isDoneByPerson({ type }: Pick<Activity, 'type'>): boolean {
  return BY_PEOPLE.has(type);
}
