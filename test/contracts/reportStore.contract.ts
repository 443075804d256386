import { describe, expect, it, test } from '@jest/globals';
import type { Publication, Storage } from '../../data/ports.js';
import type { Indicator } from '../../data/report/indicator.js';
import { leaveAlerts } from '../builders/noAlerting.js';
import { aDataset, aDraft, anAuditEntry, anIndicator, aPublication, NOVEMBER, OCTOBER } from './aDraft.js';
import { describeStorage, spoil, type OpenStorage } from './contract.js';

const AUDIT = anAuditEntry({ action: 'definitionsSaved' });
const withOutcome = (outcome: number) => aDraft({ dataset: aDataset(NOVEMBER, outcome) });

/** What every ReportStore promises. */
export function describeReportStore(name: string, open: OpenStorage): void {
  describeStorage(name, open, ({ storage, clock }) => {
    const store = () => storage().reports;
    const save = (indicators: readonly Indicator[], baseVersion: number) =>
      store().saveDefinitions(indicators, baseVersion, AUDIT, leaveAlerts);
    const publish = async (overrides: Partial<Publication> = {}) =>
      (await store().publish(aPublication(overrides))).revision;

    describe('definitions', () => {
      test('are version 0 before anything was saved', async () => {
        expect(await store().definitions()).toEqual({ version: 0, indicators: [] });
      });

      test('are the newest saved', async () => {
        const older = anIndicator();
        const newer = anIndicator({ tolerance: { range: 0, yellow: 1 } });
        expect(await save([older], 0)).toMatchObject({ definitions: { version: 1, indicators: [older] } });
        expect(await save([newer], 1)).toMatchObject({ definitions: { version: 2, indicators: [newer] } });
        expect(await store().definitions()).toEqual({ version: 2, indicators: [newer] });
      });

      it.each([0, 2])('are refused on base %d when version 1 is the newest', async (base) => {
        await save([anIndicator()], 0);
        await expect(save([], base)).rejects.toMatchObject({
          name: 'StoreError',
          code: 'store.conflict',
        });
        expect((await store().definitions()).version).toBe(1);
      });

      test('are saved with their audit record', async () => {
        await save([anIndicator()], 0);
        expect(await storage().audit.records()).toMatchObject([AUDIT]);
      });
    });

    describe('publishing', () => {
      test('makes the first revision, with its number, time and hash', async () => {
        const revision = await publish();
        expect(revision).toMatchObject({
          ...aDraft(),
          number: 1,
          period: '2023-11',
          publishedAt: '2023-12-05T07:00:00.000Z',
        });
        expect(revision.contentHash).toMatch(/^[0-9a-f]{64}$/u);
        expect(await store().revisions(NOVEMBER)).toEqual([revision]);
      });

      test('appends a correction and keeps what it corrects', async () => {
        const first = await publish();
        clock().pass(60_000);
        const draft = { ...withOutcome(5.4), kind: 'correction' as const };
        const second = await publish({ draft, baseNumber: 1 });
        expect(second).toMatchObject({ number: 2, publishedAt: '2023-12-05T07:01:00.000Z' });
        expect(await store().revisions(NOVEMBER)).toEqual([first, second]);
      });

      test('numbers each period by itself', async () => {
        await publish();
        const october = aPublication({ draft: aDraft({ dataset: aDataset(OCTOBER) }) });
        expect((await store().publish(october)).revision.number).toBe(1);
        expect(await store().periods()).toEqual(['2023-10', '2023-11']);
      });

      test('leaves the definitions when it brings none', async () => {
        await save([anIndicator()], 0);
        await publish();
        expect(await store().definitions()).toEqual({ version: 1, indicators: [anIndicator()] });
      });

      test('brings its definitions and its audit record with it', async () => {
        const indicators = [anIndicator()];
        await publish({ definitions: { indicators, baseVersion: 0 } });
        expect(await store().definitions()).toEqual({ version: 1, indicators });
        expect(await storage().audit.records()).toMatchObject([
          { number: 1, at: '2023-12-05T07:00:00.000Z', ...anAuditEntry() },
        ]);
      });

      it.each([0, 2])('is refused on base %d when revision 1 is the newest', async (base) => {
        const first = await publish();
        await expect(store().publish(aPublication({ baseNumber: base }))).rejects.toMatchObject({
          name: 'StoreError',
          code: 'store.conflict',
        });
        expect(await store().revisions(NOVEMBER)).toEqual([first]);
      });

      it.each([
        {
          name: 'on an older revision',
          publication: aPublication({
            baseNumber: 1,
            definitions: { indicators: [anIndicator()], baseVersion: 0 },
          }),
          code: 'store.conflict',
        },
        {
          name: 'on older definitions',
          publication: aPublication({ definitions: { indicators: [anIndicator()], baseVersion: 1 } }),
          code: 'store.conflict',
        },
        {
          name: 'with definitions that could not be read back',
          publication: aPublication({
            definitions: { indicators: [anIndicator({ name: '' })], baseVersion: 0 },
          }),
          code: 'store.invalid',
        },
        {
          name: 'with an audit entry that could not be read back',
          publication: aPublication({ audit: anAuditEntry({ details: { number: Number.NaN } }) }),
          code: 'store.invalid',
        },
        {
          name: 'with a dataset that could not be read back',
          publication: aPublication({ draft: withOutcome(Number.NaN) }),
          code: 'store.invalid',
        },
      ])('$name it saves nothing at all', async ({ publication, code }) => {
        await expect(store().publish(publication)).rejects.toMatchObject({ name: 'StoreError', code });
        expect(await stateOf(storage())).toEqual({ definitions: 0, periods: [], audited: 0 });
      });

      test('lets one of those who start from the same base through', async () => {
        const publications = [5.1, 5.2, 5.3, 5.4].map((outcome) =>
          aPublication({ draft: withOutcome(outcome) }),
        );
        const outcomes = await Promise.allSettled(publications.map((one) => store().publish(one)));
        expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
        expect(await store().revisions(NOVEMBER)).toHaveLength(1);
        expect(await storage().audit.records()).toHaveLength(1);
      });

      test('goes on after a refusal', async () => {
        await Promise.allSettled([7, 8].map((baseNumber) => store().publish(aPublication({ baseNumber }))));
        expect((await publish()).number).toBe(1);
      });

      test('hashes what is said, not the order it is said in', async () => {
        const { period, ...rest } = aDataset();
        const first = await publish({ draft: aDraft({ dataset: { period, ...rest } }) });
        const again = aDraft({ dataset: { ...rest, period }, comment: 'again' });
        const same = await publish({ draft: again, baseNumber: 1 });
        const other = await publish({ draft: withOutcome(5.4), baseNumber: 2 });
        expect(same.contentHash).toBe(first.contentHash);
        expect(other.contentHash).not.toBe(first.contentHash);
      });
    });

    test('holds no revision of a period that nothing was published for', async () => {
      expect(await store().revisions(NOVEMBER)).toEqual([]);
      expect(await store().periods()).toEqual([]);
    });

    test('is not changed by what callers do to the values they gave or got', async () => {
      const draft = aDraft();
      const indicators = [anIndicator()];
      await publish({ draft });
      await save(indicators, 0);
      const before = structuredClone([await store().revisions(NOVEMBER), await store().definitions()]);

      spoil(draft.dataset);
      spoil(indicators);
      spoil(await store().revisions(NOVEMBER));
      spoil(await store().definitions());
      spoil(await store().periods());
      expect([await store().revisions(NOVEMBER), await store().definitions()]).toEqual(before);
      expect(await store().periods()).toEqual(['2023-11']);
    });

    test('does nothing after the storage was closed', async () => {
      await storage().close();
      await expect(store().definitions()).rejects.toMatchObject({ code: 'store.closed' });
      await expect(store().periods()).rejects.toMatchObject({ code: 'store.closed' });
      await expect(store().revisions(NOVEMBER)).rejects.toMatchObject({ code: 'store.closed' });
      await expect(store().publish(aPublication())).rejects.toMatchObject({ code: 'store.closed' });
      await expect(save([], 0)).rejects.toMatchObject({ code: 'store.closed' });
    });

    test('finishes what was begun before the storage closes, which may be done twice', async () => {
      const publishing = store().publish(aPublication());
      await storage().close();
      await storage().close();
      expect((await publishing).revision.number).toBe(1);
    });
  });
}

async function stateOf({ reports, audit }: Storage) {
  return {
    definitions: (await reports.definitions()).version,
    periods: await reports.periods(),
    audited: (await audit.records()).length,
  };
}
