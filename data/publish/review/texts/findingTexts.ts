import type { Finding } from '../warning.js';

/** A sum is told of in the same words whether it stops the upload or not: those of the faults. */
export type ToldFinding = Exclude<Finding, { readonly code: 'wrongSum' }>;
export type FindingCode = ToldFinding['code'];
export type FindingByCode = {
  readonly [Code in FindingCode]: Extract<ToldFinding, { readonly code: Code }>;
};

/** What looks wrong and what to do, once per language; a missing sentence does not compile. */
export type FindingTexts = { readonly [Code in FindingCode]: (finding: FindingByCode[Code]) => string };
