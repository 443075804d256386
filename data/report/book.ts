import type { Definitions } from '../ports.js';
import type { Provenance, ReadingView } from '../ask/answer.js';
import { NOTHING_STATED, type Commentary, type Dataset, type Reading, type Revision } from './dataset.js';
import type { Indicator } from './indicator.js';
import { comparePeriods, samePeriodLastYear, type Period } from './period.js';
import { viewReading } from './viewReading.js';

/** All that the reports say now: the newest revision of every period, ready to be asked. Immutable. */
export interface Book {
  readonly indicators: readonly Indicator[];
  indicator(id: string): Indicator | null;
  /** The newest period that a report exists for; null before the first. */
  readonly newest: Period | null;
  /** Reports, newest first. */
  readonly reports: readonly Report[];
  /** The report of the period, or the newest one before it; null when there is none. */
  reportAt(period: Period): Report | null;
  /** null when no report has a row for the indicator and period, or only a blank one for the year before. */
  reading(indicatorId: string, period: Period): ReadingView | null;
  /** Periods with a reading, oldest first; those known only from a later report's column included. */
  periodsOf(indicatorId: string): readonly Period[];
  /** What the newest report that mentions it says about an indicator or project. */
  commentariesAbout(id: string, report: Report): readonly Commentary[];
}

export interface Report extends Dataset {
  readonly revision: Provenance['revision'];
}

interface Cell {
  readonly reading: Reading;
  readonly report: Report;
  readonly statedInReportFor: Period | null;
}

/**
 * @param revisions all or the newest of each period, in any order
 */
export function buildBook(definitions: Definitions, revisions: readonly Revision[]): Book {
  const indicators = new Map(definitions.indicators.map((indicator) => [indicator.id, indicator]));
  const reports = newestRevisions(revisions).map(toReport);
  const cells = collectCells(reports);

  return {
    indicators: definitions.indicators,
    indicator: (id) => indicators.get(id) ?? null,
    newest: reports[0]?.period ?? null,
    reports,
    reportAt: (period) => reports.find((report) => comparePeriods(report.period, period) <= 0) ?? null,
    reading(indicatorId, period) {
      const indicator = indicators.get(indicatorId);
      const cell = cells.get(indicatorId)?.get(period);
      if (indicator === undefined || cell === undefined) return null;
      const { reading, report, statedInReportFor } = cell;
      return viewReading(indicator, reading, statedInReportFor, {
        revision: report.revision,
        source: reading.source,
      });
    },
    periodsOf: (indicatorId) => [...(cells.get(indicatorId)?.keys() ?? [])].sort(comparePeriods),
    commentariesAbout: (id, report) => report.commentaries.filter(({ about }) => about.includes(id)),
  };
}

/** Newest period first. */
function newestRevisions(revisions: readonly Revision[]): Revision[] {
  const newest = new Map<Period, Revision>();
  for (const revision of revisions) {
    const known = newest.get(revision.period);
    if (known === undefined || known.number < revision.number) newest.set(revision.period, revision);
  }
  return [...newest.values()].sort((a, b) => comparePeriods(b.period, a.period));
}

function toReport({ dataset, period, number, kind, publishedAt, uploader, fileName }: Revision): Report {
  return { ...dataset, revision: { period, number, kind, publishedAt, uploader, fileName } };
}

/**
 * One cell per indicator and period. An exact figure is preferred to an approximate one, a newer report to an older;
 * a column for the year before only fills what no report says of that period itself.
 */
function collectCells(newestFirst: readonly Report[]): Map<string, Map<Period, Cell>> {
  const cells = new Map<string, Map<Period, Cell>>();
  const put = (
    indicatorId: string,
    period: Period,
    cell: Cell,
    overrides: (known: Cell) => boolean,
  ): void => {
    const ofIndicator = cells.get(indicatorId) ?? new Map<Period, Cell>();
    cells.set(indicatorId, ofIndicator);
    const known = ofIndicator.get(period);
    if (known === undefined || overrides(known)) ofIndicator.set(period, cell);
  };
  for (const report of newestFirst) {
    for (const reading of report.readings) {
      put(
        reading.indicatorId,
        reading.period,
        { reading, report, statedInReportFor: null },
        (known) => known.reading.approximate && !reading.approximate,
      );
    }
  }
  for (const report of newestFirst) {
    for (const reading of report.readings) {
      if (reading.previousYearOutcome === null) continue;
      const period = samePeriodLastYear(reading.period);
      put(
        reading.indicatorId,
        period,
        { reading: yearBefore(reading, period), report, statedInReportFor: reading.period },
        ({ reading: known }) => known.outcome === null,
      );
    }
  }
  return cells;
}

/** The year before as its own reading: only its outcome is known. */
function yearBefore(reading: Reading, period: Period): Reading {
  const { cells, typed, ...place } = reading.source;
  const [cell, entry] = [cells['previousYearOutcome'], typed?.['previousYearOutcome']];
  return {
    ...reading,
    ...NOTHING_STATED,
    period,
    outcome: reading.previousYearOutcome,
    source: {
      ...place,
      cells: cell === undefined ? {} : { outcome: cell },
      ...(entry === undefined ? {} : { typed: { outcome: entry } }),
    },
  };
}
