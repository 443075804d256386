import { afterEach, beforeEach, describe, expect, it, test } from '@jest/globals';
import type { Clock, ReportStore } from '../../data/ports.js';
import { createFakeClock, type FakeClock } from '../fakes/fakeClock.js';
import { aDataset, aDraft, anIndicator, NOVEMBER, OCTOBER } from './aDraft.js';

/** A store under test, opened empty. */
export interface OpenedStore {
  readonly store: ReportStore;
  /** Removes what the test left. */
  dispose(): Promise<void>;
}

/** What every ReportStore promises. */
export function describeReportStore(name: string, open: (clock: Clock) => Promise<OpenedStore>): void {
  describe(name, () => {
    let clock: FakeClock;
    let opened: OpenedStore;
    let store: ReportStore;

    beforeEach(async () => {
      clock = createFakeClock('2023-12-05T07:00:00Z');
      opened = await open(clock);
      store = opened.store;
    });
    afterEach(async () => opened.dispose());

    describe('definitions', () => {
      test('are version 0 before anything was saved', async () => {
        expect(await store.definitions()).toEqual({ version: 0, indicators: [] });
      });

      test('are the newest saved', async () => {
        const older = anIndicator();
        const newer = anIndicator({ tolerance: { range: 0, yellow: 1 } });
        expect(await store.saveDefinitions([older], 0)).toEqual({ version: 1, indicators: [older] });
        expect(await store.saveDefinitions([newer], 1)).toEqual({ version: 2, indicators: [newer] });
        expect(await store.definitions()).toEqual({ version: 2, indicators: [newer] });
      });

      it.each([0, 2])('are refused on base %d when version 1 is the newest', async (base) => {
        await store.saveDefinitions([anIndicator()], 0);
        await expect(store.saveDefinitions([], base)).rejects.toMatchObject({
          name: 'StoreError',
          code: 'store.conflict',
        });
        expect((await store.definitions()).version).toBe(1);
      });
    });

    describe('publishing', () => {
      test('makes the first revision, with its number, time and hash', async () => {
        const revision = await store.publish(aDraft(), 0);
        expect(revision).toMatchObject({
          ...aDraft(),
          number: 1,
          period: '2023-11',
          publishedAt: '2023-12-05T07:00:00.000Z',
        });
        expect(revision.contentHash).toMatch(/^[0-9a-f]{64}$/u);
        expect(await store.revisions(NOVEMBER)).toEqual([revision]);
      });

      test('appends a correction and keeps what it corrects', async () => {
        const first = await store.publish(aDraft(), 0);
        clock.pass(60_000);
        const second = await store.publish(
          aDraft({ kind: 'correction', dataset: aDataset(NOVEMBER, 5.4) }),
          1,
        );
        expect(second).toMatchObject({ number: 2, publishedAt: '2023-12-05T07:01:00.000Z' });
        expect(await store.revisions(NOVEMBER)).toEqual([first, second]);
      });

      test('numbers each period by itself', async () => {
        await store.publish(aDraft(), 0);
        expect((await store.publish(aDraft({ dataset: aDataset(OCTOBER) }), 0)).number).toBe(1);
        expect(await store.periods()).toEqual(['2023-10', '2023-11']);
      });

      it.each([0, 2])('is refused on base %d when revision 1 is the newest', async (base) => {
        const first = await store.publish(aDraft(), 0);
        await expect(store.publish(aDraft(), base)).rejects.toMatchObject({
          name: 'StoreError',
          code: 'store.conflict',
        });
        expect(await store.revisions(NOVEMBER)).toEqual([first]);
      });

      test('lets one of those who start from the same base through', async () => {
        const drafts = [5.1, 5.2, 5.3, 5.4].map((outcome) =>
          aDraft({ dataset: aDataset(NOVEMBER, outcome) }),
        );
        const outcomes = await Promise.allSettled(drafts.map((draft) => store.publish(draft, 0)));
        expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
        expect(await store.revisions(NOVEMBER)).toHaveLength(1);
      });

      test('goes on after a refusal', async () => {
        await Promise.allSettled([store.publish(aDraft(), 7), store.publish(aDraft(), 8)]);
        expect((await store.publish(aDraft(), 0)).number).toBe(1);
      });

      test('is refused for a dataset that could not be read back', async () => {
        const dataset = aDataset(NOVEMBER, Number.NaN);
        await expect(store.publish(aDraft({ dataset }), 0)).rejects.toMatchObject({
          name: 'StoreError',
          code: 'store.invalid',
        });
        expect(await store.periods()).toEqual([]);
      });

      test('hashes what is said, not the order it is said in', async () => {
        const { period, ...rest } = aDataset();
        const first = await store.publish(aDraft({ dataset: { period, ...rest } }), 0);
        const same = await store.publish(aDraft({ dataset: { ...rest, period }, comment: 'again' }), 1);
        const other = await store.publish(aDraft({ dataset: aDataset(NOVEMBER, 5.4) }), 2);
        expect(same.contentHash).toBe(first.contentHash);
        expect(other.contentHash).not.toBe(first.contentHash);
      });
    });

    test('holds no revision of a period that nothing was published for', async () => {
      expect(await store.revisions(NOVEMBER)).toEqual([]);
      expect(await store.periods()).toEqual([]);
    });

    test('is not changed by what callers do to the values they gave or got', async () => {
      const draft = aDraft();
      const indicators = [anIndicator()];
      await store.publish(draft, 0);
      await store.saveDefinitions(indicators, 0);
      const before = structuredClone([await store.revisions(NOVEMBER), await store.definitions()]);

      spoil(draft.dataset);
      spoil(indicators);
      spoil(await store.revisions(NOVEMBER));
      spoil(await store.definitions());
      spoil(await store.periods());
      expect([await store.revisions(NOVEMBER), await store.definitions()]).toEqual(before);
      expect(await store.periods()).toEqual(['2023-11']);
    });

    test('does nothing after it was closed, and may be closed twice', async () => {
      await store.close();
      await store.close();
      await expect(store.definitions()).rejects.toMatchObject({ code: 'store.closed' });
      await expect(store.periods()).rejects.toMatchObject({ code: 'store.closed' });
      await expect(store.revisions(NOVEMBER)).rejects.toMatchObject({ code: 'store.closed' });
      await expect(store.publish(aDraft(), 0)).rejects.toMatchObject({ code: 'store.closed' });
      await expect(store.saveDefinitions([], 0)).rejects.toMatchObject({ code: 'store.closed' });
    });

    test('finishes what was begun before it closes', async () => {
      const publishing = store.publish(aDraft(), 0);
      await store.close();
      expect((await publishing).number).toBe(1);
    });
  });
}

/** Changes all that can be changed in the value; a frozen part stays as it is. */
function spoil(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const part of Object.values(value)) spoil(part);
  if (Array.isArray(value)) {
    Reflect.set(value, 'length', 0);
    return;
  }
  for (const key of Object.keys(value)) Reflect.set(value, key, 'spoilt');
}
