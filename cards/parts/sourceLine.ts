import type { Provenance, ReadingView } from '../../data/ask/answer.js';
import type { Source } from '../../data/report/dataset.js';
import { frequencyOf } from '../../data/report/period.js';
import { formatDate } from '../format.js';
import { formatPeriod } from '../periods.js';
import type { Texts } from '../texts/texts.js';
import { fileText } from './fileText.js';

const MOST_SOURCES = 3;

/**
 * "Källa: minirapport.xlsx, version 1, cell E2, publicerad 5 december 2023 av Anna Ek".
 *
 * @param cells those that were read; the row stands in where the source names none
 */
export function sourceLine({ revision, source }: Provenance, cells: readonly string[], texts: Texts): string {
  return texts.source.line([
    fileText(revision.fileName, texts),
    texts.source.version(revision.number, revision.kind),
    placeOf(source, revision.fileName, cells, texts),
    published(revision, texts),
  ]);
}

/** The cells that the source names for these fields. */
export function cellsOf({ cells }: Source, fields: readonly string[]): string[] {
  return fields.map((field) => cells[field]).filter((cell) => cell !== undefined);
}

/** The revisions that many figures come from, each named once. */
export function sourceLines(revisions: readonly Provenance['revision'][], texts: Texts): string[] {
  const all = revisions.map((revision) =>
    texts.source.line([
      fileText(revision.fileName, texts),
      texts.source.version(revision.number, revision.kind),
      published(revision, texts),
    ]),
  );
  return [...new Set(all)].slice(0, MOST_SOURCES);
}

/** Where the figure was not read in its own period's report; null where it was. */
export function statedIn({ statedInReportFor }: ReadingView, texts: Texts): string | null {
  if (statedInReportFor === null) return null;
  const isMonth = frequencyOf(statedInReportFor) === 'month';
  return texts.source.previousYearColumn(formatPeriod(statedInReportFor, texts), isMonth);
}

/** Names the file too where the revision was made of several. */
function placeOf(
  { file, row, sheet }: Source,
  fileName: string,
  cells: readonly string[],
  texts: Texts,
): string {
  const place =
    cells.length === 0 ? texts.source.row(row) : texts.source.cells([...new Set(cells)].join(', '));
  return [file === fileName ? null : fileText(file, texts), sheet, place]
    .filter((part) => part !== null)
    .join(' ');
}

function published({ publishedAt, uploader }: Provenance['revision'], texts: Texts): string {
  return texts.source.published(formatDate(publishedAt, texts.locale), uploader.name);
}
