import type { Provenance } from '../ask/answer.js';
import type { CellValue, PlannedColumn } from '../intake/template/toWorkbook.js';
import type { Source } from '../report/dataset.js';
import { plainColumn } from './plainColumn.js';
import { swedishDay } from './swedishDay.js';

/** Where the row was read, the version that it was published with, and who handed it in. */
export const SOURCE_COLUMNS: readonly PlannedColumn[] = [
  'Källa: fil',
  'Källa: cell',
  'Version',
  'Publicerad av',
  'Publicerad',
].map(plainColumn);

/** @param fields what the row states; none where it is read as a whole */
export function sourceCells(
  { revision, source }: Provenance,
  fields: readonly string[],
): readonly CellValue[] {
  return [
    source.file,
    placeOf(source, fields),
    revision.number,
    revision.uploader.name,
    swedishDay(revision.publishedAt),
  ];
}

/** "Indikatorer E2, F2"; a figure that somebody typed stands in no cell, and says who. */
function placeOf({ sheet, row, cells, typed = {} }: Source, fields: readonly string[]): string {
  const read = fields.flatMap((field) => (field in typed ? [] : (cells[field] ?? [])));
  const entries = fields.flatMap((field) => typed[field] ?? []);
  const writers = entries.map(({ by, at }) => `inmatad av ${by.name} ${swedishDay(at)}`);
  const places = [...new Set([...read.sort(byColumn), ...writers])];
  return [sheet, places.length === 0 ? `rad ${row}` : places.join(', ')]
    .filter((part) => part !== null)
    .join(' ');
}

/** As in the file: "Z2" before "AA2". */
function byColumn(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}
