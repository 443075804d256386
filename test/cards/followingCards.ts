import { deadLetterCard } from '../../cards/following/deadLetterCard.js';
import * as notices from '../../cards/following/followingNotices.js';
import { lateReportCard } from '../../cards/following/lateReportCard.js';
import { statusCard, type StatusData } from '../../cards/following/statusCard.js';
import { subscriptionFormCard } from '../../cards/following/subscriptionFormCard.js';
import { subscriptionListCard } from '../../cards/following/subscriptionListCard.js';
import { subscriptionPreviewCard } from '../../cards/following/subscriptionPreviewCard.js';
import { unexplainedProjectsCard } from '../../cards/following/unexplainedProjectsCard.js';
import { whyAlertCard } from '../../cards/following/whyAlertCard.js';
import type { RenderedCard } from '../../cards/render.js';
import type { Locale } from '../../cards/texts/texts.js';
import type { AlertState } from '../../data/alerts/alertState.js';
import type { AlertSubject } from '../../data/alerts/alertSubject.js';
import type { LoggedDecision } from '../../data/alerts/decisionLog.js';
import type { AlertReason } from '../../data/alerts/whyAlert.js';
import { EVERYTHING, PROJECTS_AREA, type SubscriptionFilters } from '../../data/alerts/subscription.js';
import { BURY_REASONS } from '../../data/delivery/message.js';
import { aDecision } from '../builders/aDecision.js';
import { period } from '../builders/aReadingView.js';
import { aSubscription } from '../builders/aSubscription.js';

const NOVEMBER = period('2023-11');
const TIME = '2023-12-05T07:30:00.000Z';
const ANNA = { id: 'anna', name: 'Anna Ek' };
export const CHANNEL = '19:6f1c7a520b1e4d0c9a573f1b8f6f2d11@thread.tacv2';

export const FIGURES = {
  unit: 'percent',
  outcome: 5.3,
  target: 5,
  previous: 4.9,
  forecast: 5.2,
  annualTarget: 5,
} as const;

export const SICK_LEAVE: SubscriptionFilters = {
  areas: [],
  keys: ['indicator:sjukfranvaro'],
  leastSeverity: 'yellow',
};

/** The open alert of sick leave. */
export function anAlert(fields: Partial<AlertState> = {}): AlertState {
  return {
    key: 'indicator:sjukfranvaro',
    subject: aDecision().subject,
    number: 12,
    level: 'yellow',
    told: 'yellow',
    worst: 'yellow',
    since: period('2023-09'),
    period: NOVEMBER,
    revision: { period: NOVEMBER, number: 1 },
    awaited: null,
    acknowledgement: null,
    snooze: null,
    history: [],
    ...fields,
  };
}

/** Told with its figures, and on record as told. */
export function aToldDecision(fields: Partial<LoggedDecision> = {}): LoggedDecision {
  const decision = aDecision({ number: 12, figures: FIGURES });
  return { ...decision, toldIn: { number: 3, at: TIME }, wasUnheard: false, ...fields };
}

/** Nothing was told of it. */
export function aSilentDecision(fields: Partial<LoggedDecision> = {}): LoggedDecision {
  return aToldDecision({
    notify: false,
    reason: 'withinTarget',
    from: 'green',
    to: 'green',
    toldIn: null,
    ...fields,
  });
}

export function aReason(
  last: LoggedDecision,
  alert: AlertState | null = null,
  lastTold: LoggedDecision | null = null,
): AlertReason {
  return { last, lastTold: last.toldIn === null ? lastTold : last, alert };
}

export function aStatus(fields: Partial<StatusData> = {}): StatusData {
  const job = (name: string) => ({
    job: name,
    lastRunAt: TIME,
    error: null,
    nextRunAt: '2023-12-05T08:00:00.000Z',
  });
  return {
    jobs: [
      'forgetExpired',
      'deliverOutbox',
      'tellPending',
      'sweepSnoozes',
      'remindControllers',
      'remindProjects',
      'sendDigest',
    ].map(job),
    queue: { waiting: 0, oldest: null },
    deadLetters: [],
    subscriptions: 4,
    asleep: 0,
    openAlerts: 7,
    pendingSince: null,
    ...fields,
  };
}

function aProject(name: string, part: Extract<AlertSubject, { kind: 'project' }>['part']): AlertSubject {
  return { kind: 'project', id: 'telefoni', name, part };
}

/** Every card of following, by name; `text` stands for all that a person wrote. */
export function followingCards(locale: Locale, text = 'Sjukfrånvaro'): Record<string, RenderedCard> {
  return { ...subscriptionCards(locale, text), ...whyCards(locale, text), ...botsOwnCards(locale, text) };
}

