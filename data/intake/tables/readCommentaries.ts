import type { Commentary } from '../../report/dataset.js';
import { list, prose, required, text } from '../cells/cellReaders.js';
import { column, optionalColumn, readRows } from '../cells/readRows.js';
import type { Place, Report } from '../problem.js';
import type { Table } from '../table.js';
import { describedColumns, toDescribed } from './describedColumns.js';

export const COMMENTARY_COLUMNS = {
  ...describedColumns('Rubrik'),
  section: column('Avsnitt', required(text)),
  text: column('Text', required(prose)),
  about: optionalColumn('Gäller', list),
};

export interface PlacedCommentary {
  readonly commentary: Commentary;
  /** Of the cell that names what the paragraph is about. */
  readonly aboutPlace: Place;
}

export function readCommentaries(table: Table, report: Report): PlacedCommentary[] {
  return readRows(table, COMMENTARY_COLUMNS, report).rows.map((row) => ({
    commentary: {
      ...toDescribed(row),
      section: row.values.section,
      text: row.values.text,
      about: row.values.about,
    },
    aboutPlace: row.place('about'),
  }));
}
