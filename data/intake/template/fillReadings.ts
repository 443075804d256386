import Big from 'big.js';
import { READING_FIGURES, type Reading, type ReadingFigure } from '../../report/dataset.js';
import type { Indicator, IndicatorKind } from '../../report/indicator.js';
import { writtenFigure } from '../files/writtenCell.js';
import { STATUSES, UNITS, wordFor } from '../swedishWords.js';
import { TABLE_COLUMNS } from '../tables/tableKinds.js';
import type { FieldValues, TemplateTables } from './templateTables.js';
import type { CellValue } from './toWorkbook.js';

export type ReadingTable = 'indikatorer' | 'ekonomi' | 'resultat';
type ReadingRow = FieldValues<ReadingTable>;

const TABLE_OF_KIND: Record<IndicatorKind, ReadingTable> = {
  indicator: 'indikatorer',
  economy: 'ekonomi',
  unitResult: 'resultat',
};

export interface NamedReading {
  readonly indicator: Indicator;
  readonly reading: Reading;
}

/** The three tables of figures. */
export function fillReadings(
  indicators: readonly Indicator[],
  readings: readonly Reading[],
): Pick<TemplateTables, ReadingTable> {
  const { indikatorer, ekonomi, resultat } = sortReadings(indicators, readings);
  return {
    indikatorer: indikatorer.map(toRow),
    ekonomi: ekonomi.map(toRow),
    resultat: resultat.map(toResultRow),
  };
}

/** What stands in the rows of each of them, in their order. */
export function sortReadings(
  indicators: readonly Indicator[],
  readings: readonly Reading[],
): Record<ReadingTable, readonly NamedReading[]> {
  const known = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const named = readings.flatMap((reading): NamedReading[] => {
    const indicator = known.get(reading.indicatorId);
    return indicator === undefined ? [] : [{ indicator, reading }];
  });
  const rowsOf = (table: ReadingTable) => named.filter((one) => tableOf(one) === table);
  const results = rowsOf('resultat');
  return {
    indikatorer: rowsOf('indikatorer'),
    ekonomi: rowsOf('ekonomi'),
    resultat: [...results, ...totalsOf(named, results)],
  };
}

/** The table of its kind, but never one that has no column for something the reading states. */
function tableOf({ indicator, reading }: NamedReading): ReadingTable {
  const table = TABLE_OF_KIND[indicator.kind];
  const stated = [...READING_FIGURES, 'reportedStatus' as const].filter((field) => reading[field] !== null);
  const fits =
    stated.every((field) => TABLE_COLUMNS[table][field].heading !== '') &&
    (table !== 'resultat' || indicator.resultRow !== null);
  return fits ? table : 'indikatorer';
}

/** The total row of the table of results is a line of the economy table, printed once more. */
function totalsOf(named: readonly NamedReading[], results: readonly NamedReading[]): NamedReading[] {
  const periods = new Set(results.map(({ reading }) => reading.period));
  return named.filter(
    ({ indicator, reading }) => indicator.resultRow?.role === 'total' && periods.has(reading.period),
  );
}

function toRow({ indicator, reading }: NamedReading): ReadingRow {
  const { reportedStatus, note, period } = reading;
  return {
    indicator: indicator.name,
    group: null,
    unit: wordFor(UNITS, indicator.unit),
    period,
    reportedStatus: reportedStatus === null ? null : wordFor(STATUSES, reportedStatus),
    note,
    ...figuresOf(reading),
  };
}

/** Within its group a unit goes by its own name: "Digital infrastruktur", not "Utveckling: Digital infrastruktur". */
function toResultRow(named: NamedReading): ReadingRow {
  const { name, resultRow } = named.indicator;
  const group = resultRow?.group ?? '';
  const prefix = `${group}: `;
  return { ...toRow(named), group, indicator: name.startsWith(prefix) ? name.slice(prefix.length) : name };
}

/** Which of the figures is the approximate one is not kept, so all of them say "ca". */
export function figuresOf(
  reading: Pick<Reading, ReadingFigure | 'approximate'>,
): Record<ReadingFigure, CellValue> {
  const written = (value: number | null): CellValue =>
    value !== null && reading.approximate ? `ca ${writtenFigure(new Big(value))}` : value;
  return {
    outcome: written(reading.outcome),
    previousYearOutcome: written(reading.previousYearOutcome),
    target: written(reading.target),
    forecast: written(reading.forecast),
    annualTarget: written(reading.annualTarget),
    rolling12: written(reading.rolling12),
  };
}
