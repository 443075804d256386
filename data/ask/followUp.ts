import type { Calendar } from './grammar/time/reader.js';
import { measuresOf, readAskedTimes } from './measuresAndTime.js';
import { type Question, tagsAs } from './question.js';
import type { ListRequest, Request } from './request.js';

/**
 * A question that names no subject of its own, put to what was asked last ("och i oktober?", "prognosen då?").
 * null when it adds nothing to it.
 */
export function mergeFollowUp(question: Question, calendar: Calendar, previous: Request): Request | null {
  const measures = measuresOf(question);
  const { time, comparedWith } = readAskedTimes(question, calendar);
  const saysTime = question.times.length > 0;
  if (measures.length === 0 && !saysTime) return null;
  switch (previous.intent) {
    case 'subject':
      return {
        ...previous,
        measures: measures.length > 0 ? measures : saysTime && comparedWith === null ? previous.measures : [],
        time: time.kind === 'latest' ? previous.time : time,
        comparedWith,
      };
    case 'list':
    case 'text':
    case 'overview':
      return saysTime && measures.length === 0 ? { ...previous, time } : null;
    case 'help':
      return null;
  }
}

/** "och röda?" after a list of projects asks for projects; what the new list says itself holds. */
export function mergeList(list: ListRequest, previous: Request | null): ListRequest {
  if (previous?.intent !== 'list') return list;
  return {
    ...list,
    of: list.of === 'all' ? previous.of : list.of,
    group: list.group ?? previous.group,
    time: list.time.kind === 'latest' ? previous.time : list.time,
  };
}

/** What a question that goes on from the last one begins with. */
export const FOLLOW_UP_OPENERS: ReadonlySet<string> = new Set(['och', 'o', 'men', 'samt', 'and', 'but']);

export function startsLikeFollowUp({ tokens }: Question): boolean {
  return FOLLOW_UP_OPENERS.has(tokens[0]?.folded ?? '') || tokens.at(-1)?.folded === 'da';
}

/** Of more than the one thing last spoken of. */
const ALL_OF_US: ReadonlySet<string> = new Set(['vi', 'oss', 'we', 'us']);

/** "hur ligger vi till mot budget?" asks of everything, "hur ligger det till mot budget?" of what was spoken of last. */
export function asksOfUsAll(question: Question): boolean {
  const saysUs = question.tokens.some(({ folded }) => ALL_OF_US.has(folded));
  return saysUs && tagsAs(question, 'overview').length > 0 && !startsLikeFollowUp(question);
}
