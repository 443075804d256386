import type { OverviewAnswer, ReadingView } from '../data/ask/answer.js';
import type { AskedTime } from '../data/ask/request.js';
import type { Rating } from '../data/rating/rate.js';
import { figureOf } from './parts/figure.js';
import { frame, withoutLatest, type Frame } from './parts/frame.js';
import type { ListContext } from './parts/listRow.js';
import { manyFootnotes } from './parts/manyFootnotes.js';
import { ratingMark } from './parts/mark.js';
import { naming } from './parts/naming.js';
import { projectRow, worstRow, type OverviewRow } from './parts/overviewRow.js';
import { headline, lines, type Headline, type Line } from './parts/rows.js';
import { formatMonthsTo, formatPeriod } from './periods.js';
import { cardTemplate, type RenderedCard } from './render.js';
import template from './templates/overview.template.json' with { type: 'json' };
import type { Texts } from './texts/texts.js';

interface Tile {
  readonly count: string;
  readonly symbol: string;
  readonly label: string;
  readonly style: string;
}

interface RowSection {
  readonly heading: string;
  readonly rows: readonly OverviewRow[];
  /** How many are left out, by colour. */
  readonly more: readonly Line[];
}

export interface OverviewCardData extends Frame {
  /** How many things the tiles count. */
  readonly scope: string;
  readonly tiles: readonly Tile[];
  /** Those that have no colour. */
  readonly uncolored: readonly Line[];
  readonly results: readonly Headline[];
  readonly calm: readonly Line[];
  readonly sections: readonly RowSection[];
}

const COLORED = ['red', 'yellow', 'green'] as const;
const UNCOLORED = ['missing', 'unrated'] as const;
const MOST_MISSING_NAMED = 3;

const render = cardTemplate<OverviewCardData>('overview', template);

/** The month in ten seconds: how many of each colour, the result, what to look at first. */
export function overviewCard(answer: OverviewAnswer, texts: Texts): RenderedCard {
  const { period, result, worst, projects, revision } = answer;
  const title = texts.overview.title(formatPeriod(period, texts));
  const summary = `${title}: ${COLORED.map((rating) => counted(rating, answer.counts, texts)).join(', ')}`;
  const views = result === null ? worst : [result, ...worst];
  const context: ListContext = { period, orderBy: 'report', time: timeOf(answer) };
  const content = render({
    ...frame(withoutLatest(answer), texts, {
      title,
      footnotes: manyFootnotes(views, revision, texts),
      summary,
    }),
    scope: texts.overview.of(Object.values(answer.counts).reduce((sum, count) => sum + count, 0)),
    tiles: COLORED.map((rating) => tile(rating, answer.counts[rating], texts)),
    uncolored: uncoloredLines(answer, texts),
    results: result === null ? [] : [bottomLine(result, texts)],
    calm: lines(worst.length === 0 ? texts.overview.noneOff : null),
    sections: [
      section(
        texts.overview.worst,
        worst.map((view) => worstRow(view, context, texts)),
        moreLine(answer, texts),
      ),
      section(
        texts.overview.projects,
        projects.map((project) => projectRow(project, context, texts)),
        null,
      ),
    ].flat(),
  });
  return { content, summary };
}

function section(heading: string, rows: readonly OverviewRow[], more: string | null): RowSection[] {
  return rows.length === 0 ? [] : [{ heading, rows, more: lines(more) }];
}

/** The questions of the rows are about the latest where the overview is. */
function timeOf({ assumptions, period }: OverviewAnswer): AskedTime {
  return assumptions.some(({ kind }) => kind === 'latest')
    ? { kind: 'latest' }
    : { kind: 'period', period, yearAssumed: false };
}

/** "… och 4 gula till.", where not all that are red or yellow are named. */
function moreLine({ counts, worst }: OverviewAnswer, texts: Texts): string | null {
  const left = (['red', 'yellow'] as const).flatMap((rating) => {
    const count = counts[rating] - worst.filter((view) => view.rating === rating).length;
    return count > 0 ? [counted(rating, { ...counts, [rating]: count }, texts)] : [];
  });
  return left.length === 0 ? null : texts.overview.more(left);
}

/** "○ 1 saknas: Nöjd Kund Index (NKI)", "◇ 2 ej bedömda"; none when all have a colour. */
function uncoloredLines({ counts, missing }: OverviewAnswer, texts: Texts): Line[] {
  const told = UNCOLORED.filter((rating) => counts[rating] > 0).map((rating) => {
    const names = rating === 'missing' ? missing.map((indicator) => naming(indicator, texts).title) : [];
    const shown = names.slice(0, MOST_MISSING_NAMED);
    const count = `${ratingMark(rating, texts).symbol} ${counted(rating, counts, texts)}`;
    return shown.length === 0 ? count : `${count}: ${texts.list.names(shown, names.length - shown.length)}`;
  });
  return lines(...told);
}

/** The result so far, and where the year is thought to end. */
function bottomLine(view: ReadingView, texts: Texts): Headline {
  const outcome = headline(figureOf('outcome', view, texts));
  const { label, value, blank, mark } = figureOf('forecast', view, texts);
  const forecast = [`${label}: ${value}`, mark?.word ?? null].filter((part) => part !== null).join(', ');
  return {
    ...outcome,
    label: resultLabel(view, texts),
    details: [...outcome.details, ...lines(blank ? null : forecast)],
  };
}

/** "Verksamhetens resultat, januari–november"; the title names the year. */
function resultLabel({ indicator, period }: ReadingView, texts: Texts): string {
  const name = naming(indicator, texts).title;
  return indicator.accumulates ? `${name}, ${formatMonthsTo(period, texts)}` : name;
}

/** Without any of its colour a tile stays grey: a coloured zero would look like one. */
function tile(rating: Rating, count: number, texts: Texts): Tile {
  const { one, many } = texts.overview.counts[rating];
  const mark = ratingMark(rating, texts);
  return {
    count: `${count}`,
    // Always there, so that the tiles are of one height.
    symbol: mark.symbol,
    label: count === 1 ? one : many,
    style: count === 0 ? 'emphasis' : mark.style,
  };
}

function counted(rating: Rating, counts: OverviewAnswer['counts'], texts: Texts): string {
  const words = texts.overview.counts[rating];
  return `${counts[rating]} ${counts[rating] === 1 ? words.one : words.many}`;
}
