import type { Book } from '../../report/book.js';
import type { Commentary } from '../../report/dataset.js';
import { frequencyOf, yearOf } from '../../report/period.js';
import type { ReadingView } from '../answer.js';
import { MONTHS } from '../grammar/time/calendarWords.js';
import { fold } from '../words/tokenise.js';

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
