import type { ListRequest } from '../../data/ask/request.js';
import { capitalise } from '../parts/capitalise.js';
import type { ListPhrase } from './listPhrase.js';
import type { KindCount } from './texts.js';

const and = new Intl.ListFormat('sv', { type: 'conjunction' });

const NOUNS: Record<Exclude<ListRequest['of'], 'all'>, string> = {
  indicator: 'indikatorer',
  economy: 'ekonomiposter',
  unitResult: 'resultat per enhet',
  project: 'projekt',
  activity: 'aktiviteter',
  assignment: 'uppdrag',
  goal: 'mål',
};
const SINGULAR: typeof NOUNS = {
  indicator: 'indikator',
  economy: 'ekonomipost',
  unitResult: 'resultat',
  project: 'projekt',
  activity: 'aktivitet',
  assignment: 'uppdrag',
  goal: 'mål',
};
const PLURAL = { green: 'gröna', yellow: 'gula', red: 'röda' };
const NEUTER = { green: 'grönt', yellow: 'gult', red: 'rött' };
const FREQUENCY = {
  month: 'som följs varje månad',
  tertial: 'som följs varje tertial',
  year: 'som följs varje år',
};
const OF_ZERO = { negative: 'med underskott', positive: 'med överskott' };
const SIDES = {
  target: { above: 'över målet', below: 'under målet', missed: 'som missar målet', met: 'som når målet' },
  budget: {
    above: 'över budget',
    below: 'under budget',
    missed: 'som är sämre än budget',
    met: 'som klarar budget',
  },
  either: {
    above: 'över mål eller budget',
    below: 'under mål eller budget',
    missed: 'som missar mål eller budget',
    met: 'som når mål eller budget',
  },
};

/** "Röda indikatorer inom HR". */
export function svListTitle(phrase: ListPhrase): string {
  const title = joined([...subject(phrase, 'allt', ' och '), ...restOf(phrase)]);
  const isWhole = title === 'allt';
  return capitalise(isWhole ? 'indikatorer och ekonomi' : title, { locale: 'sv' });
}

/** "1 projekt", "2 indikatorer och 3 projekt". */
export function svCounts(counts: readonly KindCount[]): string {
  const each = counts.map(({ kind, count }) => {
    const many = kind === 'unitResult' ? SINGULAR[kind] : NOUNS[kind];
    return `${count} ${count === 1 ? SINGULAR[kind] : many}`;
  });
  return and.format(each);
}

/** Says what the report shows, not what is: a status that it leaves out may still be red. */
export function svEmptyList(phrase: ListPhrase): string {
  const inga = phrase.of === 'all' ? [] : ['inga'];
  return `Rapporten visar ${joined([...inga, ...subject(phrase, 'inget', ' eller '), ...restOf(phrase)])}.`;
}

function subject({ of, statuses }: ListPhrase, everything: string, or: string): string[] {
  if (of === 'all') return [everything];
  return [statuses?.map((status) => PLURAL[status]).join(or) ?? '', NOUNS[of]];
}

function restOf({ of, statuses, side, group, frequency, against }: ListPhrase): string[] {
  return [
    group === null ? '' : `inom ${group}`,
    of !== 'all' || statuses === null
      ? ''
      : `som är ${statuses.map((status) => NEUTER[status]).join(' eller ')}`,
    side === null ? '' : { ...SIDES[against ?? 'either'], ...OF_ZERO }[side],
    frequency === null ? '' : FREQUENCY[frequency],
  ];
}

function joined(words: readonly string[]): string {
  return words.filter((word) => word !== '').join(' ');
}
