import { describe, expect, it, test } from '@jest/globals';
import { NO_ALERTING, type Alerting, type AlertingChange } from '../../data/alerts/alerting.js';
import type { Period } from '../../data/report/period.js';
import { anOutboxDraft } from '../builders/anOutboxDraft.js';
import { aSighting } from '../builders/aSighting.js';
import { leaveAlerts } from '../builders/noAlerting.js';
import { anAuditEntry } from './aDraft.js';
import { aDecision, anAlertState, anAnnouncement, changing, tellNext } from './anAlertingChange.js';
import { describeStorage, spoil, type OpenStorage } from './contract.js';
import { stateOf } from './stateOf.js';

const TIME = '2023-12-05T07:00:00.000Z';
const MARTA = { id: '29:marta', name: 'Märta Ek' };

/** Something in every field. */
const FULL: Alerting = {
  states: {
    lastNumber: 7,
    alerts: [
      anAlertState({
        number: 7,
        acknowledgement: { by: MARTA, at: TIME, comment: null, actionOwner: 'Bo Ek' },
        snooze: { by: MARTA, at: TIME, until: null, untilChange: true },
      }),
    ],
  },
  subscriptions: [
    {
      recipient: { conversationId: '19:ledning', kind: 'channel' },
      filters: { areas: ['Medarbetare'], keys: [], leastSeverity: 'red' },
      createdBy: MARTA,
      createdAt: TIME,
    },
  ],
  pending: { since: TIME, rows: [aDecision({ number: 7 })] },
  lastAnnouncement: 3,
  announcements: [anAnnouncement({ number: 3, rows: [{ decision: aDecision(), then: aDecision() }] })],
  cards: [
    {
      messageId: 'alert 3 19:ledning',
      recipient: { conversationId: '19:ledning', kind: 'channel' },
      announcement: 3,
      thread: 'alert 1 19:ledning',
      part: { number: 1, of: 2 },
      alerts: [7],
    },
  ],
  lastUpdate: 9,
  occasions: { digest: '2023-W49' },
};

