import type { ReviewScope } from '../../../../data/publish/review/reviewScope.js';
import type { Dataset } from '../../../../data/report/dataset.js';
import type { Indicator } from '../../../../data/report/indicator.js';
import { pastReadings } from '../../../../data/report/pastReadings.js';
import { aBookOf, aDataset } from '../../../builders/aDataset.js';

/** A report about to be published after `earlier` ones; all of its tables are handed in. */
export function aScope(
  indicators: readonly Indicator[],
  report: Partial<Dataset>,
  earlier: readonly Dataset[] = [],
  fields: Partial<ReviewScope> = {},
): ReviewScope {
  const next = aDataset(report);
  const others = earlier.filter(({ period }) => period !== next.period);
  const book = aBookOf(indicators, earlier);
  return {
    handedIn: next,
    next,
    previous: book.reports.find(({ period }) => period === next.period) ?? null,
    indicators: new Map(indicators.map((indicator) => [indicator.id, indicator])),
    past: pastReadings([next, ...others]),
    book,
    tables: new Map([
      ['indikatorer', { file: 'indikatorer.csv', sheet: null }],
      ['ekonomi', { file: 'ekonomi.csv', sheet: null }],
      ['resultat', { file: 'resultat.csv', sheet: null }],
    ]),
    ...fields,
  };
}
