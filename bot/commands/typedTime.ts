import { readTimes } from '../../data/ask/grammar/time/readTimes.js';
import { calendarAt } from '../../data/ask/question.js';
import { tokenise } from '../../data/ask/words/tokenise.js';
import type { Clock, ReportStore } from '../../data/ports.js';
import { monthOf, type Period } from '../../data/report/period.js';

/** Whether the words name a time and nothing else: "november", "förra månaden", "2023-T3". Which one is told later. */
export function isTime(words: string): boolean {
  const tokens = tokenise(words);
  const anyDay = new Date(0);
  const times = readTimes(tokens, calendarAt(anyDay, monthOf(anyDay), null));
  const read = times.reduce((sum, { start, end }) => sum + end - start, 0);
  return tokens.length > 0 && read === tokens.length;
}

/** The period that such words mean today; null for the newest. Of a span this is its last period. */
export async function typedPeriod(
  words: string,
  { reports, clock }: { readonly reports: ReportStore; readonly clock: Clock },
): Promise<Period | null> {
  const now = clock.now();
  const newest = (await reports.periods()).at(-1) ?? null;
  const [mention] = readTimes(tokenise(words), calendarAt(now, monthOf(now), newest));
  const time = mention?.time;
  if (time?.kind === 'period') return time.period;
  return time?.kind === 'span' ? time.to : null;
}
