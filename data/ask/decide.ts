import type { Candidate } from './resolve/subjectIndex.js';

/** What the candidates for one subject allow. */
export type Decision =
  | { readonly kind: 'one'; readonly best: Candidate }
  /** Several fit about as well: ask which one is meant. */
  | { readonly kind: 'several'; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'none'; readonly nearest: readonly Candidate[] };

/** Less of the question explained than this is a refusal: words that nothing explains count against an answer. */
const LEAST_EXPLAINED = 0.76;
/** With less of it explained the nearest are offered instead of an answer. */
const LEAST_SURE = 0.82;
/** A candidate this close to the best is a rival that must be asked about. */
const RIVAL_SHARE = 0.93;
/** When only a fraction of the best name was said ("datorer"), more count as rivals. */
const FRACTION_NAMED = 0.75;
const RIVAL_SHARE_OF_FRACTION = 0.86;
/** Text steps back for a thing that fits this well in comparison. */
const TEXT_YIELDS = 0.75;
const EXACT = 0.995;
/** Words that say nothing new beside a name count a little less than its own. */
const EXPLAINED_BY_CONTEXT = 0.975;
const MOST_OPTIONS = 5;
const MOST_NEAREST = 3;

export function decide(candidates: readonly Candidate[]): Decision {
  const fitting = withoutNeedlessText(candidates.filter(({ explained }) => explained >= LEAST_EXPLAINED));
  const best = fitting[0];
  if (best === undefined) return { kind: 'none', nearest: candidates.slice(0, MOST_NEAREST) };
  const isExact = ({ explained, named }: Candidate): boolean =>
    explained >= EXPLAINED_BY_CONTEXT && named >= EXACT;
  const share = best.named < FRACTION_NAMED ? RIVAL_SHARE_OF_FRACTION : RIVAL_SHARE;
  const rivals = fitting.filter(
    (candidate) =>
      candidate.score >= share * best.score &&
      (!isExact(best) || (isExact(candidate) && candidate.matched >= EXACT * best.matched)),
  );
  if (best.explained < LEAST_SURE) return { kind: 'several', candidates: fitting.slice(0, MOST_NEAREST) };
  return rivals.length > 1
    ? { kind: 'several', candidates: rivals.slice(0, MOST_OPTIONS) }
    : { kind: 'one', best };
}

/**
 * The thing whose whole name a question says in words that the grammar also uses ("summa utveckling", "avdelningen uppdrag").
 * One such word alone names nothing ("utveckling"); of two names the longer counts.
 */
export function namedInFull(candidates: readonly Candidate[]): Candidate | null {
  const named = candidates.filter(
    ({ subject, named: share, parts }) =>
      share >= EXACT && parts.length > 1 && subject.kind !== 'commentary' && subject.kind !== 'goal',
  );
  return [...named].sort((a, b) => b.matched - a.matched)[0] ?? null;
}

/** A thing that fits comes with the text about it, so text never competes with a thing; it answers alone or not at all. */
function withoutNeedlessText(fitting: readonly Candidate[]): readonly Candidate[] {
  const isText = ({ subject }: Candidate): boolean =>
    subject.kind === 'commentary' || subject.kind === 'goal';
  const things = fitting.filter((candidate) => !isText(candidate));
  const closeEnough = (things[0]?.score ?? 0) >= TEXT_YIELDS * (fitting[0]?.score ?? 0);
  return closeEnough ? things : fitting;
}
