import { indicatorKey } from '../../data/alerts/alertSubject.js';
import { PROJECTS_AREA, type SubscriptionFilters } from '../../data/alerts/subscription.js';
import type { Request } from '../../data/ask/request.js';
import type { Teaching } from '../../data/ask/teach/teaching.js';
import type { Book } from '../../data/report/book.js';
import { fold } from '../../data/ask/words/tokenise.js';
import { typedWords } from '../commands/typedWords.js';
import { areasOf, keyOfSubject, namesOf } from './followable.js';

/** What is followed, from whatever severity on; nothing in it means everything. */
export type Scope = Pick<SubscriptionFilters, 'areas' | 'keys'>;

/** What words may name that can be followed. */
export type ReadScope =
  | { readonly kind: 'found'; readonly scope: Scope }
  /** Any of these. */
  | { readonly kind: 'several'; readonly asked: string; readonly keys: string[] }
  /** It is in the report, but only indicators and projects give alerts. */
  | { readonly kind: 'noAlerts'; readonly asked: string; readonly keys: readonly [] }
  /** None, but these come near. */
  | { readonly kind: 'unknown'; readonly asked: string; readonly keys: string[] };

interface Ground {
  readonly book: Book;
  readonly teaching: Teaching;
  /** What this person asked last: "bevaka den". */
  readonly lastAsked: Request | null;
}

const LEAD_IN =
  /^(?:(?:att|om|på|pa|för|for|när|nar|hur|det|utfallet|värdet|siffran|indikatorn|indikatorerna|nyckeltalet|området|avdelningen|allt|alla|allting|the|all|everything|about|area|indicator)\s+(?:(?:i|inom|om|på|in|within|about)\s+)?)+(?=\S)/iu;
const PROJECTS =
  /^(?:(?:alla|samtliga|vara|the|our|all) )*(?:projekt(?:en)?|projektportfolj(?:en)?|portfolj(?:en)?|projects?|project portfolio|portfolio)$/;
const IT = /^(?:den|det|detta|denna|den har|det har|den dar|it|this|that)$/;
/** Tried in this order: names have "och" in them more often than commas. */
const BETWEEN = [/\s*[,;]\s*/u, /\s+(?:och|samt|and|plus)\s+/iu];
const NOTHING: Scope = { areas: [], keys: [] };

/** Reads names of areas, indicators and projects as a question would be read, several with "och" or commas between. */
export function readScope(asked: string, ground: Ground): ReadScope {
  return readNames(asked, ground, BETWEEN);
}

/** "Kund och ägare" is one name, "sjukfrånvaro och SLA" are two. */
function readNames(asked: string, ground: Ground, [between, ...others]: readonly RegExp[]): ReadScope {
  const whole = readName(asked, ground);
  if (whole.kind === 'found' || between === undefined) return whole;
  const parts = asked.split(between).filter((part) => part.trim() !== '');
  const read = parts.map((part) => readNames(part, ground, others));
  const unsure = read.find(({ kind }) => kind !== 'found');
  if (unsure !== undefined) return parts.length === 1 ? whole : unsure;
  return {
    kind: 'found',
    scope: joined(read.flatMap((part) => (part.kind === 'found' ? [part.scope] : []))),
  };
}

function readName(asked: string, ground: Ground): ReadScope {
  const exact = readExactly(asked, ground);
  if (exact !== null) return { kind: 'found', scope: exact };
  const bare = asked.replace(LEAD_IN, '');
  const nameless = bare === asked ? null : readExactly(bare, ground);
  return nameless === null ? search(asked, bare, ground) : { kind: 'found', scope: nameless };
}

/** A key, an area, a section, all projects or the thing last spoken of. */
function readExactly(asked: string, { book, teaching, lastAsked }: Ground): Scope | null {
  const named = keyCalled(asked, book);
  if (named !== null) return { ...NOTHING, keys: [named] };
  const { folded } = typedWords(asked);
  if (asked === PROJECTS_AREA || PROJECTS.test(folded)) return { ...NOTHING, areas: [PROJECTS_AREA] };
  if (IT.test(folded)) return scopeOfRequest(lastAsked, book);
  const verdict = teaching.judge(asked);
  return verdict.kind === 'group' ? scopeOfGroup(verdict.group, book) : null;
}

function keyCalled(asked: string, book: Book): string | null {
  const [sv, en] = [namesOf(book, 'sv'), namesOf(book, 'en')];
  if (sv.has(asked)) return asked;
  const wanted = fold(asked.trim());
  return [...sv, ...en].find(([, name]) => fold(name) === wanted)?.[0] ?? null;
}

function scopeOfRequest(request: Request | null, book: Book): Scope | null {
  if (request?.intent !== 'subject') return null;
  const keys = request.subjectIds.flatMap((id) => keyOfSubject(id, book) ?? []);
  return keys.length === 0 ? null : { ...NOTHING, keys };
}

/** A section is no area: its indicators are followed one by one. */
function scopeOfGroup(group: string, book: Book): Scope | null {
  if (areasOf(book).includes(group)) return { ...NOTHING, areas: [group] };
  const keys = book.indicators.filter(({ section }) => section === group).map(({ id }) => indicatorKey(id));
  return keys.length === 0 ? null : { ...NOTHING, keys };
}

function search(asked: string, bare: string, { book, teaching }: Ground): ReadScope {
  const named = teaching.subjectsNamed(bare);
  const subjects =
    named.kind === 'one' ? [named.subject] : named.kind === 'several' ? named.subjects : named.nearest;
  const keys = subjects.flatMap(({ id }) => keyOfSubject(id, book) ?? []);
  const [only] = keys;
  if (named.kind === 'none') return { kind: 'unknown', asked, keys };
  if (only === undefined) return { kind: 'noAlerts', asked, keys: [] };
  return keys.length === 1
    ? { kind: 'found', scope: { ...NOTHING, keys: [only] } }
    : { kind: 'several', asked, keys };
}

function joined(scopes: readonly Scope[]): Scope {
  return {
    areas: [...new Set(scopes.flatMap(({ areas }) => areas))],
    keys: [...new Set(scopes.flatMap(({ keys }) => keys))],
  };
}
