import type { ReadingAnswer } from '../../data/ask/answer.js';
import type { Measure } from '../../data/ask/request.js';
import { samePeriodLastYear } from '../../data/report/period.js';
import { formatPeriod } from '../periods.js';
import type { Texts } from '../texts/texts.js';
import { capitalise } from './capitalise.js';
import { figureOf, type FigureKey } from './figure.js';
import { pairOf, pairWithLastYear, type ComparedKey, type Pair } from './pair.js';
import { headline, type Headline } from './rows.js';

/** What a reading is held against in time, and which figures need not be told again. */
export interface ComparedPeriods {
  readonly pairs: readonly Pair[];
  /** Says what the other period holds, where the two cannot stand side by side. */
  readonly headlines: readonly Headline[];
  readonly covered: readonly FigureKey[];
}

export function comparedPeriods(answer: ReadingAnswer, texts: Texts): ComparedPeriods {
  const { view, measures, comparedWith } = answer;
  if (comparedWith !== null) return withPeriod({ ...answer, comparedWith }, texts);
  const isAsked = measures.includes('previousYear') || measures.includes('trend');
  const pair = isAsked ? pairWithLastYear(view, texts) : null;
  if (pair === null) return { pairs: [], headlines: [], covered: [] };
  return { pairs: [pair], headlines: [], covered: ['outcome', 'previousYear'] };
}

function withPeriod(
  { view, measures, comparedWith }: ReadingAnswer & { comparedWith: ReadingAnswer['view'] },
  texts: Texts,
): ComparedPeriods {
  const key = comparedKey(measures);
  const pair = pairOf(key, view, comparedWith, texts);
  const isLastYear = key === 'outcome' && comparedWith.period === samePeriodLastYear(view.period);
  if (pair !== null)
    return { pairs: [pair], headlines: [], covered: isLastYear ? [key, 'previousYear'] : [key] };
  const other = headline(figureOf(key, comparedWith, texts));
  const period = capitalise(formatPeriod(comparedWith.period, texts), texts);
  return { pairs: [], headlines: [{ ...other, label: `${period}: ${other.label}` }], covered: [] };
}

/** Two periods are compared by the first figure that is asked for, else by the outcome. */
function comparedKey(measures: readonly Measure[]): ComparedKey {
  for (const measure of measures)
    if (measure === 'target' || measure === 'forecast' || measure === 'rolling12') return measure;
  return 'outcome';
}
