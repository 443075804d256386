import { checkSums } from '../../intake/checks/checkResults.js';
import type { Problem } from '../../intake/problem.js';
import type { PlacedReading } from '../../intake/tables/readReadings.js';
import type { Dataset } from '../../report/dataset.js';
import type { Indicator } from '../../report/indicator.js';
import { placeOfFigure } from './places.js';
import type { ReviewScope } from './reviewScope.js';
import type { Warning } from './warning.js';

/**
 * Sums that do not add up once what is handed in stands beside what is kept. Within one table of results they are
 * an error; here the other half may be on its way. Those that the published report has already are not told again.
 */
export function warnSums({ next, previous, indicators }: ReviewScope): Warning[] {
  const known = new Set(previous === null ? [] : wrongSums(previous, indicators).map(keyOf));
  return wrongSums(next, indicators).filter((warning) => !known.has(keyOf(warning)));
}

type WrongSum = Extract<Warning, { readonly code: 'wrongSum' }>;

function wrongSums({ readings }: Dataset, indicators: ReadonlyMap<string, Indicator>): WrongSum[] {
  const placed = readings.flatMap((reading): PlacedReading[] => {
    const indicator = indicators.get(reading.indicatorId);
    if (indicator === undefined) return [];
    return [{ indicator, reading, place: (field) => placeOfFigure(indicator, reading, figureOf(field)) }];
  });
  const found: Problem[] = [];
  checkSums(placed, (problem) => found.push(problem));
  return found.filter((problem) => problem.code === 'wrongSum');
}

type Field = Parameters<PlacedReading['place']>[0];

function figureOf(field: Field): Exclude<Field, 'indicator' | 'period'> {
  return field === 'indicator' || field === 'period' ? 'outcome' : field;
}

function keyOf({ name, column, stated, computed }: WrongSum): string {
  return JSON.stringify([name, column, stated, computed]);
}
