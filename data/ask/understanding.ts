import type { Assumption } from './answer.js';
import type { Meaning } from './grammar/meaning.js';
import type { Phrases } from './grammar/phrases.js';
import type { Calendar } from './grammar/time/reader.js';
import type { GroupNames, NamedGroup } from './groupNames.js';
import type { Question, SubjectWords } from './question.js';
import type { Request } from './request.js';
import type { Candidate, SubjectIndex } from './resolve/subjectIndex.js';
import type { ReadSynonyms } from './teach/synonymReader.js';

/** What a question was understood to mean. */
export type Understanding =
  | { readonly kind: 'request'; readonly request: Request; readonly assumptions: readonly Assumption[] }
  /** Several subjects fit; each option is a whole request. */
  | {
      readonly kind: 'askBack';
      readonly options: readonly { readonly candidate: Candidate; readonly request: Request }[];
    }
  /** The subject is known but not the split that is asked for. */
  | {
      readonly kind: 'qualifier';
      readonly candidate: Candidate;
      readonly words: readonly string[];
      readonly request: Request;
    }
  | {
      readonly kind: 'unknown';
      readonly unknownWords: readonly string[];
      readonly nearest: readonly Candidate[];
    }
  | { readonly kind: 'thanks' }
  /** Asks how the question before was understood. */
  | { readonly kind: 'explain' };

/** With how the words were read on the way, from which it can be explained. */
export type Understood = Understanding & { readonly scene: Scene };

export interface Situation {
  readonly index: SubjectIndex;
  readonly calendar: Calendar;
  readonly ownNames: Phrases<Meaning>;
  readonly readSynonyms: ReadSynonyms;
  /** Names of the areas and sections of the newest report. */
  readonly groups: GroupNames;
  /** What this person asked last, null when nothing within the hour. */
  readonly previous: Request | null;
}

/** A question in its situation, read once and passed on. */
export interface Scene extends Situation {
  readonly question: Question;
  readonly words: SubjectWords;
  readonly group: NamedGroup | null;
}
