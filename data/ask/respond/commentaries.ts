import type { Book } from '../../report/book.js';
import type { Commentary } from '../../report/dataset.js';
import { frequencyOf, yearOf } from '../../report/period.js';
import type { ReadingView } from '../answer.js';
import { MONTHS } from '../grammar/time/calendarWords.js';
import type { SubjectRequest } from '../request.js';
import { stem } from '../words/stem.js';
import { fold, tokenise } from '../words/tokenise.js';
import { subjectRequest } from './suggestions.js';

/** How many texts an answer quotes, and how much of each. */
export interface QuotedTexts {
  readonly most: number;
  /** In characters. */
  readonly longest: number;
}

/** Beside figures that were asked for. */
export const BESIDE_FIGURES: QuotedTexts = { most: 1, longest: 420 };
/** When the texts are what was asked for; the others are a button away. */
export const WHEN_ASKED: QuotedTexts = { most: 2, longest: 1600 };

/** Words of a text that explains, not only tells. */
const EXPLAINS = /varför|orsak|beror|därför|eftersom|skäl/iu;

/** What the newest report says about an indicator, explanations first: a card has room for little. */
export function commentariesOn(book: Book, indicatorId: string): readonly Commentary[] {
  const [newest] = book.reports;
  if (newest === undefined) return [];
  const explains = ({ name, text }: Commentary): number => Number(EXPLAINS.test(`${name} ${text}`));
  return [...book.commentariesAbout(indicatorId, newest)].sort((a, b) => explains(b) - explains(a));
}

/** Of those, the ones that speak of the reading's own period: a report is about its month, and mentions others by name. */
export function commentariesFor(book: Book, view: ReadingView): readonly Commentary[] {
  const all = commentariesOn(book, view.indicator.id);
  if (view.statedInReportFor !== null)
    return all.filter(({ text }) => text.includes(String(yearOf(view.period))));
  const isOtherMonth = frequencyOf(view.period) === 'month' && view.period !== book.newest;
  return isOtherMonth ? all.filter((commentary) => mentionsMonth(commentary, view.period)) : all;
}

/** Whether a text speaks of the month by name. */
export function mentionsMonth({ text }: Commentary, month: string): boolean {
  const number = Number(/^\d{4}-(\d\d)$/.exec(month)?.[1] ?? 0);
  const [name] = [...MONTHS].find(([, value]) => value === number) ?? [];
  return name !== undefined && fold(text).includes(name);
}

/** Whether a text speaks of the word ("korttid" in "korttidssjukfrånvaron"). */
export function mentionsWord({ text }: Commentary, word: string): boolean {
  return fold(text).includes(fold(word));
}

export function commentaryRequest({ id }: Commentary): SubjectRequest {
  return subjectRequest(`commentary:${id}`);
}

/** Words of something that is done or decided. */
const ACTS =
  /åtgärd|anpass|stopp|broms|omtag|effektivis|undersök|utred|beslut|planera|förstärk|rekryter|insats|arbetar/iu;

/** Whether a text may tell what is done about it; only where none does can an answer say so. */
export function mayTellOfAction({ name, text }: Commentary): boolean {
  return ACTS.test(`${name} ${text}`);
}

/** What a word in the heading of a text is worth beside one in the text itself. */
const HEADING_WORTH = 2;

/** Those that use the question's own words first, above all in their headings; else in the order given. */
export function askedFirst(commentaries: readonly Commentary[], question: string): readonly Commentary[] {
  const asked = stemsOf(question);
  const shared = (text: string): number => [...stemsOf(text)].filter((word) => asked.has(word)).length;
  const closeness = ({ name, text }: Commentary): number => HEADING_WORTH * shared(name) + shared(text);
  return [...commentaries].sort((a, b) => closeness(b) - closeness(a));
}

function stemsOf(text: string): ReadonlySet<string> {
  const words = tokenise(text).filter(({ folded }) => folded.length >= SHORTEST_TELLING);
  return new Set(words.map(({ folded }) => stem(folded)));
}

/** Shorter words are in every sentence. */
const SHORTEST_TELLING = 5;
