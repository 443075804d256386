import { decide, namedInFull } from '../decide.js';
import type { Meaning } from '../grammar/meaning.js';
import { periodOf } from '../../report/period.js';
import type { Calendar } from '../grammar/time/reader.js';
import type { GroupNames } from '../groupNames.js';
import { readQuestion, subjectWords, type Language, type Question } from '../question.js';
import type { SubjectIndex } from '../resolve/subjectIndex.js';
import type { Subject } from '../resolve/subjects.js';
import { suggestSubject } from '../respond/suggestions.js';
import type { Suggestion } from '../answer.js';
import { synonymSchema, type Synonym } from '../synonym.js';
import { synonymKey } from './synonymReader.js';

/** A subject as a button would name it. */
export interface NamedSubject {
  readonly id: string;
  readonly label: Extract<Suggestion['label'], { kind: 'subject' }>;
}

/** What a name that a controller gives may stand for. */
export type SubjectsNamed =
  | { readonly kind: 'one'; readonly subject: NamedSubject }
  | { readonly kind: 'several'; readonly subjects: readonly NamedSubject[] }
  | { readonly kind: 'none'; readonly nearest: readonly NamedSubject[] };

/** Whether words can be given a meaning, and if not, why. */
export type WordsVerdict =
  | { readonly kind: 'free' }
  /** No letters, or so many words that nobody would write them. */
  | { readonly kind: 'unreadable' }
  /** These of them say a time, a measure or a list in any question. */
  | { readonly kind: 'grammar'; readonly words: string }
  /** They are passed over in every question, or name the asker's own organisation. */
  | { readonly kind: 'filler' }
  /** They name an area of the report. */
  | { readonly kind: 'group'; readonly group: string }
  /** They name these already, without any synonym. */
  | { readonly kind: 'names'; readonly subjects: readonly NamedSubject[] };

export type SynonymState =
  | 'inForce'
  /** No report or definition has its subject any more. */
  | 'subjectGone'
  /** The catalogue has got a thing of that name, which goes before. */
  | 'wordsTaken';

export interface TaughtSynonym {
  readonly synonym: Synonym;
  readonly state: SynonymState;
  /** null when it is gone. */
  readonly subject: NamedSubject | null;
}

/** What controllers need to know before they teach a word. */
export interface Teaching {
  /** All synonyms, in the order taught. */
  readonly taught: readonly TaughtSynonym[];
  subject(id: string): NamedSubject | null;
  subjectsNamed(name: string): SubjectsNamed;
  /** Of the words themselves, whatever synonyms there are. */
  judge(words: string): WordsVerdict;
  /** The synonym that the words already are, or null. */
  synonymOf(words: string): TaughtSynonym | null;
}

interface TeachingDeps {
  readonly index: SubjectIndex;
  readonly ownNames: Language['ownNames'];
  readonly groups: GroupNames;
}

const MOST_WORDS = 6;
const MOST_CANDIDATES = 12;
/** Which period a word would name does not matter here, only that it names one. */
const ANY_CALENDAR: Calendar = { month: periodOf('month', 2023, 1), newest: null, today: '2023-01-01' };
/** What changes nothing in a question that also names a subject. */
const HARMLESS: ReadonlySet<Meaning['as']> = new Set(['filler', 'neutral', 'join', 'thanks']);

export function createTeaching(
  synonyms: readonly Synonym[],
  { index, ownNames, groups }: TeachingDeps,
): Teaching {
  const untaught: Language = { vocabulary: index.vocabulary, ownNames, readSynonyms: (tokens) => tokens };
  const taught = synonyms.map((synonym): TaughtSynonym => {
    const subject = namedSubject(synonym.subjectId);
    return { synonym, state: stateOf(synonym, subject), subject };
  });
  const byKey = new Map(taught.map((entry) => [synonymKey(entry.synonym.words), entry]));
  const synonymOf = (words: string): TaughtSynonym | null => byKey.get(synonymKey(words)) ?? null;
  return { taught, subject: namedSubject, subjectsNamed, judge, synonymOf };

  function namedSubject(id: string): NamedSubject | null {
    const subject = index.subject(id);
    return subject === null ? null : asNamed(subject);
  }

  function stateOf({ words, subjectId }: Synonym, subject: NamedSubject | null): SynonymState {
    if (subject === null) return 'subjectGone';
    const verdict = judge(words);
    const isTaken = verdict.kind === 'names' && verdict.subjects.some(({ id }) => id !== subjectId);
    return isTaken ? 'wordsTaken' : 'inForce';
  }

  function subjectsNamed(name: string): SubjectsNamed {
    const known = synonymOf(name)?.subject ?? null;
    return known === null
      ? search(readQuestion(name, untaught, ANY_CALENDAR))
      : { kind: 'one', subject: known };
  }

  function judge(words: string): WordsVerdict {
    const question = readQuestion(words, untaught, ANY_CALENDAR);
    const { tokens, isContent } = question;
    const isReadable = synonymSchema.shape.words.safeParse(words).success && /\p{L}/u.test(words);
    if (!isReadable || tokens.length > MOST_WORDS) return { kind: 'unreadable' };
    const group = groups.namedIn(question);
    if (group !== null && group.end - group.start === tokens.length)
      return { kind: 'group', group: group.group };
    const telling = tellingWords(question);
    if (telling !== null) return { kind: 'grammar', words: telling };
    if (!isContent.includes(true)) return { kind: 'filler' };
    // What is named only after a guess at a slip or an abbreviation is not what the words name.
    if (subjectWords(question, index.vocabulary, everything(question)).spellings.length > 0)
      return { kind: 'free' };
    const named = search(question);
    if (named.kind === 'none') return { kind: 'free' };
    return { kind: 'names', subjects: named.kind === 'one' ? [named.subject] : named.subjects };
  }

  function search(question: Question): SubjectsNamed {
    const isAllGrammar = !question.isContent.includes(true);
    const { parts } = subjectWords(question, index.vocabulary, everything(question), isAllGrammar);
    const candidates = index.search(parts, MOST_CANDIDATES);
    const inFull = isAllGrammar ? namedInFull(candidates) : null;
    if (inFull !== null) return { kind: 'one', subject: asNamed(inFull.subject) };
    const decision = decide(candidates);
    switch (decision.kind) {
      case 'one':
        return { kind: 'one', subject: asNamed(decision.best.subject) };
      case 'several':
        return { kind: 'several', subjects: decision.candidates.map(({ subject }) => asNamed(subject)) };
      case 'none':
        return { kind: 'none', nearest: decision.nearest.map(({ subject }) => asNamed(subject)) };
    }
  }
}

/** The first stretch that says a time, a measure or a list; null when none does. */
function tellingWords({ tokens, tags, times }: Question): string | null {
  const found = [...times, ...tags.filter(({ meaning }) => !HARMLESS.has(meaning.as))][0];
  if (found === undefined) return null;
  return tokens
    .slice(found.start, found.end)
    .map(({ written }) => written)
    .join(' ');
}

function everything({ tokens }: Question): { start: number; end: number } {
  return { start: 0, end: tokens.length };
}

function asNamed(subject: Subject): NamedSubject {
  const { label } = suggestSubject(subject);
  if (label.kind !== 'subject') throw new TypeError('A subject is suggested by another label');
  return { id: subject.id, label };
}
