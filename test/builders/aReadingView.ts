import type { Provenance, ReadingView } from '../../data/ask/answer.js';
import type { Reading, Source } from '../../data/report/dataset.js';
import type { Indicator } from '../../data/report/indicator.js';
import { parsePeriod, type Period } from '../../data/report/period.js';
import { viewReading } from '../../data/report/viewReading.js';
import { anEconomyLine, anIndicator } from './anIndicator.js';

/** @throws RangeError when the text is no period: a mistake in the test */
export function period(text: string): Period {
  const parsed = parsePeriod(text);
  if (parsed === null) throw new RangeError(`${text} is no period`);
  return parsed;
}

export function aSource(fields: Partial<Source> = {}): Source {
  const cells = { outcome: 'E2', target: 'F2', forecast: 'G2', previousYearOutcome: 'D2' };
  return { file: 'november.csv', sheet: null, row: 2, cells, ...fields };
}

export function aRevision(fields: Partial<Provenance['revision']> = {}): Provenance['revision'] {
  return {
    period: period('2023-11'),
    number: 1,
    kind: 'final',
    publishedAt: '2023-12-05T07:30:00.000Z',
    uploader: { id: 'anna', name: 'Anna Ek' },
    fileName: 'november.csv',
    ...fields,
  };
}

/** As the demo publishes: its limits are a proposal. */
export const DEMO_REVISION = aRevision({ uploader: { id: 'demo', name: 'Demodata' } });

export function aProvenance(fields: Partial<Provenance> = {}): Provenance {
  return { revision: aRevision(), source: aSource(), ...fields };
}

interface ViewFields extends Partial<Omit<Reading, 'indicatorId' | 'source'>> {
  readonly indicator?: Indicator;
  readonly statedInReportFor?: Period | null;
  readonly provenance?: Provenance;
}

/** Sick leave in November 2023, yellow; rating and deviations follow from the figures given. */
export function aReadingView({
  indicator = anIndicator(),
  statedInReportFor = null,
  provenance = aProvenance(),
  ...fields
}: ViewFields = {}): ReadingView {
  const reading: Reading = {
    indicatorId: indicator.id,
    period: period('2023-11'),
    outcome: 5.3,
    previousYearOutcome: 5.1,
    target: 5,
    forecast: 5.5,
    annualTarget: 5,
    rolling12: null,
    reportedStatus: null,
    approximate: false,
    note: null,
    source: provenance.source,
    ...fields,
  };
  return viewReading(indicator, reading, statedInReportFor, provenance);
}

/** The department's costs, January to November 2023: green, under budget. */
export function anEconomyView({ indicator = anEconomyLine(), ...fields }: ViewFields = {}): ReadingView {
  return aReadingView({
    indicator,
    outcome: 1265135,
    previousYearOutcome: 1236069,
    target: 1329290,
    forecast: 1365798,
    annualTarget: 1449802,
    ...fields,
  });
}

/** Every figure blank. */
export const BLANK = {
  outcome: null,
  previousYearOutcome: null,
  target: null,
  forecast: null,
  annualTarget: null,
  rolling12: null,
} as const;
