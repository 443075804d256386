import type { Assumption } from './answer.js';
import { decide } from './decide.js';
import { subjectWords, type Question, type Stretch } from './question.js';
import type { Candidate, SubjectIndex } from './resolve/subjectIndex.js';

export interface Comparison {
  readonly subjectIds: readonly string[];
  readonly spellings: readonly Assumption[];
}

const MOST_CANDIDATES = 6;
/** When one subject explains this much of the question, its name merely contains "och". */
const ONE_EXPLAINS = 0.9;

/** Two or more subjects side by side, or null when the question is about one. */
export function readComparison(question: Question, index: SubjectIndex): Comparison | null {
  const joints = jointsOf(question);
  if (joints.length === 0) return null;
  const everything = { start: 0, end: question.tokens.length };
  const whole = index.search(subjectWords(question, index.vocabulary, everything).parts, MOST_CANDIDATES)[0];
  if (whole !== undefined && whole.explained >= ONE_EXPLAINS) return null;

  const splits = [joints, ...(joints.length > 1 ? joints.map((joint) => [joint]) : [])];
  const found = splits.flatMap((split) => resolveAll(question, index, split) ?? []);
  return found.sort((a, b) => b.certainty - a.certainty)[0] ?? null;
}

/** Stretches between which subjects may be joined: "och", "mot", and a comma, which is no token. */
function jointsOf({ tokens, tags }: Question): Stretch[] {
  const words = tags.flatMap(({ meaning, start, end }) => (meaning.as === 'join' ? [{ start, end }] : []));
  const commas = tokens.flatMap(({ glue }, at) =>
    at > 0 && /[,/&+]/.test(glue) ? [{ start: at, end: at }] : [],
  );
  return [...words, ...commas].sort((a, b) => a.start - b.start);
}

function resolveAll(
  question: Question,
  index: SubjectIndex,
  joints: readonly Stretch[],
): (Comparison & { certainty: number })[] | null {
  const stretches = between(joints, question.tokens.length).filter(({ start, end }) =>
    question.isContent.slice(start, end).includes(true),
  );
  const chosen: Candidate[] = [];
  const spellings: Assumption[] = [];
  for (const stretch of stretches) {
    const words = subjectWords(question, index.vocabulary, stretch);
    const decision = decide(index.search(words.parts, MOST_CANDIDATES));
    if (decision.kind !== 'one') return null;
    chosen.push(decision.best);
    spellings.push(...words.spellings);
  }
  const subjectIds = [...new Set(chosen.map(({ subject }) => subject.id))];
  if (subjectIds.length < 2 || subjectIds.length < chosen.length) return null;
  if (chosen.some(({ subject }) => subject.kind !== 'indicator')) return null;
  return [{ subjectIds, spellings, certainty: Math.min(...chosen.map(({ score }) => score)) }];
}

function between(joints: readonly Stretch[], end: number): Stretch[] {
  return [...joints, { start: end, end }].map(({ start }, at) => ({
    start: joints[at - 1]?.end ?? 0,
    end: start,
  }));
}
