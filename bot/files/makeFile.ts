import { describeFile, describeProblem } from '../../data/intake/describeProblem.js';
import { templateWorkbook } from '../../data/intake/template/templateWorkbook.js';
import { toWorkbook, type PlannedColumn } from '../../data/intake/template/toWorkbook.js';
import { monthOf, shiftPeriod, type Period } from '../../data/report/period.js';
import { loadBook } from '../../data/report/loadBook.js';
import type { HandlerDeps } from '../handlerDeps.js';
import { makeHistory, makeMonth } from '../reach/makeExport.js';
import { texts } from '../texts.js';
import type { OfferedFile } from './offer.js';

export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

type Deps = Pick<HandlerDeps, 'reports' | 'audit' | 'clock'>;

/**
 * The file as it is now. All but the problems is Swedish, name and words, as the report is.
 *
 * @returns null when what it would tell of is not there, or no longer
 */
export async function makeFile(file: OfferedFile, deps: Deps): Promise<MadeFile | null> {
  switch (file.kind) {
    case 'template':
      return makeTemplate(file.period, deps);
    case 'problems':
      return makeProblems(file, deps);
    case 'auditLog':
      return makeAuditLog(deps);
    case 'month':
      return makeMonth(file, deps);
    case 'history':
      return makeHistory(file, deps);
  }
}

async function makeTemplate(asked: Period | null, { reports, clock }: Deps): Promise<MadeFile> {
  const book = await loadBook(reports);
  const now = clock.now();
  const report = (asked === null ? null : book.reportAt(asked)) ?? book.reports[0] ?? null;
  const period = report?.period ?? asked ?? shiftPeriod(monthOf(now), -1);
  const { indicators } = book;
  const bytes = await templateWorkbook({ indicators, report, period, writtenAt: now });
  return { name: `Mall ${period}.xlsx`, bytes };
}

type Problems = Extract<OfferedFile, { readonly kind: 'problems' }>;

async function makeProblems({ problems, locale }: Problems, { clock }: Deps): Promise<MadeFile> {
  const { problems: name, problemHeadings } = texts[locale].files;
  const columns = problemHeadings.map((heading): PlannedColumn => ({
    heading,
    wrapped: true,
    explanation: null,
    choices: [],
    suggestions: null,
  }));
  const rows = problems.map((problem) => {
    const { file, sheet, row, cell } = problem;
    return [describeFile(file, locale), sheet, row, cell, describeProblem(problem, locale)];
  });
  const bytes = await toWorkbook([{ name, above: [], columns, rows }], clock.now());
  return { name: `${name}.xlsx`, bytes };
}

/** A line a record with its hashes as they are kept, so that the chain can be followed anywhere. */
async function makeAuditLog({ audit, clock }: Deps): Promise<MadeFile> {
  const lines = (await audit.records()).map((record) => `${JSON.stringify(record)}\n`);
  const day = clock.now().toISOString().slice(0, 10);
  return { name: `Granskningslogg ${day}.jsonl`, bytes: new TextEncoder().encode(lines.join('')) };
}
