import { updateDraft } from './alertDrafts.js';
import type { AlertCard, Alerting, AlertingChange } from './alerting.js';
import { isOver } from './rowStatus.js';
import { shownRows, type ShownRows } from './shownRows.js';

/** By number of an announcement, some of its alerts. */
type AlertsOf = ReadonlyMap<number, ReadonlySet<number | null>>;

/**
 * Brings every card up to date that says something else than before, for everyone who has it, and forgets those
 * whose alerts are all over. The one rule for whatever has happened: told again, acknowledged, snoozed, the end of a
 * snooze.
 */
export function updateCards(
  before: Alerting,
  now: Alerting,
  asleep: ReadonlySet<string>,
): Pick<AlertingChange, 'alerting' | 'outbox'> {
  const shown = shownBy(now);
  const changed = changedAlerts(shownBy(before), shown);
  const stale = before.cards.filter(
    (card) => !asleep.has(card.recipient.conversationId) && hasSomeOf(card, changed),
  );
  const announcements = new Map(now.announcements.map((announcement) => [announcement.number, announcement]));
  const outbox = stale.flatMap((card, at) => {
    const [announcement, rows] = [announcements.get(card.announcement), shown.get(card.announcement)];
    if (announcement === undefined || rows === undefined) return [];
    return [updateDraft(card, now.lastUpdate + at + 1, announcement, rows)];
  });
  return { alerting: withoutOver({ ...now, lastUpdate: now.lastUpdate + outbox.length }), outbox };
}

function shownBy({ announcements, states }: Alerting): ReadonlyMap<number, ShownRows> {
  return new Map(announcements.map(({ number, rows }) => [number, shownRows(rows, states)]));
}

function changedAlerts(
  before: ReadonlyMap<number, ShownRows>,
  now: ReadonlyMap<number, ShownRows>,
): AlertsOf {
  return new Map(
    [...before].map(([announcement, rows]) => {
      const isSame = (alert: number | null): boolean =>
        statusIn(rows, alert) === statusIn(now.get(announcement), alert);
      return [announcement, new Set([...rows.keys()].filter((alert) => !isSame(alert)))];
    }),
  );
}

/** To be compared. */
function statusIn(rows: ShownRows | undefined, alert: number | null): string {
  return JSON.stringify(rows?.get(alert)?.status ?? null);
}

function withoutOver(alerting: Alerting): Alerting {
  const { announcements } = alerting;
  const open = new Map(
    announcements.map(({ number, rows }) => {
      const left = rows.filter((row) => !isOver(row));
      return [number, new Set(left.map(({ decision }) => decision.number))];
    }),
  );
  const cards = alerting.cards.filter((card) => hasSomeOf(card, open));
  const shown = new Set(cards.map(({ announcement }) => announcement));
  return { ...alerting, cards, announcements: announcements.filter(({ number }) => shown.has(number)) };
}

function hasSomeOf({ announcement, alerts }: AlertCard, some: AlertsOf): boolean {
  const own = some.get(announcement);
  return own !== undefined && alerts.some((number) => own.has(number));
}
