import { expect, test } from '@jest/globals';
import { loadDemoReport, seedDemo } from '../../../data/demo/demoReport.js';
import { leaveAlerts } from '../../builders/noAlerting.js';
import { anAuditEntry } from '../../contracts/aDraft.js';
import { tellNext } from '../../contracts/anAlertingChange.js';
import { createFakeClock } from '../../fakes/fakeClock.js';
import { createMemoryStorage } from '../../fakes/memoryStorage.js';

const aStorage = () => createMemoryStorage({ clock: createFakeClock() });

test('an empty store gets the definitions and the first revision of November 2023', async () => {
  const { reports } = aStorage();
  expect(await seedDemo(reports, () => leaveAlerts)).toBe(true);
  expect((await reports.definitions()).version).toBe(1);
  expect(await reports.periods()).toEqual(['2023-11']);
  const { draft } = await loadDemoReport();
  expect((await reports.revisions(draft.dataset.period)).map(({ number, kind }) => [number, kind])).toEqual([
    [1, 'final'],
  ]);
});

test('the seeding is in the audit log as the demo, not as a person', async () => {
  const { reports, audit } = aStorage();
  await seedDemo(reports, () => leaveAlerts);
  expect(await audit.records()).toMatchObject([
    {
      actor: { id: 'demo', name: 'Demodata' },
      action: 'revisionPublished',
      details: { period: '2023-11', number: 1 },
    },
  ]);
});

test('what it means for the alerts is decided with it, as of a first report', async () => {
  const { reports, alerts } = aStorage();
  const { draft, indicators } = await loadDemoReport();
  await seedDemo(reports, (book, proposed) => {
    expect(book).toEqual({ indicators: [], reports: [] });
    const { dataset, kind, uploader } = draft;
    expect(proposed).toEqual({ dataset, indicators, kind, uploader });
    return tellNext;
  });
  expect(await alerts.announced()).toHaveLength(1);
});

test('a store that was filled once is left as it is', async () => {
  const { reports, audit } = aStorage();
  await seedDemo(reports, () => leaveAlerts);
  expect(await seedDemo(reports, () => leaveAlerts)).toBe(false);
  expect((await reports.definitions()).version).toBe(1);
  expect(await audit.records()).toHaveLength(1);
});

test('definitions of somebody else are left alone, though no report is published yet', async () => {
  const { reports } = aStorage();
  const { indicators } = await loadDemoReport();
  await reports.saveDefinitions(indicators, 0, anAuditEntry(), leaveAlerts);
  expect(await seedDemo(reports, () => leaveAlerts)).toBe(false);
  expect(await reports.periods()).toEqual([]);
});
