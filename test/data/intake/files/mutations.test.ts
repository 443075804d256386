import { Buffer } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { beforeAll, expect, it } from '@jest/globals';
import { unzipSync, zipSync } from 'fflate';
import { loadDemoReport } from '../../../../data/demo/demoReport.js';
import { readUpload } from '../../../../data/intake/files/readUpload.js';
import type { ReadUpload } from '../../../../data/intake/files/upload.js';
import { describeProblem } from '../../../../data/intake/describeProblem.js';
import { IntakeError } from '../../../../data/intake/intakeError.js';
import { readDataset } from '../../../../data/intake/readDataset.js';
import { readDefinitions } from '../../../../data/intake/readDefinitions.js';
import { isDefinitionsTable } from '../../../../data/intake/tables/tableKinds.js';
import { templateWorkbook } from '../../../../data/intake/template/templateWorkbook.js';
import type { Indicator } from '../../../../data/report/indicator.js';
import { mutate, seededRandom, type Random } from '../../../builders/mutate.js';

const LOCALES = ['sv', 'en'] as const;
const EACH = 250;
const LIMIT_MS = 60_000;
/** One file of the demo's size; the machine may be busy with other tests. */
const SLOWEST_MS = 3000;

let indicators: readonly Indicator[];
let workbook: Uint8Array;
let csv: Uint8Array;
beforeAll(async () => {
  const demo = await loadDemoReport();
  const report = demo.draft.dataset;
  indicators = demo.indicators;
  workbook = await templateWorkbook({ indicators, report, period: report.period, writtenAt: new Date(0) });
  csv = await readFile(new URL('../../../../data/demo/2023-11/ekonomi.csv', import.meta.url));
});

/** What becomes of it: a report, or problems that can be told. Anything thrown but those fails the test. */
function outcomeOf({ tables, problems }: ReadUpload): 'report' | 'problems' {
  const told = (all: readonly Parameters<typeof describeProblem>[0][]) => {
    for (const problem of all)
      for (const locale of LOCALES) expect(describeProblem(problem, locale)).toMatch(/^.+: .+[.?]$/su);
    return 'problems' as const;
  };
  if (problems.length > 0) return told(problems);
  try {
    for (const table of tables.filter(isDefinitionsTable)) readDefinitions(table);
    readDataset(
      tables.filter((table) => !isDefinitionsTable(table)),
      indicators,
    );
    return 'report';
  } catch (error) {
    if (error instanceof IntakeError) return told(error.problems);
    throw error;
  }
}

/** The workbook with a part changed and packed again, so that no checksum gives it away. */
function withChangedPart(random: Random): Uint8Array {
  const parts = unzipSync(workbook);
  const names = Object.keys(parts).filter((name) => /sheet|Strings|styles|workbook|rels/u.test(name));
  const name = names[random(names.length)] ?? '';
  return zipSync({ ...parts, [name]: mutate(parts[name] ?? new Uint8Array(), random) }, { level: 1 });
}

it.each([
  { fact: 'a workbook', seed: 1, make: (random: Random) => mutate(workbook, random) },
  { fact: 'the parts of a workbook', seed: 2, make: withChangedPart },
  { fact: 'a CSV file', seed: 3, make: (random: Random) => mutate(csv, random) },
  {
    fact: 'a CSV file in UTF-16',
    seed: 4,
    make: (random: Random) => mutate(Buffer.from(`\uFEFF${Buffer.from(csv).toString()}`, 'utf16le'), random),
  },
])(
  `${EACH} mutations of $fact all end in a report or in problems, soon`,
  ({ seed, make }) => {
    const random = seededRandom(seed);
    const outcomes = { report: 0, problems: 0 };
    let slowestMs = 0;
    for (let count = 0; count < EACH; count += 1) {
      const bytes = make(random);
      const startedMs = performance.now();
      outcomes[outcomeOf(readUpload({ kind: 'files', files: [{ name: 'a.xlsx', bytes }] }))] += 1;
      slowestMs = Math.max(slowestMs, performance.now() - startedMs);
    }
    expect(outcomes.problems).toBeGreaterThan(EACH / 3);
    expect(slowestMs).toBeLessThan(SLOWEST_MS);
  },
  LIMIT_MS,
);

it('no bit of a workbook can be turned without notice where it holds the figures', () => {
  const at = Buffer.from(workbook).indexOf('xl/worksheets/sheet2.xml') + 100;
  for (let bit = 0; bit < 400; bit += 1) {
    const bytes = workbook.slice();
    bytes[at + (bit >> 3)] = (bytes[at + (bit >> 3)] ?? 0) ^ (1 << (bit & 7));
    expect(readUpload({ kind: 'files', files: [{ name: 'a.xlsx', bytes }] }).problems).toEqual([
      expect.objectContaining({ code: 'damagedFile' }),
    ]);
  }
});
