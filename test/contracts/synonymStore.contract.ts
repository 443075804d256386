import { expect, it, test } from '@jest/globals';
import type { Synonym } from '../../data/ask/synonym.js';
import { anAuditEntry } from './aDraft.js';
import { describeStorage, spoil, type OpenStorage } from './contract.js';

const AUDIT = anAuditEntry({ action: 'synonymAdded', details: { words: 'vabb' } });

function aSynonym(overrides: Partial<Synonym> = {}): Synonym {
  return {
    words: 'vabb',
    subjectId: 'sjukfranvaro',
    addedBy: { id: '29:marta', name: 'Märta Ek' },
    addedAt: '2023-12-05T07:00:00.000Z',
    ...overrides,
  };
}

/** What every SynonymStore promises. */
export function describeSynonymStore(name: string, open: OpenStorage): void {
  describeStorage(name, open, ({ storage }) => {
    const store = () => storage().synonyms;

    test('is at version 0 before anything was saved', async () => {
      expect(await store().synonyms()).toEqual({ version: 0, entries: [] });
    });

    test('gives the newest saved', async () => {
      const both = [aSynonym(), aSynonym({ words: 'hemma med barn' })];
      expect(await store().saveSynonyms([aSynonym()], 0, AUDIT)).toEqual({
        version: 1,
        entries: [aSynonym()],
      });
      expect(await store().saveSynonyms(both, 1, AUDIT)).toEqual({ version: 2, entries: both });
      expect(await store().synonyms()).toEqual({ version: 2, entries: both });
    });

    test('saves them with their audit record', async () => {
      await store().saveSynonyms([aSynonym()], 0, AUDIT);
      expect(await storage().audit.records()).toMatchObject([AUDIT]);
    });

    it.each([
      { name: 'an older version', entries: [aSynonym()], base: 0, code: 'store.conflict' },
      { name: 'a version yet to come', entries: [aSynonym()], base: 2, code: 'store.conflict' },
      {
        name: 'a word that could not be read back',
        entries: [aSynonym({ words: 'x' })],
        base: 1,
        code: 'store.invalid',
      },
    ])('refuses $name and audits nothing', async ({ entries, base, code }) => {
      await store().saveSynonyms([], 0, AUDIT);
      await expect(store().saveSynonyms(entries, base, AUDIT)).rejects.toMatchObject({
        name: 'StoreError',
        code,
      });
      expect(await store().synonyms()).toEqual({ version: 1, entries: [] });
      expect(await storage().audit.records()).toHaveLength(1);
    });

    test('is not changed by what callers do to the values they gave or got', async () => {
      const entries = [aSynonym()];
      await store().saveSynonyms(entries, 0, AUDIT);
      spoil(entries);
      spoil(await store().synonyms());
      expect(await store().synonyms()).toEqual({ version: 1, entries: [aSynonym()] });
    });

    test('does nothing after the storage was closed', async () => {
      await storage().close();
      await expect(store().synonyms()).rejects.toMatchObject({ code: 'store.closed' });
      await expect(store().saveSynonyms([], 0, AUDIT)).rejects.toMatchObject({ code: 'store.closed' });
    });
  });
}
