import { describeProblem } from '../../data/intake/describeProblem.js';
import type { Problem } from '../../data/intake/problem.js';
import { templateWorkbook } from '../../data/intake/template/templateWorkbook.js';
import { toWorkbook, type PlannedColumn } from '../../data/intake/template/toWorkbook.js';
import { monthOf, shiftPeriod, type Period } from '../../data/report/period.js';
import type { HandlerDeps } from '../handlerDeps.js';
import { publishedNow } from '../upload/publishedNow.js';
import type { OfferedFile } from './offer.js';

export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

type Deps = Pick<HandlerDeps, 'reports' | 'audit' | 'clock'>;

/** The file as it is now. Its name and its words are Swedish, as the report is. */
export async function makeFile(file: OfferedFile, deps: Deps): Promise<MadeFile> {
  switch (file.kind) {
    case 'template':
      return makeTemplate(file.period, deps);
    case 'problems':
      return makeProblems(file.problems, deps);
    case 'auditLog':
      return makeAuditLog(deps);
  }
}

async function makeTemplate(asked: Period | null, { reports, clock }: Deps): Promise<MadeFile> {
  const { book } = await publishedNow(reports);
  const now = clock.now();
  const report = (asked === null ? null : book.reportAt(asked)) ?? book.reports[0] ?? null;
  const period = report?.period ?? asked ?? shiftPeriod(monthOf(now), -1);
  const { indicators } = book;
  const bytes = await templateWorkbook({ indicators, report, period, writtenAt: now });
  return { name: `Mall ${period}.xlsx`, bytes };
}

const PROBLEM_HEADINGS = ['Fil', 'Blad', 'Rad', 'Cell', 'Vad som behöver rättas'];

async function makeProblems(problems: readonly Problem[], { clock }: Deps): Promise<MadeFile> {
  const columns = PROBLEM_HEADINGS.map((heading): PlannedColumn => ({
    heading,
    wrapped: true,
    explanation: null,
    choices: [],
    suggestions: null,
  }));
  const rows = problems.map((problem) => {
    const { file, sheet, row, cell } = problem;
    return [file, sheet, row, cell, describeProblem(problem)];
  });
  const bytes = await toWorkbook([{ name: 'Att rätta', above: [], columns, rows }], clock.now());
  return { name: 'Att rätta.xlsx', bytes };
}

/** A line a record with its hashes as they are kept, so that the chain can be followed anywhere. */
async function makeAuditLog({ audit, clock }: Deps): Promise<MadeFile> {
  const lines = (await audit.records()).map((record) => `${JSON.stringify(record)}\n`);
  const day = clock.now().toISOString().slice(0, 10);
  return { name: `Granskningslogg ${day}.jsonl`, bytes: new TextEncoder().encode(lines.join('')) };
}
