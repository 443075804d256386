import type { Locale } from '../locale.js';
import type { Fault, Place, Problem } from './problem.js';
import { enFaults } from './texts/enFaults.js';
import type { FaultByCode, FaultCode, FaultTexts } from './texts/faultTexts.js';
import { PHRASES } from './texts/phrases.js';
import { svFaults } from './texts/svFaults.js';

const FAULTS: Record<Locale, FaultTexts> = { sv: svFaults, en: enFaults };

/** The problem in one line: where it is, what is wrong and what to do. */
export function describeProblem(problem: Problem, locale: Locale): string {
  return `${describePlace(problem, locale)}: ${describeFault(problem, locale)}`;
}

/** "indikatorer.csv, rad 3, kolumn ”Utfall” (H3)" */
export function describePlace(place: Place, locale: Locale): string {
  return PHRASES[locale].place(place);
}

/** The name of the file, or what stands for it when rows were pasted or a figure typed. */
export function describeFile(file: string, locale: Locale): string {
  return PHRASES[locale].file(file);
}

/** What is wrong and what to do, without where it is. */
export function describeFault(fault: Fault, locale: Locale): string {
  return tell(FAULTS[locale], fault.code, fault);
}

/** The code apart from its fault: by it the compiler sees that the two belong together. */
function tell<Code extends FaultCode>(texts: FaultTexts, code: Code, fault: FaultByCode[Code]): string {
  return texts[code](fault);
}
