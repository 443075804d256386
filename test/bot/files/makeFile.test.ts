import { beforeEach, expect, it } from '@jest/globals';
import { makeFile, type MadeFile } from '../../../bot/files/makeFile.js';
import { seedDemo } from '../../../data/demo/demoReport.js';
import { readUpload } from '../../../data/intake/files/readUpload.js';
import type { Problem } from '../../../data/intake/problem.js';
import type { Storage } from '../../../data/ports.js';
import type { Period } from '../../../data/report/period.js';
import { period } from '../../builders/aReadingView.js';
import { createFakeClock } from '../../fakes/fakeClock.js';
import { createMemoryStorage } from '../../fakes/memoryStorage.js';
import { leaveAlerts } from '../../builders/noAlerting.js';

const clock = createFakeClock();
let storage: Storage;
beforeEach(() => {
  storage = createMemoryStorage({ clock });
});

async function made(file: Parameters<typeof makeFile>[0]): Promise<MadeFile> {
  const given = await makeFile(file, { ...storage, clock });
  if (given === null) throw new Error(`There is no ${file.kind}`);
  return given;
}

it.each([
  { name: 'the newest report', period: null, file: 'Mall 2023-11.xlsx' },
  { name: 'the report of the period', period: '2023-11', file: 'Mall 2023-11.xlsx' },
  { name: 'the newest before the period', period: '2024-02', file: 'Mall 2023-11.xlsx' },
  { name: 'the newest when none is older than the period', period: '2020-01', file: 'Mall 2023-11.xlsx' },
])('the template is $name', async ({ period, file }) => {
  await seedDemo(storage.reports, () => leaveAlerts);
  const { name, bytes } = await made({ kind: 'template', period: period as Period | null });
  expect(name).toBe(file);
  const { tables, problems } = readUpload({ kind: 'files', files: [{ name, bytes }] });
  expect([tables.length, problems]).toEqual([9, []]);
});

it('the template of an empty store is for last month', async () => {
  const { name, bytes } = await made({ kind: 'template', period: null });
  expect(name).toBe('Mall 2023-11.xlsx');
  expect(bytes.length).toBeGreaterThan(1_000);
});

it.each([
  { locale: 'sv', file: 'Att rätta.xlsx', heading: 'Vad som behöver rättas', told: '”=1+1” är inget tal' },
  { locale: 'en', file: 'To correct.xlsx', heading: 'What needs correcting', told: '“=1+1” is not a number' },
] as const)('the problems stand row by row, in words: $locale', async ({ locale, file, heading, told }) => {
  const at = { file: 'november.xlsx', sheet: 'Ekonomi', row: 3, column: 'Utfall', cell: 'D3' };
  const problems: Problem[] = Array.from({ length: 40 }, () => ({
    ...at,
    code: 'badFigure',
    text: '=1+1',
    reason: 'notANumber',
  }));
  const { name, bytes } = await made({ kind: 'problems', problems, locale });
  expect(name).toBe(file);
  const [table] = readUpload({ kind: 'files', files: [{ name, bytes }] }).tables;
  expect(table?.header.cells.at(-1)?.text).toBe(heading);
  expect(table?.rows).toHaveLength(40);
  expect(table?.rows[0]?.cells.map(({ text }) => text).slice(0, 4)).toEqual([
    'november.xlsx',
    'Ekonomi',
    '3',
    'D3',
  ]);
  expect(table?.rows[0]?.cells[4]?.text).toContain(told);
});

it.each([
  { kind: 'month', period: period('2023-11'), name: 'Månadsrapport 2023-11 version 1.xlsx' },
  { kind: 'history', indicatorId: 'sjukfranvaro', name: 'Historik Sjukfrånvaro.xlsx' },
] as const)('the $kind is a workbook of its own name', async ({ name, ...file }) => {
  await seedDemo(storage.reports, () => leaveAlerts);
  const { name: given, bytes } = await made(file);
  expect(given).toBe(name);
  expect(readUpload({ kind: 'files', files: [{ name, bytes }] }).problems).toEqual([]);
});

it.each([
  { kind: 'month', period: period('2023-10') },
  { kind: 'history', indicatorId: 'finns-inte' },
] as const)('there is no $kind of what no report holds', async (file) => {
  await seedDemo(storage.reports, () => leaveAlerts);
  expect(await makeFile(file, { ...storage, clock })).toBeNull();
});

it('the audit log is a line a record, with its hashes', async () => {
  await seedDemo(storage.reports, () => leaveAlerts);
  const { name, bytes } = await made({ kind: 'auditLog' });
  expect(name).toBe('Granskningslogg 2023-12-05.jsonl');
  const lines = new TextDecoder().decode(bytes).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(await storage.audit.records());
});
