import { describe, expect, test } from '@jest/globals';
import { adoptReports } from '../../../data/alerts/adoptReports.js';
import { alertingSchema, NO_ALERTING } from '../../../data/alerts/alerting.js';
import { decidePublication } from '../../../data/alerts/decidePublication.js';
import { evaluationOf } from '../../../data/alerts/evaluationOf.js';
import { aBookOf, monthlyReports } from '../../builders/aDataset.js';
import { aDemoBook } from '../../builders/aBook.js';
import { anIndicator } from '../../builders/anIndicator.js';
import { aSubscription } from '../../builders/aSubscription.js';

const now = new Date('2023-12-05T08:00:00Z');
const deadlineOf = () => '2023-12-12';
const ground = { now, deadlineOf };
const subscribed = { ...NO_ALERTING, subscriptions: [aSubscription()] };

/** Sick leave is red since September. */
const book = aBookOf([anIndicator()], monthlyReports([4.9, 5.8, 5.9], { last: '2023-10', target: 5 }));

describe('the alerts of a store that had none', () => {
  test('are what the months left open, told to nobody', () => {
    const { alerting, announced, outbox, audit } = adoptReports(book, ground)(subscribed);
    expect(alerting.states).toMatchObject({
      lastNumber: 1,
      alerts: [{ number: 1, level: 'red', told: 'red', since: '2023-09', period: '2023-10' }],
    });
    expect({ announced, outbox, audit }).toEqual({ announced: [], outbox: [], audit: null });
    expect(alerting).toMatchObject({
      subscriptions: subscribed.subscriptions,
      pending: null,
      lastAnnouncement: 0,
    });
    expect(alertingSchema.parse(alerting)).toEqual(alerting);
  });

  test('have a decision each that says why nothing is told', () => {
    const { decided } = adoptReports(book, ground)(NO_ALERTING);
    expect(decided).toMatchObject([
      { number: 1, notify: false, reason: 'unchanged', from: 'red', to: 'red' },
    ]);
  });

  test('of the demonstration report are all silent, with one decision for each key', async () => {
    const { alerting, decided } = adoptReports(await aDemoBook(), ground)(NO_ALERTING);
    expect(alerting.states.alerts.length).toBeGreaterThan(5);
    expect(decided.filter(({ notify }) => notify)).toEqual([]);
    const keys = decided.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toEqual(expect.arrayContaining(alerting.states.alerts.map(({ key }) => key)));
  });

  test('go on with the next report: only what is new is told', () => {
    const { alerting } = adoptReports(book, ground)(subscribed);
    const [november] = monthlyReports([6], { last: '2023-11', target: 5 });
    const [recovered] = monthlyReports([4.8], { last: '2023-11', target: 5 });
    const proposed = { indicators: null, kind: 'final' as const, uploader: null };
    const told = [november ?? null, recovered ?? null].map((dataset) =>
      decidePublication(evaluationOf(book, { ...proposed, dataset }, ground), { tell: 'now' })(
        alerting,
        new Set(),
      ).announced.flatMap(({ rows }) => rows.map(({ decision }) => decision.reason)),
    );
    expect(told).toEqual([[], ['recovered']]);
  });
});
