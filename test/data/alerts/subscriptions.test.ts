import { describe, expect, it, test } from '@jest/globals';
import {
  NO_ALERTING,
  type Alerting,
  type AlertingChange,
  type DecideAlerting,
} from '../../../data/alerts/alerting.js';
import { setSeverity } from '../../../data/alerts/setSeverity.js';
import { subscribe } from '../../../data/alerts/subscribe.js';
import {
  EVERYTHING,
  type Subscription,
  type SubscriptionFilters,
} from '../../../data/alerts/subscription.js';
import { unsubscribe } from '../../../data/alerts/unsubscribe.js';
import { aSubscription } from '../../builders/aSubscription.js';

const BO = { id: 'bo', name: 'Bo Ek' };
const NOW = new Date('2023-12-06T08:00:00.000Z');
const HERE = { conversationId: 'ledning', kind: 'channel' } as const;
const STAFF = aSubscription({ areas: ['Medarbetare', 'Ekonomi'], keys: ['indicator:sla'] });
const ELSEWHERE = aSubscription({ conversationId: 'hr' });

const alertingWith = (...subscriptions: readonly Subscription[]): Alerting => ({
  ...NO_ALERTING,
  subscriptions: [...subscriptions],
});

function apply<Change extends AlertingChange>(decide: DecideAlerting<Change>, before: Alerting): Change {
  const change = decide(before, new Set());
  expect(change).toMatchObject({ decided: [], announced: [], outbox: [] });
  return change;
}

const followed = ({ alerting }: AlertingChange) =>
  alerting.subscriptions.map(({ recipient, filters }) => [recipient.conversationId, filters]);

describe('subscribing', () => {
  const asked = (filters: Partial<SubscriptionFilters>, before: Alerting) =>
    apply(subscribe({ recipient: HERE, filters: { ...EVERYTHING, ...filters }, by: BO, now: NOW }), before);

  it('is kept, and on the record', () => {
    const change = asked({ keys: ['indicator:sla'], leastSeverity: 'red' }, NO_ALERTING);
    expect(change).toMatchObject({
      alerting: {
        subscriptions: [
          {
            recipient: HERE,
            filters: { areas: [], keys: ['indicator:sla'], leastSeverity: 'red' },
            createdBy: BO,
            createdAt: NOW.toISOString(),
          },
        ],
      },
      audit: {
        actor: BO,
        action: 'subscriptionAdded',
        details: { conversationId: 'ledning', filters: 'indicator:sla from red' },
      },
      isNew: true,
    });
  });

  it.each([
    { name: 'the same', filters: STAFF.filters },
    { name: 'the same in another order', filters: { ...STAFF.filters, areas: ['Ekonomi', 'Medarbetare'] } },
  ])('to $name is not new', ({ filters }) => {
    const before = alertingWith(STAFF);
    const change = asked(filters, before);
    expect(change).toMatchObject({ isNew: false, audit: null });
    expect(change.alerting).toBe(before);
  });

  it('to what another conversation follows is new', () => {
    const change = asked({}, alertingWith(ELSEWHERE));
    expect(change.isNew).toBe(true);
    expect(change.audit?.details.filters).toBe('everything from yellow');
    expect(followed(change)).toEqual([
      ['hr', EVERYTHING],
      ['ledning', EVERYTHING],
    ]);
  });

  it('to the same from another severity takes its place', () => {
    const change = asked({ ...STAFF.filters, leastSeverity: 'red' }, alertingWith(ELSEWHERE, STAFF));
    expect(change.isNew).toBe(true);
    expect(followed(change)).toEqual([
      ['hr', EVERYTHING],
      ['ledning', { ...STAFF.filters, leastSeverity: 'red' }],
    ]);
  });

  it('to less than is followed is besides it', () => {
    expect(followed(asked({ areas: ['Medarbetare'] }, alertingWith(STAFF)))).toHaveLength(2);
  });
});

describe('unsubscribing', () => {
  const ALL = aSubscription();
  const before = alertingWith(STAFF, ELSEWHERE, ALL);
  it.each([
    { name: 'from one', filters: STAFF.filters, removed: [STAFF], left: [ELSEWHERE, ALL] },
    { name: 'from all of the conversation', filters: null, removed: [STAFF, ALL], left: [ELSEWHERE] },
  ])('$name', ({ filters, removed, left }) => {
    const change = apply(unsubscribe({ conversationId: 'ledning', filters, by: BO }), before);
    expect(change.removed).toEqual(removed);
    expect(change.alerting.subscriptions).toEqual(left);
    expect(change.audit).toMatchObject({ actor: BO, action: 'subscriptionRemoved' });
  });

  it.each([
    { name: 'what is not followed', filters: { ...STAFF.filters, areas: ['Medarbetare'] } },
    { name: 'it from another severity', filters: { ...STAFF.filters, leastSeverity: 'red' as const } },
  ])('from $name changes nothing', ({ filters }) => {
    const change = apply(unsubscribe({ conversationId: 'ledning', filters, by: BO }), before);
    expect(change).toMatchObject({ removed: [], audit: null });
    expect(change.alerting).toBe(before);
  });

  test('the record names what was taken away', () => {
    const { audit } = apply(unsubscribe({ conversationId: 'ledning', filters: null, by: BO }), before);
    expect(audit?.details).toEqual({
      conversationId: 'ledning',
      filters: 'Medarbetare,Ekonomi,indicator:sla from yellow; everything from yellow',
    });
  });
});

describe('"bara rött"', () => {
  const onlyRed = (before: Alerting) =>
    apply(setSeverity({ recipient: HERE, leastSeverity: 'red', by: BO, now: NOW }), before);

  it('narrows all that the conversation follows, and nothing else', () => {
    const change = onlyRed(alertingWith(STAFF, ELSEWHERE, aSubscription()));
    expect(followed(change)).toEqual([
      ['ledning', { ...STAFF.filters, leastSeverity: 'red' }],
      ['hr', EVERYTHING],
      ['ledning', { ...EVERYTHING, leastSeverity: 'red' }],
    ]);
    expect(change.audit).toMatchObject({ action: 'subscriptionAdded', details: { filters: 'all from red' } });
  });

  it('lets one that follows nothing follow everything that is red', () => {
    const change = onlyRed(alertingWith(ELSEWHERE));
    expect(followed(change)).toEqual([
      ['hr', EVERYTHING],
      ['ledning', { ...EVERYTHING, leastSeverity: 'red' }],
    ]);
  });

  it('said again changes nothing', () => {
    const before = alertingWith(aSubscription({ leastSeverity: 'red' }));
    const change = onlyRed(before);
    expect(change.audit).toBeNull();
    expect(change.alerting).toBe(before);
  });
});
