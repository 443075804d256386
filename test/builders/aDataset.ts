import { buildBook, type Book } from '../../data/report/book.js';
import type { Dataset, Reading, Revision } from '../../data/report/dataset.js';
import type { Indicator } from '../../data/report/indicator.js';
import { shiftPeriod } from '../../data/report/period.js';
import { BLANK, period } from './aReadingView.js';

/** Sick leave in November 2023, 5,3 against 5, and nothing else. */
export function aReading({ cells, ...fields }: Partial<Reading> & { cells?: Record<string, string> } = {}) {
  const reading: Reading = {
    ...BLANK,
    indicatorId: 'sjukfranvaro',
    period: period('2023-11'),
    outcome: 5.3,
    target: 5,
    reportedStatus: null,
    approximate: false,
    note: null,
    source: {
      file: 'indikatorer.csv',
      sheet: null,
      row: 2,
      cells: cells ?? { outcome: 'E2', target: 'F2', forecast: 'G2' },
    },
    ...fields,
  };
  return reading;
}

/** November 2023, without any table but those given. */
export function aDataset(fields: Partial<Dataset> = {}): Dataset {
  return {
    period: period('2023-11'),
    readings: [],
    projects: [],
    activities: [],
    assignments: [],
    goals: [],
    commentaries: [],
    ...fields,
  };
}

/** A report for each outcome, one month apart, the last of them for `last`; null leaves its month out. */
export function monthlyReports(
  outcomes: readonly (number | null)[],
  { last = '2023-10', ...fields }: { last?: string } & Partial<Omit<Reading, 'period' | 'outcome'>> = {},
): Dataset[] {
  return outcomes.flatMap((outcome, at) => {
    const month = shiftPeriod(period(last), at + 1 - outcomes.length);
    const reading = aReading({ ...fields, period: month, outcome });
    return outcome === null ? [] : [aDataset({ period: month, readings: [reading] })];
  });
}

/** The book in which each dataset is its period's first revision. */
export function aBookOf(
  indicators: readonly Indicator[],
  datasets: readonly Dataset[] = [],
  fields: Partial<Revision> = {},
): Book {
  const revisions = datasets.map((dataset): Revision => ({
    number: 1,
    period: dataset.period,
    kind: 'final',
    publishedAt: '2023-12-05T07:00:00.000Z',
    uploader: { id: 'anna', name: 'Anna Ek' },
    fileName: 'november.csv',
    contentHash: '0'.repeat(64),
    comment: null,
    dataset,
    ...fields,
  }));
  return buildBook({ version: 1, indicators }, revisions);
}
