const NBSP = '\u00a0';
const MONTHS =
  'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|' +
  'January|February|March|April|May|June|July|August|September|October|November|December';

/** What a line may not end within: thousands, a figure and its unit, a day and its month, a period and its number. */
const INSEPARABLE = new RegExp(
  [
    String.raw`(?<=(?<!\d)\d{1,3}) (?=\d{3}(?!\d))`,
    String.raw`(?<=\d) (?=%|(?:tkr|mnkr|kr|kronor|procent|procentenheter|procentenhet|percent|percentage)(?!\p{L}))`,
    String.raw`(?<=(?<!\p{L})kl\.) (?=\d)`,
    String.raw`(?<=(?<!\d)\d{1,2}) (?=(?:${MONTHS})(?!\p{L}))`,
    String.raw`(?<=(?<!\p{L})T[1-3]) (?=\d{4}(?!\d))`,
    String.raw`(?<=(?<!\p{L})(?:tertial|kvartal|vecka)) (?=\d)`,
  ].join('|'),
  'giu',
);

/**
 * A text as it is set, whoever wrote it: figures are kept in one piece, no line ends in a dot between two parts, and a
 * hyphen between spaces becomes the dash that it stands for. For display only; names are stored and compared as they
 * were written.
 */
export function typeset(text: string): string {
  return text.replace(INSEPARABLE, NBSP).replaceAll(' · ', ` ·${NBSP}`).replaceAll(' - ', ' – ');
}