function subscriptionCards(locale: Locale, text: string): Record<string, RenderedCard> {
  const names = new Map([
    ['indicator:sjukfranvaro', text],
    ['indicator:sla', 'Efterlevnad servicenivå - SLA'],
  ]);
  const some: SubscriptionFilters = {
    areas: ['Medarbetare', PROJECTS_AREA],
    keys: ['indicator:sla'],
    leastSeverity: 'red',
  };
  const areas = ['Ekonomi', 'Kund och ägare', 'Medarbetare', PROJECTS_AREA];
  const months = ['2023-03', '2023-04', '2023-10'].map((month, at) => ({
    period: period(month),
    rows: 1 + at * 3,
    worst: [text, 'Efterlevnad servicenivå - SLA', 'Telefoni', 'Kundfakturor'].slice(0, 1 + at * 2),
  }));
  const many = Array.from({ length: 12 }, () => aSubscription(SICK_LEAVE));
  const choices = ['Lönespecifikationer', text].map((name) => ({ name, filters: SICK_LEAVE }));
  const pressed = { names: [text, 'Telefoni'], until: null, gone: 0 };
  return {
    'follow-form': subscriptionFormCard({ areas, filters: EVERYTHING, here: 'channel' }, locale),
    'follow-form-filled': subscriptionFormCard({ areas, filters: some, names, here: 'person' }, locale),
    'follow-preview': subscriptionPreviewCard({ filters: some, names, months, of: 11 }, locale),
    'follow-preview-none': subscriptionPreviewCard(
      { filters: SICK_LEAVE, names, months: [], of: 11 },
      locale,
    ),
    'follow-preview-empty': subscriptionPreviewCard(
      { filters: EVERYTHING, names, months: [], of: 0 },
      locale,
    ),
    'follow-list': subscriptionListCard(
      { subscriptions: [aSubscription(), aSubscription(some)], names, here: 'channel' },
      locale,
    ),
    'follow-list-many': subscriptionListCard({ subscriptions: many, names, here: 'group' }, locale),
    'follow-list-empty': subscriptionListCard({ subscriptions: [], names, here: 'person' }, locale),
    'follow-subscribed': notices.subscribedCard(
      { filters: some, names, isNew: true, here: 'channel' },
      locale,
    ),
    'follow-known': notices.subscribedCard(
      { filters: SICK_LEAVE, names, isNew: false, here: 'person' },
      locale,
    ),
    'follow-unsubscribed': notices.unsubscribedCard(
      { removed: [{ filters: SICK_LEAVE }], names, left: 1 },
      locale,
    ),
    'follow-unsubscribed-all': notices.unsubscribedCard(
      { removed: [aSubscription(), aSubscription(some), ...many], names, left: 0 },
      locale,
    ),
    'follow-not-unsubscribed': notices.unsubscribedCard({ removed: [], names, left: 2 }, locale),
    'follow-narrowed': notices.narrowedCard({ leastSeverity: 'red' }, locale),
    'follow-choose': notices.chooseFollowedCard({ asked: text, choices }, locale),
    'follow-unknown': notices.unknownFollowedCard({ asked: text, choices }, locale),
    'follow-acknowledged': notices.alertsChangedCard({ ...pressed, kind: 'acknowledged', gone: 1 }, locale),
    'follow-snoozed': notices.alertsChangedCard(
      { ...pressed, kind: 'snoozed', until: '2023-12-19T23:00:00.000Z' },
      locale,
    ),
    'follow-reopened': notices.alertsChangedCard({ ...pressed, kind: 'reopened', gone: 2 }, locale),
    'follow-gone': notices.alertGoneCard(locale),
    'follow-bad-day': notices.badSnoozeDayCard(locale),
  };
}

