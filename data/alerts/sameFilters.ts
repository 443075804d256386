import type { SubscriptionFilters } from './subscription.js';

/** They ask for the same things, from the same severity on. */
export function isSameFilters(a: SubscriptionFilters, b: SubscriptionFilters): boolean {
  return isSameScope(a, b) && a.leastSeverity === b.leastSeverity;
}

/** They ask for the same things, in whatever order. */
export function isSameScope(a: SubscriptionFilters, b: SubscriptionFilters): boolean {
  return isSameSet(a.areas, b.areas) && isSameSet(a.keys, b.keys);
}

/** For the audit log: "Medarbetare,indicator:sla from yellow", "everything from red". */
export function inShort({ areas, keys, leastSeverity }: SubscriptionFilters): string {
  const asked = [...areas, ...keys].join(',');
  return `${asked === '' ? 'everything' : asked} from ${leastSeverity}`;
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.every((one) => b.includes(one)) && b.every((one) => a.includes(one));
}
