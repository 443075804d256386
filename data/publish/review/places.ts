import type { Place } from '../../intake/problem.js';
import { PROJECT_COLUMNS } from '../../intake/tables/readProjects.js';
import {
  ECONOMY_COLUMNS,
  INDICATOR_COLUMNS,
  RESULT_COLUMNS,
  type ReadingColumns,
} from '../../intake/tables/readingColumns.js';
import type { TableKind } from '../../intake/tables/tableKinds.js';
import type { Project, Reading, ReadingFigure, Source } from '../../report/dataset.js';
import type { Indicator, IndicatorKind } from '../../report/indicator.js';

const TABLES: Record<IndicatorKind, { readonly kind: TableKind; readonly columns: ReadingColumns }> = {
  indicator: { kind: 'indikatorer', columns: INDICATOR_COLUMNS },
  economy: { kind: 'ekonomi', columns: ECONOMY_COLUMNS },
  unitResult: { kind: 'resultat', columns: RESULT_COLUMNS },
};

/** The table that an indicator's readings stand in. */
export function tableOf({ kind }: Pick<Indicator, 'kind'>): TableKind {
  return TABLES[kind].kind;
}

/** Where a figure stands, under the heading that its table has in our template. */
export function placeOfFigure(indicator: Indicator, { source }: Reading, field: ReadingFigure): Place {
  const { heading } = TABLES[indicator.kind].columns[field];
  return placeOf(source, field, heading === '' ? INDICATOR_COLUMNS[field].heading : heading);
}

export function placeOfProject({ source }: Project, field: 'cause' | 'action'): Place {
  return placeOf(source, field, PROJECT_COLUMNS[field].heading);
}

function placeOf({ file, sheet, row, cells }: Source, field: string, column: string): Place {
  return { file, sheet, row, column, cell: cells[field] ?? null };
}
