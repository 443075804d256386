import type {
  AlertCard,
  Alerting,
  AlertingChange,
  Announcement,
  DecideAlerting,
} from '../../data/alerts/alerting.js';
import type { AlertState } from '../../data/alerts/alertState.js';
import { indicatorKey, indicatorSubject } from '../../data/alerts/alertSubject.js';
import type { Decision } from '../../data/alerts/decision.js';
import { anOutboxDraft } from '../builders/anOutboxDraft.js';
import { leaveAlerts } from '../builders/noAlerting.js';
import { anAuditEntry, anIndicator, NOVEMBER } from './aDraft.js';

const ABOUT = { key: indicatorKey('sjukfranvaro'), subject: indicatorSubject(anIndicator()) };
const REVISION = { period: NOVEMBER, number: 1 };

/** The sick leave has become red, and that is told. */
export function aDecision(overrides: Partial<Decision> = {}): Decision {
  return {
    ...ABOUT,
    number: 1,
    notify: true,
    reason: 'firstLeftRange',
    from: 'green',
    to: 'red',
    severity: 'red',
    since: NOVEMBER,
    period: NOVEMBER,
    revision: REVISION,
    figures: { unit: 'percent', outcome: 6, target: 5, previous: 4.9, forecast: null, annualTarget: null },
    overall: null,
    cause: 'Fler långa fall.',
    action: null,
    correction: null,
    awaited: null,
    ...overrides,
  };
}

/** The alert that `aDecision` opens. */
export function anAlertState(overrides: Partial<AlertState> = {}): AlertState {
  return {
    ...ABOUT,
    number: 1,
    level: 'red',
    told: 'red',
    worst: 'red',
    since: NOVEMBER,
    period: NOVEMBER,
    revision: REVISION,
    awaited: null,
    acknowledgement: null,
    snooze: null,
    history: [{ level: 'red', revision: REVISION }],
    ...overrides,
  };
}

export function anAnnouncement(overrides: Partial<Announcement> = {}): Announcement {
  return {
    number: 1,
    at: '2023-12-05T07:00:00.000Z',
    rows: [{ decision: aDecision(), then: null }],
    ...overrides,
  };
}

/** Opens the next alert in the place of the one before, and tells Märta: each can be told by its number. */
export function tellNext({ lastAnnouncement, ...now }: Alerting): AlertingChange {
  const number = lastAnnouncement + 1;
  const decision = aDecision({ number });
  const announcement = anAnnouncement({ number, rows: [{ decision, then: null, recipients: 1 }] });
  const draft = anOutboxDraft({ id: `alert ${number} a:marta`, alertNumbers: [number] });
  const card: AlertCard = {
    messageId: draft.id,
    recipient: { conversationId: draft.conversationId, kind: 'person' },
    announcement: number,
    thread: null,
    part: { number: 1, of: 1 },
    alerts: [number],
  };
  return {
    alerting: {
      ...now,
      states: { lastNumber: number, alerts: [anAlertState({ number })] },
      lastAnnouncement: number,
      announcements: [announcement],
      cards: [card],
    },
    decided: [decision],
    announced: [announcement],
    outbox: [draft],
    audit: anAuditEntry({ details: { alert: number } }),
  };
}

/** Nothing but the fields given. */
export function changing(fields: Partial<AlertingChange>): DecideAlerting {
  return (...now) => ({ ...leaveAlerts(...now), ...fields });
}
