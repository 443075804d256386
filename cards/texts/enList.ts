import type { ListRequest } from '../../data/ask/request.js';
import { capitalise } from '../parts/capitalise.js';
import type { ListPhrase } from './listPhrase.js';
import type { KindCount } from './texts.js';

const and = new Intl.ListFormat('en-GB', { type: 'conjunction' });

const NOUNS: Record<Exclude<ListRequest['of'], 'all'>, string> = {
  indicator: 'indicators',
  economy: 'economy lines',
  unitResult: 'results per unit',
  project: 'projects',
  activity: 'activities',
  assignment: 'assignments',
  goal: 'goals',
};
const SINGULAR: typeof NOUNS = {
  indicator: 'indicator',
  economy: 'economy line',
  unitResult: 'result',
  project: 'project',
  activity: 'activity',
  assignment: 'assignment',
  goal: 'goal',
};
const FREQUENCY = {
  month: 'followed every month',
  tertial: 'followed every tertial',
  year: 'followed every year',
};
const OF_ZERO = { negative: 'with a deficit', positive: 'with a surplus' };
const SIDES = {
  target: { above: 'above target', below: 'below target', missed: 'missing the target', met: 'on target' },
  budget: {
    above: 'over budget',
    below: 'under budget',
    missed: 'worse than budget',
    met: 'within budget',
  },
  either: {
    above: 'above target or budget',
    below: 'below target or budget',
    missed: 'missing the target or budget',
    met: 'meeting the target or budget',
  },
};

/** "Red indicators in HR". */
export function enListTitle(phrase: ListPhrase): string {
  const title = joined([...subject(phrase, 'everything', ' and '), ...restOf(phrase)]);
  const isWhole = title === 'everything';
  return capitalise(isWhole ? 'indicators and economy' : title, { locale: 'en' });
}

/** "1 project", "2 indicators and 3 projects". */
export function enCounts(counts: readonly KindCount[]): string {
  const each = counts.map(({ kind, count }) => {
    const many = kind === 'unitResult' ? 'results' : NOUNS[kind];
    return `${count} ${count === 1 ? SINGULAR[kind] : many}`;
  });
  return and.format(each);
}

/** Says what the report shows, not what is: a status that it leaves out may still be red. */
export function enEmptyList(phrase: ListPhrase): string {
  const no = phrase.of === 'all' ? [] : ['no'];
  return `The report shows ${joined([...no, ...subject(phrase, 'nothing', ' or '), ...restOf(phrase)])}.`;
}

function subject({ of, statuses }: ListPhrase, everything: string, or: string): string[] {
  return of === 'all' ? [everything] : [statuses?.join(or) ?? '', NOUNS[of]];
}

function restOf({ of, statuses, side, group, frequency, against }: ListPhrase): string[] {
  return [
    group === null ? '' : `in ${group}`,
    of !== 'all' || statuses === null ? '' : `that is ${statuses.join(' or ')}`,
    side === null ? '' : { ...SIDES[against ?? 'either'], ...OF_ZERO }[side],
    frequency === null ? '' : FREQUENCY[frequency],
  ];
}

function joined(words: readonly string[]): string {
  return words.filter((word) => word !== '').join(' ');
}