function whyCards(locale: Locale, text: string): Record<string, RenderedCard> {
  const indicator = (name: string): AlertSubject => ({
    kind: 'indicator',
    id: 'sjukfranvaro',
    name,
    nameEn: null,
    area: 'Medarbetare',
  });
  const subject = indicator(text);
  const [green, yellow] = [
    { from: 'green', to: 'green' } as const,
    { from: 'yellow', to: 'yellow' } as const,
  ];
  const told = aToldDecision({ subject });
  const before = aToldDecision({ subject, period: period('2023-09') });
  const handled = aSilentDecision({ subject, ...yellow, reason: 'acknowledged', since: period('2023-09') });
  const acknowledgement = { by: ANNA, at: TIME, comment: text, actionOwner: 'Märta, HR' };
  const snooze = { by: ANNA, at: TIME, until: '2023-12-19T23:00:00.000Z', untilChange: false };
  const correction = { by: ANNA, before: { ...FIGURES, outcome: 4.9 } };
  const missing = aToldDecision({
    key: 'missing:sjukfranvaro',
    subject,
    number: 14,
    reason: 'missing',
    from: 'yellow',
    to: 'missing',
    figures: null,
    awaited: { periods: ['2023-10', '2023-11'].map(period), owner: 'HR', deadline: '2023-12-12' },
  });
  const costs = { unit: 'tkr', outcome: 1_265_135, target: 1_270_000, previous: null } as const;
  const forewarned = aToldDecision({
    subject: indicator('Personalkostnader'),
    number: 15,
    reason: 'forewarned',
    to: 'forewarning',
    figures: { ...costs, forecast: 1_420_000, annualTarget: 1_390_000 },
  });
  const time = { key: 'project:telefoni:time', subject: aProject('Telefoni', 'time'), figures: null };
  const turned = aToldDecision({ ...time, number: 16, from: 'yellow', to: 'red', reason: 'worsened' });
  const cost = { key: 'project:telefoni:cost', subject: aProject('Telefoni', 'cost'), figures: null };
  const calm = aSilentDecision({ ...cost, ...green, number: null, since: null });
  const decided = (...reasons: readonly AlertReason[]): RenderedCard =>
    whyAlertCard({ kind: 'decided', subject: reasons[0]?.last.subject ?? subject, reasons }, locale);
  const many = Array.from({ length: 12 }, () => [told, turned]).flat();
  return {
    'why-told': decided(aReason(told), aReason(missing)),
    'why-waiting': decided(aReason(aToldDecision({ subject, toldIn: null }))),
    'why-unheard': decided(aReason(aToldDecision({ subject, toldIn: null, wasUnheard: true }))),
    'why-not': decided(
      aReason(aSilentDecision({ subject, number: null, figures: { ...FIGURES, outcome: 4.8 } })),
    ),
    'why-acknowledged': decided(aReason(handled, anAlert({ acknowledgement }), before)),
    'why-snoozed': decided(
      aReason(aSilentDecision({ subject, ...yellow, reason: 'snoozed' }), anAlert({ snooze }), before),
    ),
    'why-adopted': decided(
      aReason(aSilentDecision({ subject, ...yellow, reason: 'stillOutside' }), anAlert()),
    ),
    'why-late': decided(aReason(aToldDecision({ subject, reason: 'cameLate', correction }))),
    'why-project': decided(aReason(turned), aReason(calm)),
    'why-last': whyAlertCard({ kind: 'lastTold', rows: [turned, told, forewarned, missing] }, locale),
    'why-last-many': whyAlertCard({ kind: 'lastTold', rows: many }, locale),
    'why-last-none': whyAlertCard({ kind: 'lastTold', rows: [] }, locale),
    'why-not-followed': whyAlertCard(
      { kind: 'notFollowed', subject, follows: 'onlyRed', here: 'channel', reasons: [aReason(told)] },
      locale,
    ),
    'why-nothing-followed': whyAlertCard(
      { kind: 'notFollowed', subject, follows: 'nothing', here: 'person', reasons: [] },
      locale,
    ),
    'why-ambiguous': whyAlertCard({ kind: 'ambiguous', subjects: [subject, turned.subject] }, locale),
    'why-never': whyAlertCard({ kind: 'neverDecided' }, locale),
  };
}

function botsOwnCards(locale: Locale, text: string): Record<string, RenderedCard> {
  const late = { period: NOVEMBER, deadline: '2023-12-12' };
  const lost = { conversationId: CHANNEL, alertNumbers: [12, 13], at: TIME };
  const { jobs } = aStatus();
  const troubled = aStatus({
    jobs: jobs.map((job, at) => ({
      ...job,
      ...(at === 1 ? { error: text } : {}),
      ...(at === 6 ? { lastRunAt: null, nextRunAt: null } : {}),
    })),
    queue: { waiting: 3, oldest: TIME },
    deadLetters: Array.from({ length: 7 }, (_, at) => ({
      ...lost,
      reason: BURY_REASONS[at] ?? 'refused',
      alertNumbers: at === 0 ? [12, 13] : [],
    })),
    asleep: 1,
    pendingSince: TIME,
  });
  return {
    'remind-late': lateReportCard({ ...late, workingDaysLate: 3 }, locale),
    'remind-today': lateReportCard({ ...late, workingDaysLate: 0 }, locale),
    'remind-projects': unexplainedProjectsCard(
      {
        period: NOVEMBER,
        projects: [
          { name: text, status: 'red', lacks: ['cause', 'action'] },
          { name: 'Telefoni', status: 'red', lacks: ['action'] },
        ],
      },
      locale,
    ),
    ...Object.fromEntries(
      BURY_REASONS.map((reason) => [`lost-${reason}`, deadLetterCard({ ...lost, reason }, locale)]),
    ),
    'lost-reminder': deadLetterCard({ ...lost, reason: 'tooOld', alertNumbers: [] }, locale),
    'status-fine': statusCard(aStatus(), locale),
    'status-troubled': statusCard(troubled, locale),
  };
}
