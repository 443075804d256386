import { describeWarning } from '../../../data/publish/review/describeWarning.js';
import type { Warning } from '../../../data/publish/review/warning.js';
import { shorten } from '../../escape.js';
import type { Locale } from '../../texts/texts.js';

const LONGEST = 400;

export function warningLines(warnings: readonly Warning[], locale: Locale): string[] {
  return warnings.map((warning) => shorten(describeWarning(warning, locale), LONGEST));
}
