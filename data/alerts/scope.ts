import { addTo } from '../addTo.js';
import type { Reading } from '../report/dataset.js';
import type { Indicator } from '../report/indicator.js';
import { shiftPeriod, type Frequency, type Period } from '../report/period.js';
import { periodDue } from '../report/periodDue.js';
import type { AlertState, AlertStates } from './alertState.js';
import { perPeriod } from './perPeriod.js';
import type { Reported, ReportedMonth } from './reported.js';
import type { Point } from './standing.js';
import { readingKey } from '../report/readingKey.js';

export interface Evaluation {
  /** The reports and definitions as they were before the publication. */
  readonly before: Reported;
  /** As they are with it. */
  readonly after: Reported;
  /** The report that was published; null when it was definitions alone. */
  readonly revision: { readonly period: Period } | null;
  readonly states: AlertStates;
  readonly now: Date;
  /** The day, `2023-12-12`, by which the figures of a period are due; null when none is set. */
  readonly deadlineOf: (period: Period) => string | null;
}

/** What deciding on each alert looks things up in. */
export interface Scope extends Evaluation {
  readonly published: ReportedMonth | null;
  /** The published report as it was; null when it is the period's first. */
  readonly former: ReportedMonth | null;
  readonly definitions: Definitions;
  readonly definitionsBefore: Definitions;
  readonly open: ReadonlyMap<string, AlertState>;
  /** What the published report should tell of; null for what is not due. */
  readonly due: Readonly<Record<Frequency, Period | null>>;
  readonly periodBefore: (period: Period) => Period;
  /** The point stands in the published report, whose period had been published before. */
  isCorrection(point: Point<unknown> | null): boolean;
  /** The row as that report had it before; null when it had none. */
  rowBefore(point: Point<Reading> | null): Reading | null;
  /** What the report's running text says of an indicator; null when nothing. */
  textAbout(id: string, report: ReportedMonth): string | null;
}

type Definitions = ReadonlyMap<string, Indicator>;

export function scopeOf(evaluation: Evaluation): Scope {
  const { before, after, revision, states } = evaluation;
  const [published, former] = [after, before].map(
    ({ reports }) => reports.find(({ period }) => period === revision?.period) ?? null,
  );
  const definitions = byId(after.indicators);
  const rows = new Map((former?.readings ?? []).map((row) => [readingKey(row), row]));
  const texts = new Map<ReportedMonth, ReadonlyMap<string, readonly string[]>>();
  const dueIn = (frequency: Frequency): Period | null =>
    published == null ? null : periodDue(frequency, published.period);
  const isCorrection = (point: Point<unknown> | null): boolean =>
    point !== null && point.report === published && former !== null;
  return {
    ...evaluation,
    published: published ?? null,
    former: former ?? null,
    definitions,
    definitionsBefore: before.indicators === after.indicators ? definitions : byId(before.indicators),
    open: new Map(states.alerts.map((alert) => [alert.key, alert])),
    due: { month: dueIn('month'), tertial: dueIn('tertial'), year: dueIn('year') },
    periodBefore: perPeriod((period) => shiftPeriod(period, -1)),
    isCorrection,
    rowBefore: (point) =>
      point !== null && isCorrection(point) ? (rows.get(readingKey(point.stated)) ?? null) : null,
    textAbout(id, report) {
      const known = texts.get(report) ?? textsOf(report);
      texts.set(report, known);
      return known.get(id)?.join('\n') ?? null;
    },
  };
}

function byId(indicators: readonly Indicator[]): Definitions {
  return new Map(indicators.map((indicator) => [indicator.id, indicator]));
}

function textsOf({ commentaries }: ReportedMonth): ReadonlyMap<string, readonly string[]> {
  const texts = new Map<string, string[]>();
  for (const { about, text } of commentaries) for (const id of about) addTo(texts, id, text);
  return texts;
}
