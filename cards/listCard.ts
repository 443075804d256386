import type { ListAnswer, ListRow } from '../data/ask/answer.js';
import { chartOfShares, type SharesChart } from './parts/chartOfShares.js';
import { countKinds } from './parts/countKinds.js';
import { frame, withoutLatest, type Frame } from './parts/frame.js';
import { isInReportOrder, listGroups, MOST_ROWS, type ListGroup } from './parts/listGroups.js';
import { manyFootnotes } from './parts/manyFootnotes.js';
import { lines, type Line } from './parts/rows.js';
import { nameOf, unknownStatusLine } from './parts/unknownStatus.js';
import { formatPeriod } from './periods.js';
import { cardTemplate, type RenderedCard } from './render.js';
import template from './templates/list.template.json' with { type: 'json' };
import type { ListPhrase } from './texts/listPhrase.js';
import type { Texts } from './texts/texts.js';

export interface ListCardData extends Frame {
  /** How many, in which order; or that there is nothing. */
  readonly leads: readonly Line[];
  readonly charts: readonly SharesChart[];
  readonly groups: readonly ListGroup[];
  /** How many rows are left out. */
  readonly more: readonly Line[];
  /** What could neither be listed nor ruled out, in one sentence. */
  readonly unknown: readonly Line[];
}

const NAMES_IN_SUMMARY = 3;

const render = cardTemplate<ListCardData>('list', template);

/** What fits a filter, told in the title; and what could neither be listed nor ruled out. */
export function listCard(answer: ListAnswer, texts: Texts): RenderedCard {
  const { rows, unknownStatus, request, period } = answer;
  const phrase = phraseOf(request);
  const title = `${texts.list.title(phrase)}, ${formatPeriod(period, texts)}`;
  const empty = texts.list.empty(phrase);
  const summary = rows.length === 0 ? empty : `${title}: ${someNames(rows, texts)}`;
  const noStatuses = lackStatus(rows);
  const left = rows.length - MOST_ROWS;
  const content = render({
    ...frame(withoutLatest(answer), texts, { title, footnotes: footnotes(answer, texts), summary }),
    leads: lines(
      rows.length === 0 ? empty : leadOf(answer, texts),
      noStatuses ? texts.list.noStatuses : null,
    ),
    charts: chartOfShares(answer, texts),
    groups: listGroups(answer, noStatuses, texts),
    more: lines(left > 0 ? texts.list.more(left) : null),
    unknown: lines(unknownStatus.length === 0 ? null : unknownStatusLine(unknownStatus, texts)),
  });
  return { content, summary };
}

/** The economy's lines all stand in the section of that name: "ekonomiposter inom Ekonomi" says it twice. */
function phraseOf(request: ListAnswer['request']): ListPhrase {
  const isImplied = request.of === 'economy' || request.of === 'unitResult';
  return { ...request, group: isImplied ? null : request.group, against: againstOf(request.of) };
}

/** Whether the same "no status" would stand on every row. */
function lackStatus(rows: readonly ListRow[]): boolean {
  return rows.length > 1 && rows.every((row) => row.kind === 'activity' && row.activity.status === null);
}

/** Economy is held against a budget; where everything is listed both words are needed. */
function againstOf(of: ListAnswer['request']['of']): ListPhrase['against'] {
  if (of === 'all') return null;
  return of === 'economy' || of === 'unitResult' ? 'budget' : 'target';
}

/** "4 indikatorer · sämst först". */
function leadOf({ rows, request }: ListAnswer, texts: Texts): string {
  const shows = request.orderBy === 'forecast' ? texts.list.showsForecasts : null;
  const told = [texts.list.counts(countKinds(rows)), shows, orderOf(rows, request, texts)];
  return told.filter((part) => part !== null).join(' · ');
}

/** null where the rows stand as in the report, or where there is nothing to order. */
function orderOf(rows: readonly ListRow[], request: ListAnswer['request'], texts: Texts): string | null {
  const { order } = texts.list;
  if (!isInReportOrder(rows, request)) return request.orderBy === 'report' ? null : order[request.orderBy];
  const rated = rows.filter(({ kind }) => kind === 'indicator');
  return request.orderBy === 'report' && request.statuses !== null && rated.length > 1 ? order.worst : null;
}

function someNames(rows: readonly ListRow[], texts: Texts): string {
  const names = rows.slice(0, NAMES_IN_SUMMARY).map((row) => nameOf(row, texts));
  return texts.list.names(names, rows.length - names.length);
}

function footnotes({ rows, revision }: ListAnswer, texts: Texts): string[] {
  const views = rows.flatMap((row) => (row.kind === 'indicator' ? [row.view] : []));
  const showsOthers = rows.length === 0 || views.length < rows.length;
  return manyFootnotes(views, showsOthers ? revision : null, texts);
}
