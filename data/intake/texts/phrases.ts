import type { Locale } from '../../locale.js';
import { FORM, PASTED, WHOLE_REPORT } from '../fileStandIns.js';
import type { Place } from '../problem.js';

/** The parts that the sentences about an upload share. */
export interface Phrases {
  /** At most the beginning of a long text. */
  readonly quote: (text: string) => string;
  /** As exact as it stands in the file. */
  readonly amount: (value: number | null) => string;
  /** With at most so many decimals. */
  readonly rounded: (value: number, decimals: number) => string;
  readonly oneOf: (words: readonly string[]) => string;
  /** A question with a space before it; '' when nothing is near. */
  readonly suggestion: (nearest: string | null) => string;
  /** Its name, or what stands for a paste in this language. */
  readonly file: (name: string) => string;
  /** "indikatorer.csv, rad 3, kolumn ”Utfall” (H3)" */
  readonly place: (place: Place) => string;
}

interface Words {
  readonly language: string;
  readonly openingQuote: string;
  readonly closingQuote: string;
  /** In place of the name of a file. */
  readonly standIns: ReadonlyMap<string, string>;
  readonly sheet: string;
  readonly row: string;
  readonly column: string;
  readonly or: string;
  /** In place of an amount. */
  readonly blank: string;
  readonly meant: (quoted: string) => string;
}

/** Enough to find the cell by; a cell pasted into the wrong column may hold a whole page. */
const MOST_QUOTED = 80;
/** More than any figure of a report has. */
const MOST_DECIMALS = 10;
/** Intl writes it in Swedish; English too then, as on the cards. */
const MINUS = '\u2212';

export const PHRASES: Record<Locale, Phrases> = {
  sv: phrasesOf({
    language: 'sv-SE',
    openingQuote: '”',
    closingQuote: '”',
    standIns: new Map(),
    sheet: 'blad',
    row: 'rad',
    column: 'kolumn',
    or: 'eller',
    blank: 'tomt',
    meant: (quoted) => `Menas ${quoted}?`,
  }),
  en: phrasesOf({
    language: 'en-GB',
    openingQuote: '“',
    closingQuote: '”',
    standIns: new Map([
      [PASTED, 'pasted rows'],
      [FORM, 'a form'],
      [WHOLE_REPORT, 'the report'],
    ]),
    sheet: 'sheet',
    row: 'row',
    column: 'column',
    or: 'or',
    blank: 'blank',
    meant: (quoted) => `Did you mean ${quoted}?`,
  }),
};

function phrasesOf(words: Words): Phrases {
  const quote = (text: string) => {
    const shown = text.length <= MOST_QUOTED ? text : `${text.slice(0, MOST_QUOTED).trimEnd()} …`;
    return `${words.openingQuote}${shown}${words.closingQuote}`;
  };
  const file = (name: string) => words.standIns.get(name) ?? name;
  const rounded = (value: number, maximumFractionDigits: number) =>
    new Intl.NumberFormat(words.language, { maximumFractionDigits }).format(value).replace('-', MINUS);
  return {
    quote,
    file,
    rounded,
    amount: (value) => (value === null ? words.blank : rounded(value, MOST_DECIMALS)),
    oneOf: (choices) => {
      const quoted = choices.map(quote);
      return quoted.length < 2
        ? quoted.join('')
        : `${quoted.slice(0, -1).join(', ')} ${words.or} ${quoted.at(-1)}`;
    },
    suggestion: (nearest) => (nearest === null ? '' : ` ${words.meant(quote(nearest))}`),
    place: ({ file: name, sheet, row, column, cell }) =>
      [
        file(name),
        ...(sheet === null ? [] : [`${words.sheet} ${quote(sheet)}`]),
        ...(row === null ? [] : [`${words.row} ${row}`]),
        ...(column === null ? [] : [`${words.column} ${quote(column)}`]),
      ]
        .join(', ')
        .concat(cell === null ? '' : ` (${cell})`),
  };
}
