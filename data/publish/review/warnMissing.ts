import { shiftPeriod } from '../../report/period.js';
import { periodDue } from '../../report/periodDue.js';
import { placeOfFigure, tableOf } from './places.js';
import type { ReviewScope } from './reviewScope.js';
import type { Warning } from './warning.js';

/**
 * Indicators that are due, had an outcome the period before, and have none now. Those of a table that was not
 * handed in are not missed, nor those that another report already has for the period.
 */
export function warnMissing({ next, indicators, past, book, tables }: ReviewScope): Warning[] {
  const rows = new Set(next.readings);
  return [...indicators.values()].flatMap((indicator): Warning[] => {
    const table = tables.get(tableOf(indicator));
    const period = periodDue(indicator.frequency, next.period);
    if (table === undefined || period === null) return [];
    const known = past.at(indicator.id, period);
    if ((known?.outcome ?? null) !== null) return [];
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
