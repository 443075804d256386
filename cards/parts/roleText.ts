import type { Role, SubjectName } from '../../data/ask/interpretation.js';
import type { AskedTime } from '../../data/ask/request.js';
import { formatAsked } from '../periods.js';
import type { Texts } from '../texts/texts.js';
import { decapitalise } from './capitalise.js';
import { fullName } from './naming.js';

/** What a stretch of a question was taken for, in words. */
export function roleText(role: Role, texts: Texts): string {
  const { roles } = texts.explanation;
  switch (role.as) {
    case 'subject':
      return roles.subject(namesText(role.names, texts), role.taught);
    case 'similar':
      return roles.similar(namesText(role.names, texts));
    case 'group':
      return roles.group(role.group);
    case 'time':
      return role.compared ? roles.compared(timeText(role.time, texts)) : timeText(role.time, texts);
    case 'measure': {
      const measure = roles.measures[role.measure];
      return role.wholeYear ? roles.wholeYear(measure) : measure;
    }
    case 'status':
      return roles.statuses(role.statuses);
    case 'kind':
      return roles.kind(kindText(role.of, texts));
    case 'frequency':
      return roles.frequency[role.frequency];
    case 'side':
      return roles.side[role.side];
    case 'order':
      return roles.order(role.top);
    case 'wish':
      return roles.wish[role.wish];
    case 'several':
    case 'comparison':
    case 'followUp':
    case 'split':
    case 'unused':
    case 'filler':
    case 'unknown':
    case 'unread':
      return roles.plain[role.as];
  }
}

function kindText(of: Extract<Role, { as: 'kind' }>['of'], texts: Texts): string {
  return decapitalise(of === 'all' ? texts.buttons.listOf.all : texts.list.kinds[of], texts);
}

export function namesText(names: readonly SubjectName[], texts: Texts): string[] {
  return names.map((name) => fullName(name, texts));
}

export function timeText(time: AskedTime, texts: Texts): string {
  const { latest, yearAssumed } = texts.explanation.roles;
  switch (time.kind) {
    case 'latest':
      return latest;
    case 'period': {
      const period = formatAsked(time.period, texts);
      return time.yearAssumed ? yearAssumed(period) : period;
    }
    case 'span':
      return formatAsked(`${time.from}/${time.to}`, texts);
    case 'unreported':
      return formatAsked(time.stretch, texts);
  }
}
