import type { Provenance, ReadingAnswer, ReadingView } from '../../data/ask/answer.js';
import type { Texts } from '../texts/texts.js';
import type { FigureKey } from './figure.js';
import { limitsLine } from './limitsLine.js';
import { cellsOf, sourceLine, statedIn } from './sourceLine.js';

const FIELDS: Record<FigureKey, string> = {
  outcome: 'outcome',
  status: 'outcome',
  deviation: 'outcome',
  target: 'target',
  forecast: 'forecast',
  annualTarget: 'annualTarget',
  previousYear: 'previousYearOutcome',
  rolling12: 'rolling12',
};

/** What the colour rests on, and the cells that the large figures were read from. */
export function readingFootnotes(
  { view, comparedWith }: Pick<ReadingAnswer, 'view' | 'comparedWith'>,
  large: readonly FigureKey[],
  texts: Texts,
): string[] {
  const fields = large.map((key) => FIELDS[key]);
  const views = comparedWith === null ? [view] : [view, comparedWith];
  const footnotes = [
    isRated(view) ? limitsLine(view, texts) : null,
    view.indicator.unit === 'tkr' ? texts.tkrExplained : null,
    ...views.map((each) => statedIn(each, texts)),
    ...sources(views, fields, texts),
  ];
  return [...new Set(footnotes.filter((line) => line !== null))];
}

/** One line a file: two periods that one report states share theirs. */
function sources(views: readonly ReadingView[], fields: readonly string[], texts: Texts): string[] {
  const [first, second] = views.map(({ provenance }) => ({
    provenance,
    cells: cellsOf(provenance.source, fields),
  }));
  if (first === undefined) return [];
  if (second === undefined) return [sourceLine(first.provenance, first.cells, texts)];
  return isSameFile(first.provenance, second.provenance)
    ? [sourceLine(first.provenance, [...first.cells, ...second.cells], texts)]
    : [first, second].map(({ provenance, cells }) => sourceLine(provenance, cells, texts));
}

function isSameFile(a: Provenance, b: Provenance): boolean {
  return (
    a.revision.period === b.revision.period &&
    a.revision.number === b.revision.number &&
    a.source.file === b.source.file
  );
}

function isRated({ rating, approximate }: ReadingView): boolean {
  return !approximate && rating !== 'missing' && rating !== 'unrated';
}
