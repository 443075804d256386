import { expect, it, test } from '@jest/globals';
import { NO_ALERTING, type DecideAlerting } from '../../data/alerts/alerting.js';
import { anOutboxDraft } from '../builders/anOutboxDraft.js';
import { queueing } from '../builders/noAlerting.js';
import { anAuditEntry, anIndicator, aPublication } from './aDraft.js';
import { aDecision, changing, tellNext } from './anAlertingChange.js';
import { describeStorage, type OpenStorage } from './contract.js';
import { stateOf } from './stateOf.js';

/** What every publication promises of the alerts that it changes. */
export function describePublicationAlerting(name: string, open: OpenStorage): void {
  describeStorage(name, open, ({ storage }) => {
    const alerts = () => storage().alerts;
    const announcedNumbers = async () => (await alerts().announced()).map(({ number }) => number);
    const publish = (overrides: Parameters<typeof aPublication>[0] = {}) =>
      storage().reports.publish(aPublication({ alerting: tellNext, ...overrides }));
    const save = (baseVersion: number, decide: DecideAlerting = tellNext) =>
      storage().reports.saveDefinitions([anIndicator()], baseVersion, anAuditEntry(), decide);

    test('changes the alerts with it, and tells what was decided', async () => {
      const { revision, alerting } = await publish();
      expect(revision.number).toBe(1);
      expect(alerting).toEqual(tellNext(NO_ALERTING));
      expect(await alerts().current()).toEqual(alerting.alerting);
      expect(await alerts().decisions()).toEqual(alerting.decided);
      expect(await alerts().announced()).toEqual(alerting.announced);
      expect(await storage().outbox.waiting()).toBe(1);
    });

    test('of definitions alone does too', async () => {
      const { definitions, alerting } = await save(0);
      expect(definitions).toEqual({ version: 1, indicators: [anIndicator()] });
      expect(alerting).toEqual(tellNext(NO_ALERTING));
      expect(await announcedNumbers()).toEqual([1]);
      expect(await storage().outbox.waiting()).toBe(1);
    });

    it.each([
      { name: 'a report', act: () => publish() },
      { name: 'definitions', act: () => save(0) },
    ])('of $name is on record before what it meant', async ({ act }) => {
      await act();
      const records = await storage().audit.records();
      expect(records.map(({ number, details }) => [number, details])).toEqual([
        [1, anAuditEntry().details],
        [2, { alert: 1 }],
      ]);
    });

    test('sees what the one before it changed', async () => {
      await Promise.all([publish(), publish({ baseNumber: 1 }), save(0)]);
      expect(await announcedNumbers()).toEqual([1, 2, 3]);
      expect(await storage().outbox.waiting()).toBe(3);
    });

    it.each([
      { name: 'a report on an old base', act: () => publish({ baseNumber: 1 }), code: 'store.conflict' },
      {
        name: 'a report with definitions on an old base',
        act: () => publish({ definitions: { indicators: [], baseVersion: 1 } }),
        code: 'store.conflict',
      },
      { name: 'definitions on an old base', act: () => save(1), code: 'store.conflict' },
      {
        name: 'a report with an alert that is none',
        act: () => publish({ alerting: changing({ decided: [aDecision({ key: '' })] }) }),
        code: 'store.invalid',
      },
      {
        name: 'definitions with an alert that is none',
        act: () => save(0, changing({ decided: [aDecision({ key: '' })] })),
        code: 'store.invalid',
      },
      {
        name: 'a report with a message that is none',
        act: () => publish({ alerting: queueing([anOutboxDraft({ id: '' })]) }),
        code: 'store.invalid',
      },
    ])('of $name changes nothing at all', async ({ act, code }) => {
      const before = await stateOf(storage());
      await expect(act()).rejects.toMatchObject({ name: 'StoreError', code });
      expect(await stateOf(storage())).toEqual(before);
    });

    test('on an old base is refused before anything is decided', async () => {
      const decide = () => {
        throw new Error('asked');
      };
      await expect(publish({ baseNumber: 1, alerting: decide })).rejects.toMatchObject({
        code: 'store.conflict',
      });
    });

    test('whose deciding throws changes nothing', async () => {
      const before = await stateOf(storage());
      const refused = publish({
        alerting: () => {
          throw new Error('no such alert');
        },
      });
      await expect(refused).rejects.toThrow('no such alert');
      expect(await stateOf(storage())).toEqual(before);
    });
  });
}