/** What every AlertStore promises. */
export function describeAlertStore(name: string, open: OpenStorage): void {
  describeStorage(name, open, ({ storage }) => {
    const alerts = () => storage().alerts;
    const announcedNumbers = async () => (await alerts().announced()).map(({ number }) => number);

    test('nothing is open, decided or told before anything was', async () => {
      expect(await alerts().current()).toEqual(NO_ALERTING);
      expect(await alerts().decisions()).toEqual([]);
      expect(await alerts().announced()).toEqual([]);
    });

    describe('a change', () => {
      test('is decided on the alerts as they are, and kept as it was decided', async () => {
        await alerts().change(changing({ alerting: FULL }));
        expect(await alerts().current()).toEqual(FULL);
        await alerts().change((now) => ({
          ...leaveAlerts(now, new Set()),
          alerting: { ...now, lastUpdate: 10 },
        }));
        expect(await alerts().current()).toEqual({ ...FULL, lastUpdate: 10 });
      });

      test('is given back with all that was decided besides', async () => {
        const changed = await alerts().change((now) => ({ ...tellNext(now), removed: ['a'] }));
        expect(changed).toEqual({ ...tellNext(NO_ALERTING), removed: ['a'] });
      });

      test('brings its record and its messages with it', async () => {
        await alerts().change(tellNext);
        expect(await storage().audit.records()).toMatchObject([anAuditEntry({ details: { alert: 1 } })]);
        expect(await storage().outbox.waiting()).toBe(1);
      });

      test('without record and messages writes neither', async () => {
        await alerts().change(changing({ alerting: FULL }));
        expect(await storage().audit.records()).toEqual([]);
        expect(await storage().outbox.waiting()).toBe(0);
      });

      test('of several at once sees the one before it', async () => {
        await Promise.all([1, 2, 3].map(() => alerts().change(tellNext)));
        expect(await alerts().current()).toMatchObject({ lastAnnouncement: 3, states: { lastNumber: 3 } });
        expect(await announcedNumbers()).toEqual([1, 2, 3]);
      });

      test('that throws changes nothing, and the next one goes on', async () => {
        const before = await stateOf(storage());
        const wrong = new Error('no such alert');
        const refused = alerts().change(() => {
          throw wrong;
        });
        await expect(refused).rejects.toBe(wrong);
        expect(await stateOf(storage())).toEqual(before);
        await alerts().change(tellNext);
        expect(await announcedNumbers()).toEqual([1]);
      });

      it.each<{ name: string; fields: Partial<AlertingChange> }>([
        {
          name: 'an alert without a number',
          fields: { alerting: { ...FULL, states: { lastNumber: 0, alerts: [anAlertState({ number: 0 })] } } },
        },
        { name: 'a decision without a key', fields: { decided: [aDecision({ key: '' })] } },
        {
          name: 'a decision on no period',
          fields: { decided: [aDecision({ since: 'november' as Period })] },
        },
        { name: 'an announcement of nothing', fields: { announced: [anAnnouncement({ rows: [] })] } },
        { name: 'a record that is none', fields: { audit: anAuditEntry({ actor: { id: '', name: 'x' } }) } },
        { name: 'a message that is none', fields: { outbox: [anOutboxDraft({ id: '' })] } },
        { name: 'two messages of one id', fields: { outbox: [anOutboxDraft(), anOutboxDraft()] } },
        { name: 'a message sent before', fields: { outbox: [anOutboxDraft({ id: 'alert 1 a:marta' })] } },
      ])('with $name is refused whole', async ({ fields }) => {
        await alerts().change(tellNext);
        const before = await stateOf(storage());
        const refused = alerts().change((now) => ({ ...tellNext(now), ...fields }));
        await expect(refused).rejects.toMatchObject({ name: 'StoreError', code: 'store.invalid' });
        expect(await stateOf(storage())).toEqual(before);
      });
    });

    describe('who sleeps', () => {
      const asleepNow = async () => {
        let seen: readonly string[] = [];
        await alerts().change((now, asleep) => {
          seen = [...asleep];
          return leaveAlerts(now, asleep);
        });
        return seen;
      };

      test('are the conversations that cannot be reached when it is decided', async () => {
        const { conversations } = storage();
        for (const id of ['a:marta', '19:ledning']) await conversations.remember(aSighting({ id }));
        expect(await asleepNow()).toEqual([]);
        await conversations.markUnreachable('19:ledning', 'removed');
        expect(await asleepNow()).toEqual(['19:ledning']);
        await conversations.remember(aSighting({ id: '19:ledning' }));
        expect(await asleepNow()).toEqual([]);
      });

      test('is looked up in the turn, not when the change was asked for', async () => {
        await storage().conversations.remember(aSighting());
        const [, seen] = await Promise.all([
          storage().conversations.markUnreachable('a:marta', 'blocked'),
          asleepNow(),
        ]);
        expect(seen).toEqual(['a:marta']);
      });
    });

    describe('what was decided', () => {
      test('is the newest of each key, told or not', async () => {
        const silent = aDecision({ notify: false, reason: 'stillOutside' });
        const other = aDecision({ key: 'indicator:budget', number: 2 });
        await alerts().change(changing({ decided: [aDecision(), other] }));
        await alerts().change(changing({ decided: [silent] }));
        expect(await alerts().decisions()).toEqual([silent, other]);
      });

      test('twice in one change is what was decided last', async () => {
        const silent = aDecision({ notify: false, reason: 'stillOutside' });
        await alerts().change(changing({ decided: [aDecision(), silent] }));
        expect(await alerts().decisions()).toEqual([silent]);
      });
    });

    test('all that was told is in the log, oldest first, as it was told', async () => {
      const [first, second, third] = [1, 2, 3].map((number) => anAnnouncement({ number }));
      await alerts().change(changing({ announced: [first, second].flatMap((one) => one ?? []) }));
      await alerts().change(changing({ alerting: FULL }));
      await alerts().change(changing({ announced: [third].flatMap((one) => one ?? []) }));
      expect(await alerts().announced()).toEqual([first, second, third]);
    });

    test('they are not changed by what callers do to the values they gave or got', async () => {
      const given = structuredClone({ ...tellNext(NO_ALERTING), alerting: FULL });
      const got = await alerts().change(() => given);
      const state = async () => [
        await alerts().current(),
        await alerts().decisions(),
        await alerts().announced(),
      ];
      const before = structuredClone(await state());
      spoil(given);
      spoil(got);
      spoil(await state());
      const spoiling = alerts().change((now) => {
        spoil(now);
        throw new Error('spoilt');
      });
      await expect(spoiling).rejects.toThrow('spoilt');
      expect(await state()).toEqual(before);
    });

    test('the empty alerts of one storage are not those of another', async () => {
      spoil(await alerts().current());
      expect(NO_ALERTING.states).toEqual({ lastNumber: 0, alerts: [] });
      expect(await alerts().current()).toEqual(NO_ALERTING);
    });

    test('nothing happens after the storage was closed', async () => {
      await storage().close();
      const closed = { code: 'store.closed' };
      await expect(alerts().current()).rejects.toMatchObject(closed);
      await expect(alerts().decisions()).rejects.toMatchObject(closed);
      await expect(alerts().announced()).rejects.toMatchObject(closed);
      await expect(alerts().change(tellNext)).rejects.toMatchObject(closed);
    });
  });
}
