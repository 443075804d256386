import { expect, test } from '@jest/globals';
import { verifyAuditChain } from '../../data/store/auditChain.js';
import { leaveAlerts } from '../builders/noAlerting.js';
import { anAuditEntry, anIndicator, aPublication } from './aDraft.js';
import { describeStorage, spoil, type OpenStorage } from './contract.js';

const REFUSED = anAuditEntry({ action: 'actionRefused', details: { verb: 'confirmUpload', by: null } });

/** What every AuditLog promises. */
export function describeAuditLog(name: string, open: OpenStorage): void {
  describeStorage(name, open, ({ storage, clock }) => {
    const log = () => storage().audit;

    test('is empty before anything was done', async () => {
      expect(await log().records()).toEqual([]);
    });

    test('gives each entry its number, its time and its place in the chain', async () => {
      const first = await log().append(REFUSED);
      clock().pass(1_500);
      const second = await log().append(anAuditEntry());
      expect(first).toEqual({
        ...REFUSED,
        number: 1,
        at: '2023-12-05T07:00:00.000Z',
        previousHash: '0'.repeat(64),
        hash: expect.stringMatching(/^[0-9a-f]{64}$/u),
      });
      expect(second).toMatchObject({
        number: 2,
        at: '2023-12-05T07:00:01.500Z',
        previousHash: first.hash,
      });
      expect(await log().records()).toEqual([first, second]);
    });

    test('holds one chain over all that is done to the data', async () => {
      await log().append(REFUSED);
      await storage().reports.publish(aPublication());
      await storage().reports.saveDefinitions(
        [anIndicator()],
        0,
        anAuditEntry({ action: 'definitionsSaved' }),
        leaveAlerts,
      );
      await storage().synonyms.saveSynonyms([], 0, anAuditEntry({ action: 'synonymAdded' }));
      const records = await log().records();
      expect(records.map(({ number, action }) => [number, action])).toEqual([
        [1, 'actionRefused'],
        [2, 'revisionPublished'],
        [3, 'definitionsSaved'],
        [4, 'synonymAdded'],
      ]);
      expect(verifyAuditChain(records)).toBeNull();
    });

    test('keeps the order of those who come at once', async () => {
      const numbers = [1, 2, 3, 4, 5];
      await Promise.all(numbers.map((n) => log().append(anAuditEntry({ details: { n } }))));
      const records = await log().records();
      expect(records.map(({ number, details }) => [number, details.n])).toEqual(numbers.map((n) => [n, n]));
      expect(verifyAuditChain(records)).toBeNull();
    });

    test('refuses what could not be read back', async () => {
      await expect(log().append(anAuditEntry({ actor: { id: '', name: 'x' } }))).rejects.toMatchObject({
        name: 'StoreError',
        code: 'store.invalid',
      });
      expect(await log().records()).toEqual([]);
    });

    test('is not changed by what callers do to the values they gave or got', async () => {
      const entry = structuredClone(REFUSED);
      await log().append(entry);
      const before = structuredClone(await log().records());
      spoil(entry);
      spoil(await log().records());
      expect(await log().records()).toEqual(before);
    });

    test('does nothing after the storage was closed', async () => {
      await storage().close();
      await expect(log().append(REFUSED)).rejects.toMatchObject({ code: 'store.closed' });
      await expect(log().records()).rejects.toMatchObject({ code: 'store.closed' });
    });
  });
}
