import type { Book, Report } from '../../report/book.js';
import { comparePeriods, frequencyOf, periodContaining } from '../../report/period.js';
import type { AskedTime } from '../request.js';

/** The report a list is made from: the asked month's own, or the newest within the asked tertial, year or span. */
export function reportFor(book: Book, time: AskedTime): Report | null {
  switch (time.kind) {
    case 'latest':
      return book.reports[0] ?? null;
    case 'unreported':
      return null;
    case 'span':
      return (
        book.reports.find(
          ({ period }) => comparePeriods(period, time.from) >= 0 && comparePeriods(period, time.to) <= 0,
        ) ?? null
      );
    case 'period':
      return (
        book.reports.find(
          ({ period }) => periodContaining(period, frequencyOf(time.period)) === time.period,
        ) ?? null
      );
  }
}
