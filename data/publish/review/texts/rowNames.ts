import { PHRASES } from '../../../intake/texts/phrases.js';
import type { Locale } from '../../../locale.js';
import type { RemovedRow } from '../warning.js';

interface Words {
  readonly and: string;
  readonly more: (count: number) => string;
}

/** Enough to see which rows are meant. */
const MOST_NAMES = 3;
/** A goal may be a whole sentence, and what to do comes after the names. */
const LONGEST = 40;

const WORDS: Record<Locale, Words> = {
  sv: { and: 'och', more: (count) => `${count} till` },
  en: { and: 'and', more: (count) => `${count} more` },
};

/** "”Lediga jobb”, ”Datalagring”, ”IT-infrastruktur” och 10 till" */
export function rowNames(locale: Locale): (rows: readonly RemovedRow[]) => string {
  const { quote } = PHRASES[locale];
  const { and, more } = WORDS[locale];
  const named = ({ name, period }: RemovedRow) => {
    const shown = name.length <= LONGEST ? name : `${name.slice(0, LONGEST).trimEnd()} …`;
    return `${quote(shown)}${period === null ? '' : ` (${period})`}`;
  };
  return (rows) => {
    const names = rows.slice(0, MOST_NAMES).map(named);
    const rest = rows.length - names.length;
    const parts = rest === 0 ? names : [...names, more(rest)];
    const last = parts.at(-1) ?? '';
    return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${and} ${last}`;
  };
}
