import { alertCard } from '../../cards/alerts/alertCard.js';
import { alertDetailsCard, type AlertDetailsData } from '../../cards/alerts/alertDetailsCard.js';
import { alertListCard } from '../../cards/alerts/alertListCard.js';
import { digestCard } from '../../cards/alerts/digestCard.js';
import type { RenderedCard } from '../../cards/render.js';
import type { Locale } from '../../cards/texts/texts.js';
import type { AlertMessageData, AlertRow, RowStatus } from '../../data/alerts/alertMessage.js';
import type { AlertState } from '../../data/alerts/alertState.js';
import type { Decision, Figures } from '../../data/alerts/decision.js';
import { aDecision } from '../builders/aDecision.js';
import { period } from '../builders/aReadingView.js';

export const NOW = new Date('2023-12-12T08:00:00Z');
const ANNA = { id: 'anna', name: 'Anna Ek' };
const MARTA = { id: 'marta', name: 'Märta Ek' };

export function someFigures(fields: Partial<Figures> = {}): Figures {
  return {
    unit: 'percent',
    outcome: 5.3,
    target: 5,
    previous: 5.1,
    forecast: null,
    annualTarget: null,
    ...fields,
  };
}

/** Sick leave has gone from yellow to red, in its third month. */
export function aWorsening(fields: Partial<Decision> = {}): Decision {
  return aDecision({
    number: 12,
    reason: 'worsened',
    from: 'yellow',
    to: 'red',
    since: period('2023-09'),
    figures: someFigures({ outcome: 5.8, forecast: 5.4, annualTarget: 5 }),
    cause: 'Korttidsfrånvaron har ökat på två avdelningar under hösten, framför allt bland nyanställda.',
    ...fields,
  });
}

/** The operating costs have gone over budget. */
export function anOverrun(fields: Partial<Decision> = {}): Decision {
  return aDecision({
    key: 'indicator:verksamhetens-kostnader',
    subject: {
      kind: 'indicator',
      id: 'verksamhetens-kostnader',
      name: 'Verksamhetens kostnader',
      nameEn: 'Operating costs',
      area: 'Ekonomi',
    },
    number: 13,
    figures: someFigures({
      unit: 'tkr',
      outcome: 1_365_135,
      target: 1_329_290,
      previous: 1_236_069,
      forecast: 1_465_798,
      annualTarget: 1_449_802,
    }),
    ...fields,
  });
}

/** One dimension of a project is red. */
export function aProjectAlert(fields: Partial<Decision> = {}): Decision {
  return aDecision({
    key: 'project:telefoni:time',
    subject: {
      kind: 'project',
      id: 'telefoni',
      name: 'Upphandla och införa helhetslösning telefoni',
      part: 'time',
    },
    number: 14,
    from: 'yellow',
    to: 'red',
    reason: 'worsened',
    overall: 'red',
    cause: 'Införandet var planerat till mars 2024 men är framflyttat och har inget nytt datum.',
    action: 'Ett omtag pågår för att det ska finnas avtal för växel och contact center.',
    ...fields,
  });
}

export function aMissingFigure(fields: Partial<Decision> = {}): Decision {
  return aDecision({
    key: 'missing:serviceärenden',
    subject: {
      kind: 'indicator',
      id: 'serviceärenden',
      name: 'Serviceärenden',
      nameEn: 'Service requests',
      area: 'Kund',
    },
    number: 15,
    reason: 'missing',
    from: 'green',
    to: 'missing',
    since: period('2023-10'),
    awaited: {
      periods: [period('2023-10'), period('2023-11')],
      owner: 'Kalle Berg',
      deadline: '2023-12-12',
    },
    ...fields,
  });
}

/** Sick leave is on target again. */
export function aRecovery(fields: Partial<Decision> = {}): Decision {
  return aDecision({
    number: 12,
    reason: 'recovered',
    from: 'red',
    to: 'green',
    since: period('2023-09'),
    period: period('2023-12'),
    revision: { period: period('2023-12'), number: 1 },
    figures: someFigures({ outcome: 4.9 }),
    ...fields,
  });
}

const OPEN: RowStatus = { kind: 'open' };

export function aRow(decision: Decision, status: RowStatus = OPEN): AlertRow {
  return { decision, status };
}

export function acknowledged(fields: Partial<Extract<RowStatus, { kind: 'acknowledged' }>> = {}): RowStatus {
  return {
    kind: 'acknowledged',
    by: MARTA,
    at: '2023-12-05T07:30:00Z',
    comment: 'Vi tar upp det på ledningsgruppen på måndag.',
    actionOwner: 'HR-chefen',
    ...fields,
  };
}

export function snoozed(until: string | null = '2023-12-19T23:00:00Z'): RowStatus {
  return { kind: 'snoozed', by: MARTA, until };
}

