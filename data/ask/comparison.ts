import type { Assumption } from './answer.js';
import { decide, namedInFull } from './decide.js';
import { subjectWords, type Question, type Stretch } from './question.js';
import type { QueryPart } from './resolve/labelScoring.js';
import type { Candidate, SubjectIndex } from './resolve/subjectIndex.js';

export interface Comparison {
  readonly subjectIds: readonly string[];
  readonly spellings: readonly Assumption[];
}

const MOST_CANDIDATES = 6;
/** Nobody reads more figures side by side; a longer enumeration is no question. */
const MOST_JOINTS = 8;
/** When one subject explains this much of the question, its name merely contains "och". */
const ONE_EXPLAINS = 0.9;
const WHOLE_NAME = 0.9;

/** Two or more subjects side by side, or null when the question is about one. */
export function readComparison(question: Question, index: SubjectIndex): Comparison | null {
  const joints = jointsOf(question);
  if (joints.length === 0 || joints.length > MOST_JOINTS) return null;
  const everything = { start: 0, end: question.tokens.length };
  const words = subjectWords(question, index.vocabulary, everything);
  const whole = index.search(words.parts, MOST_CANDIDATES)[0];
  const oneExplainsAll = whole !== undefined && whole.explained >= ONE_EXPLAINS;

  const splits = [joints, ...(joints.length > 1 ? joints.map((joint) => [joint]) : [])];
  const found = splits
    .flatMap((split) => resolveAll(question, index, split) ?? [])
    .filter(({ allNamed }) => allNamed || !oneExplainsAll);
  return found.sort((a, b) => b.certainty - a.certainty)[0] ?? null;
}

/** Stretches between which subjects may be joined: "och", "mot", and a comma, which is no token. */
function jointsOf({ tokens, tags }: Question): Stretch[] {
  const words = tags.flatMap(({ meaning, start, end }) => (meaning.as === 'join' ? [{ start, end }] : []));
  const commas = tokens.flatMap(({ glue }, at) =>
    at > 0 && /[,/&]|\s\+\s/.test(glue) ? [{ start: at, end: at }] : [],
  );
  return [...words, ...commas].sort((a, b) => a.start - b.start);
}

interface Resolved extends Comparison {
  readonly certainty: number;
  /** Every stretch says a whole name, so that the joint cannot be part of one. */
  readonly allNamed: boolean;
}

function resolveAll(question: Question, index: SubjectIndex, joints: readonly Stretch[]): Resolved | null {
  const stretches = between(joints, question.tokens.length);
  // "pedagogiska datorer kontra administrativa": the last word of the first also belongs to the second.
  const sharedHead = subjectWords(question, index.vocabulary, stretches[0] ?? { start: 0, end: 0 })
    .parts.filter(({ required }) => required)
    .slice(-1);
  const chosen: Candidate[] = [];
  const spellings: Assumption[] = [];
  for (const [at, stretch] of stretches.entries()) {
    const hasContent = question.isContent.slice(stretch.start, stretch.end).includes(true);
    const words = subjectWords(question, index.vocabulary, stretch, !hasContent);
    const behindComma = at > 0 && joints[at - 1]?.start === joints[at - 1]?.end;
    if (!hasContent && behindComma) continue;
    if (behindComma && addsNothing(index, chosen[0], words.parts)) continue;
    const best = hasContent
      ? (only(index, words.parts) ?? only(index, [...words.parts, ...sharedHead]))
      : namedInFull(index.search(words.parts, MOST_CANDIDATES));
    if (best === null && !hasContent) continue;
    if (best === null) return null;
    chosen.push(best);
    spellings.push(...words.spellings);
  }
  const subjectIds = [...new Set(chosen.map(({ subject }) => subject.id))];
  if (subjectIds.length < 2 || subjectIds.length < chosen.length) return null;
  if (chosen.some(({ subject }) => subject.kind !== 'indicator')) return null;
  return {
    subjectIds,
    spellings,
    certainty: Math.min(...chosen.map(({ score }) => score)),
    allNamed: chosen.every(({ named }) => named >= WHOLE_NAME),
  };
}

/** "digital infrastruktur, resultatet": what follows the comma may be said of any such subject. */
function addsNothing(index: SubjectIndex, first: Candidate | undefined, more: readonly QueryPart[]): boolean {
  if (first === undefined) return false;
  const parts = first.parts.map((part) => ({ part, quality: 1, required: true }));
  const both = index.search([...parts, ...more], MOST_CANDIDATES)[0];
  return both?.subject.id === first.subject.id && both.explained >= WHOLE_NAME;
}

function only(index: SubjectIndex, parts: readonly QueryPart[]): Candidate | null {
  const decision = decide(index.search(parts, MOST_CANDIDATES));
  return decision.kind === 'one' && decision.best.explained >= WHOLE_NAME ? decision.best : null;
}

function between(joints: readonly Stretch[], end: number): Stretch[] {
  return [...joints, { start: end, end }].map(({ start }, at) => ({
    start: joints[at - 1]?.end ?? 0,
    end: start,
  }));
}
