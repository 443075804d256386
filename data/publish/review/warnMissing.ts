import { shiftPeriod } from '../../report/period.js';
import { periodDue } from '../../report/periodDue.js';
import { placeOfFigure, tableOf } from './places.js';
import { removedReadings } from './removedReadings.js';
import type { ReviewScope } from './reviewScope.js';
import type { Warning } from './warning.js';

/**
 * Indicators that are due, had an outcome the period before, and have none now. Those of a table that was not
 * handed in are not missed, nor those that another report already has for the period; a row that the published
 * version has is told of among those that are removed.
 */
export function warnMissing(scope: ReviewScope): Warning[] {
  const { next, indicators, past, book, tables } = scope;
  const rows = new Set(next.readings);
  const removed = removedReadings(scope);
  return [...indicators.values()].flatMap((indicator): Warning[] => {
    const table = tables.get(tableOf(indicator));
    const period = periodDue(indicator.frequency, next.period);
    if (table === undefined || period === null) return [];
    const known = past.at(indicator.id, period);
    if ((known?.outcome ?? null) !== null) return [];
    if (removed.some((reading) => reading.indicatorId === indicator.id && reading.period === period))
      return [];
    const earlierPeriod = shiftPeriod(period, -1);
    if ((book.reading(indicator.id, earlierPeriod)?.outcome ?? null) === null) return [];
    const row = known !== null && rows.has(known) ? known : null;
    const place =
      row === null
        ? { ...table, row: null, column: null, cell: null }
        : placeOfFigure(indicator, row, 'outcome');
    const lacks = row === null ? 'row' : 'outcome';
    return [{ ...place, code: 'missingReading', lacks, indicator, period, earlierPeriod }];
  });
}
