import type { Candidate } from './resolve/subjectIndex.js';

/** What the candidates for one subject allow. */
export type Decision =
  | { readonly kind: 'one'; readonly best: Candidate }
  /** Several fit about as well: ask which one is meant. */
  | { readonly kind: 'several'; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'none'; readonly nearest: readonly Candidate[] };

/** Less of the question explained than this is a refusal: words that nothing explains count against an answer. */
const LEAST_EXPLAINED = 0.76;
/** A candidate this close to the best is a rival that must be asked about. */
const RIVAL_SHARE = 0.93;
const EXACT = 0.995;
const MOST_OPTIONS = 5;
const MOST_NEAREST = 3;

export function decide(candidates: readonly Candidate[]): Decision {
  const fitting = candidates.filter(({ explained }) => explained >= LEAST_EXPLAINED);
  const best = fitting[0];
  if (best === undefined) return { kind: 'none', nearest: candidates.slice(0, MOST_NEAREST) };
  const isExact = ({ explained, named }: Candidate): boolean => explained >= EXACT && named >= EXACT;
  const rivals = fitting.filter(
    (candidate) => candidate.score >= RIVAL_SHARE * best.score && isExact(candidate) === isExact(best),
  );
  return rivals.length > 1
    ? { kind: 'several', candidates: rivals.slice(0, MOST_OPTIONS) }
    : { kind: 'one', best };
}
