import type { Fault } from '../problem.js';

export type FaultCode = Fault['code'];
export type FaultByCode = { readonly [Code in FaultCode]: Extract<Fault, { readonly code: Code }> };
export type WrongFileKind = FaultByCode['wrongFileKind']['kind'];

/**
 * What is wrong and what to do, once per language; a missing sentence does not compile.
 *
 * Headings, names of tables and the words of cells stay Swedish, as the file must have them. So do figures to
 * imitate: a point is read as well as a comma, but thousands are grouped by spaces only.
 */
export type FaultTexts = { readonly [Code in FaultCode]: (fault: FaultByCode[Code]) => string };
