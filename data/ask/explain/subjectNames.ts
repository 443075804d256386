import { LONGEST_NAME, MOST_NAMES, type SubjectName } from '../interpretation.js';
import type { Subject } from '../resolve/subjects.js';
import type { Vocabulary } from '../resolve/vocabulary.js';
import { stem } from '../words/stem.js';
import { tokenise } from '../words/tokenise.js';

/** Tells which of some subjects a word names. */
export interface SubjectNames {
  /**
   * The subjects that have the most of the parts; empty when none has any.
   *
   * @param around parts of the words beside it, which decide where several have as many
   */
  namedBy(parts: readonly string[], around: readonly string[]): SubjectName[];
}

export function createSubjectNames(subjects: readonly Subject[], partsOf: SubjectParts): SubjectNames {
  const known = subjects.map((subject) => ({ name: nameOf(subject), parts: partsOf(subject) }));
  return {
    namedBy: (parts, around) => {
      const having = known.filter((subject) => parts.some((part) => subject.parts.has(part)));
      const best = withMost(withMost(having, parts), around);
      return best.slice(0, MOST_NAMES).map(({ name }) => name);
    },
  };
}

interface Known {
  readonly name: SubjectName;
  readonly parts: ReadonlySet<string>;
}

/** Those that have the most of the parts; of no parts all have as many. */
function withMost(known: readonly Known[], wanted: readonly string[]): readonly Known[] {
  const counts = known.map(({ parts }) => wanted.filter((part) => parts.has(part)).length);
  const most = Math.max(0, ...counts);
  return known.filter((_, at) => counts[at] === most);
}

export function namesOf(subjects: readonly Subject[]): SubjectName[] {
  return subjects.slice(0, MOST_NAMES).map(nameOf);
}

function nameOf(subject: Subject): SubjectName {
  const nameEn = subject.kind === 'indicator' ? subject.indicator.nameEn : null;
  return {
    name: subject.name.slice(0, LONGEST_NAME),
    nameEn: nameEn === null ? null : nameEn.slice(0, LONGEST_NAME),
  };
}

/** The parts of all words that a subject is called by or may stand beside. */
export type SubjectParts = (subject: Subject) => ReadonlySet<string>;

/** Takes each subject's labels apart once, when it is first asked about. */
export function createSubjectParts(vocabulary: Vocabulary): SubjectParts {
  const known = new Map<Subject, ReadonlySet<string>>();
  return (subject) => {
    const parts = known.get(subject) ?? readParts(subject, vocabulary);
    known.set(subject, parts);
    return parts;
  };
}

function readParts({ labels, context }: Subject, vocabulary: Vocabulary): ReadonlySet<string> {
  const words = [...labels, ...context].flatMap(tokenise);
  return new Set(
    words.flatMap(({ folded }) =>
      // A word that only stands beside names is in no label: to read it would be to guess at a slip.
      vocabulary.has(folded) ? vocabulary.read(folded).parts : [stem(folded)],
    ),
  );
}
