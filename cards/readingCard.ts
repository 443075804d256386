import type { ReadingAnswer } from '../data/ask/answer.js';
import { BESIDE_FIGURES, mayTellOfAction, WHEN_ASKED } from '../data/ask/respond/commentaries.js';
import { quote, type Section } from './parts/commentarySections.js';
import { comparedPeriods } from './parts/comparedPeriods.js';
import { askedFigures, otherFigures } from './parts/emphasis.js';
import { figureOfAll, type Figure, type FigureKey } from './parts/figure.js';
import { figureSentence } from './parts/figureSentence.js';
import { frame, type Frame } from './parts/frame.js';
import { naming } from './parts/naming.js';
import type { Pair } from './parts/pair.js';
import { readingFootnotes } from './parts/readingFootnotes.js';
import { figureRow, headline, lines, type FigureRow, type Headline, type Line } from './parts/rows.js';
import { formatStretch } from './periods.js';
import { verbButton, type VerbButton } from './parts/verbButton.js';
import { cardTemplate, type RenderedCard } from './render.js';
import template from './templates/reading.template.json' with { type: 'json' };
import type { Texts } from './texts/texts.js';

export interface ReadingCardData extends Frame {
  /** Before the figures, when the cause is asked for: the commentary, or that there is none. */
  readonly causes: readonly Section[];
  readonly moreCauses: readonly Line[];
  /** That the report tells no cause, or nothing that is done. */
  readonly notTold: readonly Line[];
  readonly pairs: readonly Pair[];
  readonly headlines: readonly Headline[];
  readonly rows: readonly FigureRow[];
  readonly notes: readonly Line[];
  readonly commentaries: readonly Section[];
  readonly moreCommentaries: readonly Line[];
  /** The way to the cells that the figures were read from. */
  readonly deeds: readonly VerbButton[];
}

const render = cardTemplate<ReadingCardData>('reading', template);

/** One indicator in one period: the asked figure large, then everything else that the report states of it. */
export function readingCard(answer: ReadingAnswer, texts: Texts): RenderedCard {
  const { view, measures, commentaries } = answer;
  const asksCause = measures.includes('cause');
  const causes = quote(asksCause ? commentaries : [], WHEN_ASKED, texts);
  const beside = quote(asksCause ? [] : commentaries, BESIDE_FIGURES, texts);
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
      otherButtons: 1,
    }),
    causes: causes.sections,
    moreCauses: causes.more,
    notTold: lines(asksCause ? notTold(answer, texts) : null),
    pairs: compared.pairs,
    headlines: [...large.map((key) => headline(figureOfAll(key, view, texts))), ...compared.headlines],
    rows: others.map((key) => rowOf(figureOfAll(key, view, texts), key === 'outcome' && isJudged(large))),
    notes: lines(view.note === null ? null : texts.note(view.note)),
    commentaries: beside.sections,
    moreCommentaries: beside.more,
    deeds: [
      verbButton(texts.source.show, {
        verb: 'showSource',
        data: { indicatorId: view.indicator.id, period: view.period },
      }),
    ],
  });
  return { content, summary };
}

function notTold({ commentaries }: ReadingAnswer, texts: Texts): string | null {
  if (commentaries.length === 0) return texts.noCause;
  return commentaries.some(mayTellOfAction) ? null : texts.noAction;
}

/** Whether a large figure already tells how the outcome is judged. */
function isJudged(large: readonly FigureKey[]): boolean {
  return large.includes('deviation') || large.includes('status');
}

function rowOf(figure: Figure, isToldAbove: boolean): FigureRow {
  return figureRow(isToldAbove ? { ...figure, mark: null, details: [] } : figure);
}
