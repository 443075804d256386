import type { Book } from '../../report/book.js';
import { pastReadings } from '../../report/pastReadings.js';
import type { UploadedDefinitions } from '../upload.js';
import type { Warning } from './warning.js';

/**
 * Definitions that are gone though reports have values for them: nobody could ask for those any more. A table of
 * definitions is the whole of them, and one with only the new rows is easily handed in.
 */
export function warnDefinitions(book: Book, { indicators, table }: UploadedDefinitions): Warning[] {
  const ids = new Set(indicators.map(({ id }) => id));
  const past = pastReadings(book.reports);
  return book.indicators.flatMap((indicator): Warning[] => {
    const [newest] = ids.has(indicator.id) ? [] : past.of(indicator.id);
    if (newest === undefined) return [];
    const place = { ...table, row: null, column: null, cell: null };
    return [{ ...place, code: 'definitionRemoved', indicator, period: newest.period }];
  });
}
