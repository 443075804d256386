import type { Calendar } from './grammar/time/reader.js';
import { measuresOf, readAskedTimes } from './measuresAndTime.js';
import type { Question } from './question.js';
import type { Request } from './request.js';

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
    case 'overview':
      return saysTime && measures.length === 0 ? { ...previous, time } : null;
    case 'help':
      return null;
  }
}
