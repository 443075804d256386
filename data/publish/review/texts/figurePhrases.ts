import { PHRASES } from '../../../intake/texts/phrases.js';
import type { Locale } from '../../../locale.js';
import type { Indicator } from '../../../report/indicator.js';
import type { FindingByCode } from './findingTexts.js';

interface OfIndicator {
  readonly indicator: Indicator;
}

/** An indicator and its figures, as the sentences of the warnings put them. */
export interface FigurePhrases {
  readonly name: (of: OfIndicator) => string;
  /** A figure of the report, as exact as it stands there. */
  readonly figure: (of: OfIndicator, value: number) => string;
  /** A computed figure of which only the size matters: its decimals would be many. */
  readonly about: (of: OfIndicator, value: number) => string;
}

const PERCENT: Record<Locale, string> = { sv: ' %', en: '%' };

export function figurePhrases(locale: Locale): FigurePhrases {
  const { quote, amount, rounded } = PHRASES[locale];
  const withUnit = ({ indicator: { unit } }: OfIndicator, shown: string) => {
    if (unit === 'percent') return `${shown}${PERCENT[locale]}`;
    return unit === 'tkr' ? `${shown} tkr` : shown;
  };
  return {
    name: ({ indicator }) => quote(indicator.name),
    figure: (of, value) => withUnit(of, amount(value)),
    about: (of, value) => withUnit(of, rounded(value, Math.abs(value) < 100 ? 1 : 0)),
  };
}

/** Whether the outcome is larger than what it stands beside, whatever their sign. */
export function isLarger({
  outcome,
  figure,
}: Pick<FindingByCode['magnitude'], 'outcome' | 'figure'>): boolean {
  return Math.abs(outcome) > Math.abs(figure);
}
