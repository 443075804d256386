import type { ReadingAnswer } from '../data/ask/answer.js';
import { AS_ANSWER, BESIDE_FIGURES, commentarySections, type Section } from './parts/commentarySections.js';
import { comparedPeriods } from './parts/comparedPeriods.js';
import { askedFigures, otherFigures } from './parts/emphasis.js';
import { figureOf, type Figure, type FigureKey } from './parts/figure.js';
import { figureSentence } from './parts/figureSentence.js';
import { frame, type Frame } from './parts/frame.js';
import { naming } from './parts/naming.js';
import type { Pair } from './parts/pair.js';
import { readingFootnotes } from './parts/readingFootnotes.js';
import { figureRow, headline, lines, type FigureRow, type Headline, type Line } from './parts/rows.js';
import { formatStretch } from './periods.js';
import { cardTemplate, type RenderedCard } from './render.js';
import template from './templates/reading.template.json' with { type: 'json' };
import type { Texts } from './texts/texts.js';

export interface ReadingCardData extends Frame {
  /** Before the figures, when the cause is asked for: the commentary, or that there is none. */
  readonly causes: readonly Section[];
  readonly noCause: readonly Line[];
  readonly pairs: readonly Pair[];
  readonly headlines: readonly Headline[];
  readonly rows: readonly FigureRow[];
  readonly notes: readonly Line[];
  readonly commentaries: readonly Section[];
}

const render = cardTemplate<ReadingCardData>('reading', template);

/** One indicator in one period: the asked figure large, then everything else that the report states of it. */
export function readingCard(answer: ReadingAnswer, texts: Texts): RenderedCard {
  const { view, measures, commentaries } = answer;
  const asksCause = measures.includes('cause');
  const compared = comparedPeriods(answer, texts);
  const asked = askedFigures(measures, view);
  const large = asked.filter((key) => !compared.covered.includes(key));
  const others = otherFigures([...large, ...compared.covered], view);
  const summary = figureSentence(asked[0] ?? 'outcome', view, texts);
  const content = render({
    ...frame(answer, texts, {
      ...naming(view.indicator, texts),
      stretch: formatStretch(view.period, view.indicator.accumulates, texts),
      footnotes: readingFootnotes(answer, [...asked, ...compared.covered], texts),
      summary,
    }),
    causes: asksCause ? commentarySections(commentaries, AS_ANSWER, texts) : [],
    noCause: lines(asksCause && commentaries.length === 0 ? texts.noCause : null),
    pairs: compared.pairs,
    headlines: [...large.map((key) => headline(figureOf(key, view, texts))), ...compared.headlines],
    rows: others.map((key) => rowOf(figureOf(key, view, texts), key === 'outcome' && isJudged(large))),
    notes: lines(view.note === null ? null : texts.note(view.note)),
    commentaries: asksCause ? [] : commentarySections(commentaries, BESIDE_FIGURES, texts),
  });
  return { content, summary };
}

/** Whether a large figure already tells how the outcome is judged. */
function isJudged(large: readonly FigureKey[]): boolean {
  return large.includes('deviation') || large.includes('status');
}

function rowOf(figure: Figure, isToldAbove: boolean): FigureRow {
  return figureRow(isToldAbove ? { ...figure, mark: null, details: [] } : figure);
}