export function anAlertMessage(
  rows: readonly AlertRow[],
  fields: Partial<AlertMessageData> = {},
): AlertMessageData {
  return {
    kind: 'post',
    announcement: 3,
    at: '2023-12-05T07:00:00Z',
    part: { number: 1, of: 1 },
    rows: [...rows],
    ...fields,
  };
}

export function anAlertState(
  { subject, key, to, since, period: decidedOn, revision, number, awaited }: Decision = aWorsening(),
  fields: Partial<AlertState> = {},
): AlertState {
  const level = to === null || to === 'green' ? 'red' : to;
  const place = revision ?? { period: period('2023-11'), number: 1 };
  return {
    key,
    subject,
    number: number ?? 1,
    level,
    told: level,
    worst: level,
    since: since ?? place.period,
    period: decidedOn ?? place.period,
    revision: place,
    awaited,
    acknowledgement: null,
    snooze: null,
    history: [
      { level: 'yellow', revision: { period: period('2023-09'), number: 1 } },
      { level, revision: place },
    ],
    ...fields,
  };
}

export function anAcknowledgement(fields: Partial<NonNullable<AlertState['acknowledgement']>> = {}) {
  return {
    by: MARTA,
    at: '2023-12-05T07:30:00Z',
    comment: 'Vi tar upp det på ledningsgruppen på måndag.',
    actionOwner: 'HR-chefen',
    ...fields,
  };
}

export function aSnooze(until: string | null = '2023-12-19T23:00:00Z') {
  return { by: MARTA, at: '2023-12-05T07:30:00Z', until, untilChange: until === null };
}

export function someDetails(fields: Partial<AlertDetailsData> = {}): AlertDetailsData {
  const opened = aDecision({
    number: 12,
    to: 'yellow',
    since: period('2023-09'),
    period: period('2023-09'),
    figures: someFigures({ outcome: 5.2 }),
  });
  return {
    alert: anAlertState(aWorsening(), { acknowledgement: anAcknowledgement() }),
    told: [
      { at: '2023-10-06T07:00:00Z', decision: opened },
      { at: '2023-12-05T07:00:00Z', decision: aWorsening() },
    ],
    newest: aWorsening(),
    isUnheard: false,
    now: NOW,
    ...fields,
  };
}

/** Every reason that can be told, once. */
export function everyTold(): Decision[] {
  const correction = { by: ANNA, before: someFigures({ outcome: 4.9 }) };
  return [
    aDecision({ number: 1, figures: someFigures() }),
    aWorsening(),
    aRecovery(),
    aRecovery({ reason: 'recovered', from: 'forewarning' }),
    aRecovery({ reason: 'retracted', correction: { by: ANNA, before: someFigures({ outcome: 5.8 }) } }),
    aDecision({
      number: 5,
      reason: 'retracted',
      from: 'red',
      to: 'yellow',
      figures: someFigures(),
      correction,
    }),
    aDecision({ number: 6, reason: 'cameLate', figures: someFigures(), correction }),
    anOverrun({ reason: 'targetChanged' }),
    aRecovery({ reason: 'targetChanged' }),
    anOverrun({
      number: 8,
      reason: 'forewarned',
      to: 'forewarning',
      figures: someFigures({
        unit: 'tkr',
        outcome: 99,
        target: 100,
        previous: 90,
        forecast: 120,
        annualTarget: 110,
      }),
    }),
    aMissingFigure(),
    aMissingFigure({ reason: 'arrived', from: 'missing', to: 'green' }),
    aDecision({ number: 10, reason: 'noLongerFollowed', from: 'red', to: null }),
    aProjectAlert(),
    aProjectAlert({ reason: 'firstLeftRange', from: null, to: 'deviating', cause: null, action: null }),
    aProjectAlert({ reason: 'recovered', from: 'red', to: 'green', cause: null, action: null }),
  ];
}

/** The same alert many times over, each text as long as people write them. */
export function manyRows(count: number, text: string, status: RowStatus = OPEN): AlertRow[] {
  return Array.from({ length: count }, (_, at) =>
    aRow(
      at % 2 === 0
        ? aWorsening({
            number: 1_000 + at,
            subject: {
              kind: 'indicator',
              id: `indikator-${at}`,
              name: `${at} ${text}`.slice(0, 110),
              nameEn: text.slice(0, 60),
              area: 'HR',
            },
            cause: `${text} `.repeat(10),
            correction: {
              by: ANNA,
              before: someFigures({ outcome: 5.2, target: 4.5, forecast: 1, annualTarget: 2 }),
            },
          })
        : aProjectAlert({
            number: 1_000 + at,
            subject: {
              kind: 'project',
              id: `projekt-${at}`,
              name: `${at} ${text}`.slice(0, 110),
              part: 'cost',
            },
            cause: `${text} `.repeat(10),
            action: `${text} `.repeat(10),
          }),
      status,
    ),
  );
}

