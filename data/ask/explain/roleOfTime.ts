import { periodOf, yearOf } from '../../report/period.js';
import type { NamedTime } from '../grammar/time/readTimes.js';
import type { Calendar } from '../grammar/time/reader.js';
import type { Role } from '../interpretation.js';
import type { AskedTime, Request } from '../request.js';

/** The time that words like "november" or "förra året" were read as. */
export function roleOfTime(named: NamedTime, request: Request | null, calendar: Calendar): Role {
  const time = resolve(named, request, calendar);
  const comparedWith = request?.intent === 'subject' ? request.comparedWith : null;
  return { as: 'time', time, compared: time.kind === 'period' && time.period === comparedWith };
}

function resolve(named: NamedTime, request: Request | null, { newest, month }: Calendar): AskedTime {
  const newestYear = yearOf(newest ?? month);
  switch (named.kind) {
    case 'yearsAgo':
      return ofYear(newestYear - named.years);
    case 'wholeYear': {
      const asked = request === null || request.intent === 'help' ? null : request.time;
      return ofYear(asked?.kind === 'period' ? yearOf(asked.period) : newestYear);
    }
    case 'latest':
    case 'period':
    case 'span':
    case 'unreported':
      return named;
  }
}

function ofYear(year: number): AskedTime {
  return { kind: 'period', period: periodOf('year', year), yearAssumed: false };
}
