import { describePlace, describeProblem } from '../../intake/describeProblem.js';
import type { Locale } from '../../locale.js';
import { enFindings } from './texts/enFindings.js';
import type { FindingByCode, FindingCode, FindingTexts } from './texts/findingTexts.js';
import { svFindings } from './texts/svFindings.js';
import type { Warning } from './warning.js';

const FINDINGS: Record<Locale, FindingTexts> = { sv: svFindings, en: enFindings };

/** The warning in one line: where it is, what looks wrong and what to do. */
export function describeWarning(warning: Warning, locale: Locale): string {
  if (warning.code === 'wrongSum') return describeProblem(warning, locale);
  return `${describePlace(warning, locale)}: ${tell(FINDINGS[locale], warning.code, warning)}`;
}

/** The code apart from its finding: by it the compiler sees that the two belong together. */
function tell<Code extends FindingCode>(
  texts: FindingTexts,
  code: Code,
  finding: FindingByCode[Code],
): string {
  return texts[code](finding);
}