/** Every card of alerts, by name; `text` stands for all that a person wrote. */
export function alertCards(
  locale: Locale,
  text = 'Korttidsfrånvaron har ökat på två avdelningar under hösten.',
): Record<string, RenderedCard> {
  const post = (...rows: AlertRow[]) => alertCard(anAlertMessage(rows), locale);
  const worsening = aWorsening({ cause: text });
  const project = aProjectAlert({ cause: text, action: text });
  const correction = { by: ANNA, before: someFigures({ outcome: 5.1 }) };
  const states = {
    lastNumber: 15,
    alerts: [
      anAlertState(aMissingFigure()),
      anAlertState(anOverrun(), { snooze: aSnooze() }),
      anAlertState(project),
      anAlertState(worsening, { acknowledgement: anAcknowledgement({ comment: text, actionOwner: text }) }),
    ],
  };
  const many = Array.from({ length: 17 }, (_, at) =>
    anAlertState(aWorsening({ number: at + 1 }), { key: `indicator:${at}` }),
  );
  const reply = anAlertMessage([aRow(aRecovery(), { kind: 'over' })], { kind: 'reply' });
  return {
    'alert-one': post(aRow(worsening)),
    'alert-two': post(aRow(worsening), aRow(anOverrun())),
    'alert-mixed': post(
      ...[
        worsening,
        project,
        aProjectAlert({
          number: 16,
          cause: text,
          action: text,
          reason: 'firstLeftRange',
          from: null,
          to: 'yellow',
        }),
      ].map((decision) => aRow(decision)),
      aRow(anOverrun()),
      aRow(aMissingFigure()),
      aRow(aRecovery({ number: 9 }), { kind: 'over' }),
    ),
    'alert-handled': post(
      aRow(worsening, acknowledged({ comment: text, actionOwner: text })),
      aRow(anOverrun(), snoozed()),
      aRow(aMissingFigure(), snoozed(null)),
      aRow(project, {
        kind: 'toldAgain',
        decision: aProjectAlert({ reason: 'recovered', from: 'red', to: 'green' }),
      }),
    ),
    'alert-over': post(
      aRow(worsening, { kind: 'toldAgain', decision: aRecovery() }),
      aRow(aRecovery({ number: 9 }), { kind: 'over' }),
    ),
    'alert-corrected': post(
      aRow(
        aWorsening({ reason: 'cameLate', from: 'green', correction, cause: null, since: period('2023-11') }),
      ),
    ),
    'alert-project': post(aRow(aProjectAlert({ cause: text, action: null }))),
    'alert-reasons': post(...everyTold().map((decision, at) => aRow({ ...decision, number: at + 1 }))),
    'alert-part': alertCard(anAlertMessage(manyRows(7, text), { part: { number: 2, of: 3 } }), locale),
    'alert-reply': alertCard(reply, locale),
    'alert-digest': digestCard(
      {
        period: period('2023-11'),
        rows: states.alerts
          .toReversed()
          .map((alert, at) => ({ alert, ordinal: at + 1, frequency: 'month' as const })),
      },
      locale,
    ),
    'alert-details': alertDetailsCard(
      someDetails({ newest: aWorsening({ cause: text, correction }) }),
      locale,
    ),
    'alert-details-over': alertDetailsCard(someDetails({ alert: null, newest: aRecovery() }), locale),
    'alert-details-project': alertDetailsCard(
      someDetails({
        alert: anAlertState(project),
        told: [{ at: '2023-12-05T07:00:00Z', decision: project }],
        newest: project,
      }),
      locale,
    ),
    'alert-details-budget': alertDetailsCard(
      someDetails({
        alert: anAlertState(anOverrun(), { history: [] }),
        told: [{ at: '2023-12-05T07:00:00Z', decision: anOverrun() }],
        newest: anOverrun(),
      }),
      locale,
    ),
    'alert-details-missing': alertDetailsCard(
      someDetails({ alert: anAlertState(aMissingFigure()), told: [], newest: aMissingFigure() }),
      locale,
    ),
    'alert-details-adopted': alertDetailsCard(
      someDetails({
        alert: anAlertState(),
        told: [],
        newest: aWorsening({ notify: false, reason: 'stillOutside', from: 'red', cause: text }),
      }),
      locale,
    ),
    'alert-details-unheard': alertDetailsCard(
      someDetails({ alert: anAlertState(), told: [], newest: aWorsening({ cause: text }), isUnheard: true }),
      locale,
    ),
    'alert-unknown': alertDetailsCard(someDetails({ alert: null, told: [], newest: null }), locale),
    'alert-list': alertListCard({ states, now: NOW }, locale),
    'alert-list-many': alertListCard({ states: { alerts: many }, now: NOW }, locale),
    'alert-list-empty': alertListCard({ states: { alerts: [] }, now: NOW }, locale),
  };
}
