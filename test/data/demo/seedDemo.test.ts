import { expect, test } from '@jest/globals';
import { loadDemoReport, seedDemo } from '../../../data/demo/demoReport.js';
import { createFakeClock } from '../../fakes/fakeClock.js';
import { createMemoryReportStore } from '../../fakes/memoryReportStore.js';

const aStore = () => createMemoryReportStore({ clock: createFakeClock() });

test('an empty store gets the definitions and the first revision of November 2023', async () => {
  const store = aStore();
  expect(await seedDemo(store)).toBe(true);
  expect((await store.definitions()).version).toBe(1);
  expect(await store.periods()).toEqual(['2023-11']);
  const { draft } = await loadDemoReport();
  expect((await store.revisions(draft.dataset.period)).map(({ number, kind }) => [number, kind])).toEqual([
    [1, 'final'],
  ]);
});

test('a store that was filled once is left as it is', async () => {
  const store = aStore();
  await seedDemo(store);
  expect(await seedDemo(store)).toBe(false);
  expect((await store.definitions()).version).toBe(1);
});

test('definitions of somebody else are left alone, though no report is published yet', async () => {
  const store = aStore();
  const { indicators } = await loadDemoReport();
  await store.saveDefinitions(indicators.slice(1), 0);
  expect(await seedDemo(store)).toBe(false);
  expect(await store.periods()).toEqual([]);
});

test('seeding that was interrupted between definitions and report is finished', async () => {
  const store = aStore();
  const { indicators } = await loadDemoReport();
  await store.saveDefinitions(indicators, 0);
  expect(await seedDemo(store)).toBe(true);
  expect(await store.periods()).toEqual(['2023-11']);
});
