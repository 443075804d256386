import { READING_FIGURES, type ReadingFigure, type Status } from '../../report/dataset.js';
import type { Unit } from '../../report/indicator.js';
import type { Period } from '../../report/period.js';
import {
  figure,
  NO_FIGURE,
  oneOf,
  optional,
  period,
  prose,
  required,
  text,
  type Figure,
} from '../cells/cellReaders.js';
import { column, optionalColumn, type Column } from '../cells/readRows.js';
import { STATUSES, UNITS } from '../swedishWords.js';

/** Columns that make a reading; each of the three tables has its own headings for them. */
export type ReadingColumns = {
  readonly indicator: Column<string>;
  readonly group: Column<string | null>;
  readonly unit: Column<Unit | null>;
  readonly period: Column<Period>;
  readonly reportedStatus: Column<Status | null>;
  readonly note: Column<string | null>;
} & { readonly [Field in ReadingFigure]: Column<Figure> };

/** A column that this kind of table does not have: no heading fits it. */
function noColumn<T>(value: T): Column<T> {
  return { heading: '', also: [], optional: true, read: () => ({ value }) };
}

const NO_FIGURES = Object.fromEntries(READING_FIGURES.map((field) => [field, noColumn(NO_FIGURE)])) as Record<
  ReadingFigure,
  Column<Figure>
>;

const COMMON = {
  ...NO_FIGURES,
  group: noColumn(null),
  unit: optionalColumn('Enhet', optional(oneOf<Unit>(UNITS))),
  period: column('Period', required(period)),
  reportedStatus: noColumn(null),
  note: optionalColumn('Anmärkning', optional(prose), ['Kommentar', 'Not']),
};

const INDICATOR = column('Indikator', required(text), ['Nyckeltal']);

export const INDICATOR_COLUMNS: ReadingColumns = {
  ...COMMON,
  indicator: INDICATOR,
  previousYearOutcome: column('Utfall föregående år', figure, ['Utfall fg år']),
  outcome: column('Utfall', figure),
  target: column('Mål', figure),
  forecast: column('Prognos helår', figure, ['Prognos', 'Prognos (helår)']),
  annualTarget: column('Årsmål', figure, ['Målvärde', 'Mål helår']),
  rolling12: optionalColumn('R12', figure, ['R12 utfall', 'Rullande 12']),
  reportedStatus: optionalColumn('Status', optional(oneOf<Status>(STATUSES))),
};

export const ECONOMY_COLUMNS: ReadingColumns = {
  ...COMMON,
  indicator: INDICATOR,
  previousYearOutcome: column('Utfall ack föregående år', figure, ['Utfall ack fg år']),
  outcome: column('Utfall ack', figure),
  target: column('Budget ack', figure),
  forecast: column('Prognos helår', figure),
  annualTarget: column('Budget helår', figure, ['Årsbudget']),
};

export const RESULT_COLUMNS: ReadingColumns = {
  ...COMMON,
  group: column('Grupp', required(text)),
  indicator: column('Resultatenhet', required(text), ['Resultat, tkr']),
  unit: noColumn(null),
  outcome: column('Resultat ack tkr', figure, ['Ack utfall perioden', 'Resultat ack']),
  forecast: column('Prognos helår tkr', figure, ['Prognos helår']),
};
