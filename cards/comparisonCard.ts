import type { ComparisonAnswer, ReadingView } from '../data/ask/answer.js';
import type { Measure } from '../data/ask/request.js';
import { askedFigures, otherFigures } from './parts/emphasis.js';
import { figureOfAll, type FigureKey } from './parts/figure.js';
import { figureSentence } from './parts/figureSentence.js';
import { frame, type Frame } from './parts/frame.js';
import { manyFootnotes } from './parts/manyFootnotes.js';
import { fullName, naming } from './parts/naming.js';
import { figureRow, headline, lines, type FigureRow, type Headline, type Line } from './parts/rows.js';
import { capitalise } from './parts/capitalise.js';
import { formatStretch } from './periods.js';
import { cardTemplate, type RenderedCard } from './render.js';
import template from './templates/comparison.template.json' with { type: 'json' };
import type { Texts } from './texts/texts.js';

interface ComparedIndicator extends Headline {
  readonly name: string;
  readonly underName: readonly Line[];
  readonly rows: readonly FigureRow[];
}

export interface ComparisonCardData extends Frame {
  readonly indicators: readonly ComparedIndicator[];
}

/** What stands under the large figure when nothing special is asked for. */
const BESIDE_OUTCOME: readonly FigureKey[] = ['target', 'forecast', 'annualTarget'];

const render = cardTemplate<ComparisonCardData>('comparison', template);

/** Two or more indicators, one below the other so that a phone shows them whole. */
export function comparisonCard(answer: ComparisonAnswer, texts: Texts): RenderedCard {
  const { rows, measures } = answer;
  const views = rows.flatMap(({ view }) => (view === null ? [] : [view]));
  const stretches = new Set(views.map((view) => stretchOf(view, texts)));
  const [common] = stretches.size === 1 ? stretches : [];
  const summary = rows
    .map(({ indicator, view }) =>
      view === null
        ? `${fullName(indicator, texts)}: ${texts.blank.reading}`
        : figureSentence(askedFigures(measures, view)[0] ?? 'outcome', view, texts),
    )
    .join('; ');
  const content = render({
    ...frame(answer, texts, {
      title: texts.comparison.title,
      stretch: common ?? null,
      footnotes: manyFootnotes(views, null, texts),
      summary,
    }),
    indicators: rows.map(({ indicator, view }) => {
      const { title, swedishName } = naming(indicator, texts);
      if (view === null) return { name: title, underName: lines(swedishName), rows: [], ...noReading(texts) };
      const stretch = common === undefined ? capitalise(stretchOf(view, texts), texts) : null;
      return { name: title, underName: lines(swedishName, stretch), ...figures(view, measures, texts) };
    }),
  });
  return { content, summary };
}

function figures(view: ReadingView, measures: readonly Measure[], texts: Texts) {
  const asked = askedFigures(measures, view);
  const [first = 'outcome', ...rest] = asked;
  const others = otherFigures(asked, view).filter((key) =>
    measures.length === 0 ? BESIDE_OUTCOME.includes(key) : key === 'outcome' || key === 'target',
  );
  return {
    ...headline(figureOfAll(first, view, texts)),
    rows: [...rest, ...others].map((key) => figureRow(figureOfAll(key, view, texts))),
  };
}

function noReading(texts: Texts): Headline {
  const value = texts.blank.reading;
  return headline({ label: texts.figures.outcome, value, blank: true, mark: null, details: [] });
}

function stretchOf({ period, indicator }: ReadingView, texts: Texts): string {
  return formatStretch(period, indicator.accumulates, texts);
}
