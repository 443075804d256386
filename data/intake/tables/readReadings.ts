import { READING_FIGURES, type Reading, type ReadingFigure } from '../../report/dataset.js';
import type { Indicator, Unit } from '../../report/indicator.js';
import { frequencyOf } from '../../report/period.js';
import { type BrokenRow, readRows, type ReadRow } from '../cells/readRows.js';
import { nearest } from '../nearest.js';
import type { Place, Problem, Report } from '../problem.js';
import { UNITS, wordFor } from '../swedishWords.js';
import type { Table } from '../table.js';
import { createFindIndicator, type FindIndicator } from './findIndicator.js';
import type { ReadingColumns } from './readingColumns.js';

/** A reading together with what the checks of the whole report need. */
export interface PlacedReading {
  readonly indicator: Indicator;
  readonly reading: Reading;
  readonly place: (field: ReadingFigure | 'indicator' | 'period') => Place;
}

export interface PlacedReadings {
  readonly readings: readonly PlacedReading[];
  /** False when a row is missing here because something was wrong with it. */
  readonly complete: boolean;
}

/** Reads one of the tables of figures: each row is one indicator in one period. */
export function readReadings(
  table: Table,
  columns: ReadingColumns,
  indicators: readonly Indicator[],
  report: Report,
): PlacedReadings {
  const { rows, broken, complete } = readRows(table, columns, report);
  const find = createFindIndicator(indicators);
  const suggest = createSuggest(indicators);
  const readings = rows.map((row) => readReading(row, find, suggest, report));
  for (const row of broken) checkBroken(row, find, suggest, report);
  return {
    readings: readings.filter((reading) => reading !== null),
    complete: complete && !readings.includes(null),
  };
}

type Suggest = (name: string) => string | null;

/**
 * Each suggestion looks at every name, which takes long in a catalogue of thousands. Whoever has more names wrong
 * than this has other definitions in mind, and needs no suggestion for each.
 */
const MOST_SUGGESTIONS = 25;

function createSuggest(indicators: readonly Indicator[]): Suggest {
  const names = indicators.map(({ name }) => name);
  let left = MOST_SUGGESTIONS;
  return (name) => {
    left -= 1;
    return left < 0 ? null : nearest(name, names);
  };
}

function readReading(
  { values, source, place }: ReadRow<ReadingColumns>,
  find: FindIndicator,
  suggest: Suggest,
  report: Report,
): PlacedReading | null {
  const indicator = find(values.indicator, values.group);
  if (indicator === null) {
    report(unknownIndicator(values.indicator, place('indicator'), suggest));
    return null;
  }

  const fits = [
    unitFits(indicator, values.unit, place('unit'), report),
    frequencyFits(indicator, values.period, place('period'), report),
    ...READING_FIGURES.map((field) => signFits(indicator, values[field].percent, place(field), report)),
  ];
  if (fits.includes(false)) return null;

  const reading: Reading = {
    indicatorId: indicator.id,
    period: values.period,
    outcome: values.outcome.value,
    previousYearOutcome: values.previousYearOutcome.value,
    target: values.target.value,
    forecast: values.forecast.value,
    annualTarget: values.annualTarget.value,
    rolling12: values.rolling12.value,
    reportedStatus: values.reportedStatus,
    approximate: READING_FIGURES.some((field) => values[field].approximate),
    note: values.note,
    source,
  };
  return { indicator, reading, place };
}

/** What is wrong beside the cells that could not be read, so that all of a row can be mended at once. */
function checkBroken(
  { values, place }: BrokenRow<ReadingColumns>,
  find: FindIndicator,
  suggest: Suggest,
  report: Report,
): void {
  const { indicator: name, group, unit, period } = values;
  if (name === undefined || group === undefined) return;
  const indicator = find(name, group);
  if (indicator === null) return report(unknownIndicator(name, place('indicator'), suggest));
  if (unit !== undefined) unitFits(indicator, unit, place('unit'), report);
  if (period !== undefined) frequencyFits(indicator, period, place('period'), report);
}

function unknownIndicator(name: string, at: Place, suggest: Suggest): Problem {
  return { ...at, code: 'unknownIndicator', name, nearest: suggest(name) };
}

function unitFits(indicator: Indicator, stated: Unit | null, at: Place, report: Report): boolean {
  if (stated === null || stated === indicator.unit) return true;
  report({
    ...at,
    code: 'wrongUnit',
    indicator: indicator.name,
    stated: wordFor(UNITS, stated),
    defined: wordFor(UNITS, indicator.unit),
  });
  return false;
}

function frequencyFits(
  { name, frequency }: Indicator,
  period: Reading['period'],
  at: Place,
  report: Report,
): boolean {
  if (frequencyOf(period) === frequency) return true;
  report({ ...at, code: 'wrongFrequency', indicator: name, period, defined: frequency });
  return false;
}

/** A percent sign beside an amount means that a figure stands in the wrong row or column. */
function signFits(indicator: Indicator, percent: boolean, at: Place, report: Report): boolean {
  if (!percent || indicator.unit === 'percent') return true;
  const unit = wordFor(UNITS, indicator.unit);
  report({ ...at, code: 'unexpectedPercent', indicator: indicator.name, unit });
  return false;
}
