// From the bytes of a workbook of 6 000 rows to what its preview tells, in a process that does nothing else.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from '../../scripts/build.mjs';
import { figure, median } from './figure.mjs';

const RUNS = 5;
const INDICATORS = 250;
const MONTHS = 24;
const NEWEST = '2023-12';
const READ = path.join(import.meta.dirname, 'readWorkbook.mjs');

export async function bench() {
  build();
  const folder = mkdtempSync(path.join(tmpdir(), 'kpi-bench-'));
  try {
    const file = path.join(folder, 'rapport.xlsx');
    writeFileSync(file, await workbook());
    const runs = Array.from({ length: RUNS }, () =>
      JSON.parse(execFileSync(process.execPath, [READ, file, NEWEST])),
    );
    if (runs.some(({ rows }) => rows !== INDICATORS * MONTHS)) throw new Error('Not every row was read');
    return [
      figure('intake.workbook6000RowsMs', median(runs.map(({ ms }) => ms)), 'ms', 1_500),
      figure('intake.workbook6000RowsMb', Math.max(...runs.map(({ mb }) => mb)), 'MB', 250),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The template itself, filled with two years of 250 indicators. */
async function workbook() {
  const { templateWorkbook } = await import('../../dist/data/intake/template/templateWorkbook.js');
  const months = Array.from(
    { length: MONTHS },
    (_, month) => `${2022 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
  );
  const indicators = Array.from({ length: INDICATORS }, (_, number) => indicator(number));
  const readings = months.flatMap((period, month) =>
    indicators.map(({ id }, number) => reading(id, period, number * 100 + month)),
  );
  const empty = { projects: [], activities: [], assignments: [], goals: [], commentaries: [] };
  const report = { period: months.at(-1), readings, ...empty };
  return templateWorkbook({ indicators, report, period: report.period, writtenAt: new Date(0) });
}

function indicator(number) {
  return {
    id: `indikator-${number}`,
    name: `Andel ärenden inom tid, enhet ${number}`,
    nameEn: null,
    aliases: [`ärenden enhet ${number}`, `handläggningstid enhet ${number}`],
    kind: 'indicator',
    area: 'Kund och ägare',
    section: 'Indikatorer',
    unit: 'count',
    direction: 'higherIsBetter',
    frequency: 'month',
    accumulates: false,
    targetRule: 'stated',
    tolerance: { range: 0, yellow: 5 },
    owner: 'Anna Ek',
    resultRow: null,
  };
}

function reading(indicatorId, period, size) {
  return {
    indicatorId,
    period,
    outcome: size + 0.3,
    previousYearOutcome: size + 1.25,
    target: size + 2,
    forecast: size + 3,
    annualTarget: size + 4,
    rolling12: size * 12,
    reportedStatus: 'green',
    approximate: false,
    note: size % 5 === 0 ? `Utfallet väntas öka när upphandling ${size} är klar.` : null,
    source: { file: 'rapport.xlsx', sheet: null, row: 1, cells: {} },
  };
}
