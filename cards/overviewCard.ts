import type { OverviewAnswer } from '../data/ask/answer.js';
import type { Rating } from '../data/rating/rate.js';
import { figureOf } from './parts/figure.js';
import { frame, withoutLatest, type Frame } from './parts/frame.js';
import { listedRow, type ListedRow } from './parts/listRow.js';
import { manyFootnotes } from './parts/manyFootnotes.js';
import { ratingMark } from './parts/mark.js';
import { fullName } from './parts/naming.js';
import { headline, lines, symbolsOf, type Headline, type Line, type StatusSymbol } from './parts/rows.js';
import { formatPeriod } from './periods.js';
import { cardTemplate, type RenderedCard } from './render.js';
import template from './templates/overview.template.json' with { type: 'json' };
import type { Texts } from './texts/texts.js';

interface Tile {
  readonly count: string;
  readonly symbols: readonly StatusSymbol[];
  readonly label: string;
  readonly style: string;
}

interface RowSection {
  readonly heading: string;
  readonly rows: readonly ListedRow[];
}

export interface OverviewCardData extends Frame {
  readonly tiles: readonly Tile[];
  /** Those that have no colour. */
  readonly uncolored: readonly Line[];
  readonly results: readonly Headline[];
  readonly calm: readonly Line[];
  readonly sections: readonly RowSection[];
}

const COLORED = ['red', 'yellow', 'green'] as const;
const UNCOLORED = ['missing', 'unrated'] as const;

const render = cardTemplate<OverviewCardData>('overview', template);

/** The month in ten seconds: how many of each colour, the result, what to look at first. */
export function overviewCard(answer: OverviewAnswer, texts: Texts): RenderedCard {
  const { period, counts, result, worst, projects } = answer;
  const title = texts.overview.title(formatPeriod(period, texts));
  const summary = `${title}: ${COLORED.map((rating) => counted(rating, counts, texts)).join(', ')}`;
  const views = result === null ? worst : [result, ...worst];
  const uncolored = UNCOLORED.filter((rating) => counts[rating] > 0);
  const context = { period, orderBy: 'report' as const };
  const content = render({
    ...frame(withoutLatest(answer), texts, {
      title,
      footnotes: manyFootnotes(
        views,
        projects.map(({ source }) => source),
        texts,
      ),
      summary,
    }),
    tiles: COLORED.map((rating) => tile(rating, counts[rating], texts)),
    uncolored: lines(
      uncolored.length === 0 ? null : uncolored.map((rating) => counted(rating, counts, texts)).join(' · '),
    ),
    results:
      result === null
        ? []
        : [{ ...headline(figureOf('outcome', result, texts)), label: fullName(result.indicator, texts) }],
    calm: lines(worst.length === 0 ? texts.overview.noneOff : null),
    sections: [
      section(
        texts.overview.worst,
        worst.map((view) => listedRow({ kind: 'indicator', view }, context, texts)),
      ),
      section(
        texts.overview.projects,
        projects.map((project) => listedRow({ kind: 'project', project }, context, texts)),
      ),
    ].flat(),
  });
  return { content, summary };
}

function section(heading: string, rows: readonly ListedRow[]): RowSection[] {
  return rows.length === 0 ? [] : [{ heading, rows }];
}

/** Without any of its colour a tile stays grey: a coloured zero would look like one. */
function tile(rating: Rating, count: number, texts: Texts): Tile {
  const { one, many } = texts.overview.counts[rating];
  const mark = ratingMark(rating, texts);
  return {
    count: `${count}`,
    symbols: count === 0 ? [] : symbolsOf(mark),
    label: count === 1 ? one : many,
    style: count === 0 ? 'emphasis' : mark.style,
  };
}

function counted(rating: Rating, counts: OverviewAnswer['counts'], texts: Texts): string {
  const words = texts.overview.counts[rating];
  return `${counts[rating]} ${counts[rating] === 1 ? words.one : words.many}`;
}
