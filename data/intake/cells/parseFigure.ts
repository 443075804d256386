/**
 * Why a text is no figure: `notANumber`; `grouping`, spaces that do not part the thousands ("1 7540");
 * `ambiguous`, one point or comma before exactly three digits ("1.500"), thousands to some and decimals to others;
 * `tooLong`, more digits than can be kept exactly.
 */
export type UnreadableFigure = 'notANumber' | 'grouping' | 'ambiguous' | 'tooLong';

export type ParsedFigure =
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'figure';
      readonly value: number;
      /** Written with "ca". */
      readonly approximate: boolean;
      /** Written with "%"; the value is as written, 5,3 % is 5.3. */
      readonly percent: boolean;
    }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableFigure };

/** Excel, Intl and people write thousands with no-break, narrow no-break, thin and figure space. */
const SPACES = /[\u00A0\u202F\u2009\u2007]/gu;
/** Minus sign, en dash, hyphen and no-break hyphen all stand for minus before a digit. */
const MINUSES = /[\u2212\u2013\u2010\u2011]/gu;
const FIGURE = /^(ca\.?|c:a|cirka)? ?(-)? ?(\d[\d ]*?)(?:([.,])(\d+))? ?(%)?$/iu;
/** A double has 15 decimal digits that survive there and back. */
const EXACT_DIGITS = 15;

/**
 * Reads a figure as Swedes write it: "1 265 135", "-1 754", "5,3 %", "ca 25 000"; a decimal point will do.
 *
 * Anything that could be read in two ways is refused rather than guessed: a figure a thousand times too big
 * looks just as certain on a card as a right one.
 */
export function parseFigure(text: string): ParsedFigure {
  const written = text.replace(SPACES, ' ').replace(MINUSES, '-').trim();
  if (written === '') return { kind: 'blank' };

  const [, about, minus, whole, , decimals, percent] = FIGURE.exec(written) ?? [];
  if (whole === undefined) return { kind: 'unreadable', reason: 'notANumber' };
  if (whole.includes(' ') && !/^\d{1,3}( \d{3})+$/u.test(whole))
    return { kind: 'unreadable', reason: 'grouping' };
  if (decimals?.length === 3 && /^[1-9]\d{0,2}$/u.test(whole))
    return { kind: 'unreadable', reason: 'ambiguous' };
  const digits = whole.replaceAll(' ', '');
  if (digits.length + (decimals?.length ?? 0) > EXACT_DIGITS)
    return { kind: 'unreadable', reason: 'tooLong' };

  const size = Number(`${digits}.${decimals ?? '0'}`);
  return {
    kind: 'figure',
    value: minus === undefined || size === 0 ? size : -size,
    approximate: about !== undefined,
    percent: percent !== undefined,
  };
}
