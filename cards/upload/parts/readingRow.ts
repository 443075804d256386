import type { FigureChange, ReadingChange } from '../../../data/publish/compare/changes.js';
import type { ReadingFigure } from '../../../data/report/dataset.js';
import type { Period } from '../../../data/report/period.js';
import { formatDifference, formatFigure } from '../../format.js';
import { ratingMark } from '../../parts/mark.js';
import { fullName } from '../../parts/naming.js';
import { lines } from '../../parts/rows.js';
import { formatPeriodShort } from '../../periods.js';
import type { Texts } from '../../texts/texts.js';
import { figureName } from './figureName.js';
import { plainRun, ratingRuns, transitionRuns, type Run } from './ratingRuns.js';
import type { ReviewRow } from './reviewTemplate.js';

const MINUS = '\u2212';
/** The whole row would be a paragraph, and there may be hundreds of them. */
const TOLD_OF_NEW: readonly ReadingFigure[] = ['outcome', 'target', 'forecast'];
const TOLD_OF_GONE: readonly ReadingFigure[] = ['outcome'];

/**
 * One indicator in one period: each figure old, new and by how much, and its rating before and after.
 *
 * @param reportPeriod a reading of that period needs no date
 */
export function readingRow(change: ReadingChange, reportPeriod: Period | null, texts: Texts): ReviewRow {
  const { indicator, period } = change;
  const when = period === reportPeriod ? [] : [formatPeriodShort(period, texts)];
  const runs = ratingLine(change, texts);
  return {
    names: lines([fullName(indicator, texts), ...when].join(' · ')),
    details: lines(...figureLines(change, texts), ...remarkLines(change, texts)),
    marks: runs.length === 0 ? [] : [{ runs }],
  };
}

function figureLines(change: ReadingChange, texts: Texts): string[] {
  const { kind, figures } = change;
  if (kind === 'changed' || kind === 'rerated')
    return figures.map(
      (figure) => `${figureName(figure.field, change, texts)}: ${fromTo(figure, change, texts)}`,
    );
  const told = kind === 'added' ? TOLD_OF_NEW : TOLD_OF_GONE;
  const stated = figures
    .filter(({ field }) => told.includes(field))
    .map(
      ({ field, before, after }) =>
        `${figureName(field, change, texts)}: ${shown(kind === 'added' ? after : before, change, texts)}`,
    );
  return [[texts.changes.kinds[kind], ...stated].join(' · ')];
}

/** "5,1 % → 5,3 % (+0,2 procentenheter)" */
function fromTo({ before, after, difference }: FigureChange, change: ReadingChange, texts: Texts): string {
  const both = texts.changes.fromTo(shown(before, change, texts, after), shown(after, change, texts, before));
  if (difference === null) return both;
  const sign = difference > 0 ? '+' : MINUS;
  return `${both} (${sign}${formatDifference(difference, change.indicator.unit, texts)})`;
}

function shown(
  value: number | null,
  { indicator }: ReadingChange,
  texts: Texts,
  against: number | null = null,
): string {
  return value === null ? texts.changes.blank : formatFigure(value, indicator.unit, texts, against);
}

function remarkLines({ remarks, before, after }: ReadingChange, texts: Texts): string[] {
  const { changes } = texts;
  const colour = (status: 'green' | 'yellow' | 'red' | null | undefined) =>
    status === null || status === undefined ? changes.blank : ratingMark(status, texts).text;
  return remarks.map((remark) => {
    switch (remark) {
      case 'reportedStatus':
        return `${changes.reportedStatus}: ${changes.fromTo(colour(before?.reportedStatus), colour(after?.reportedStatus))}`;
      case 'approximate':
        return after?.approximate === true ? changes.nowApproximate : changes.noLongerApproximate;
      case 'note':
        return changes.note;
    }
  });
}

/** "● Grön → ▲ Gul"; of a new month from the colour it had last. Empty where nothing is to be told. */
function ratingLine(change: ReadingChange, texts: Texts): Run[] {
  const { kind, ratingBefore, ratingAfter, lastColour, ratedBy } = change;
  const { was, sameRating, ratedBy: reasons } = texts.changes;
  if (kind === 'removed')
    return ratingBefore === null ? [] : [plainRun(`${was} `), ...ratingRuns(ratingBefore, texts)];
  const from = ratingBefore ?? lastColour;
  const after = ratingRuns(ratingAfter, texts);
  if (from === null || (from === 'unrated' && ratingAfter === 'unrated')) return after;
  if (from === ratingAfter) return [...after, plainRun(`, ${sameRating}`)];
  const why = ratedBy === 'definition' || ratedBy === 'both' ? [plainRun(` (${reasons[ratedBy]})`)] : [];
  return [...transitionRuns(ratingRuns(from, texts), after), ...why];
}
