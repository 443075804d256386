import Big from 'big.js';
import type { CellFault } from '../problem.js';
import type { CellContent } from './workbook/readSheet.js';

/** What a cell reads as, in the words and figures that the readers of CSV tables know. */
export type WrittenCell = { readonly text: string } | { readonly fault: CellFault };

/** As many digits as `parseFigure` keeps and Excel shows; the ones beyond are noise of binary arithmetic. */
const EXACT_DIGITS = 15;
const MS_PER_DAY = 24 * 60 * 60 * 1000;
/** Day 0 of the calendar, were 1900 no leap year; Excel says it was, so days before 1 March 1900 are one off. */
const DAY_0 = Date.UTC(1899, 11, 30);
const DAY_0_OF_1904 = Date.UTC(1904, 0, 1);
const FIRST_MARCH_1900 = 61;
/** 31 December 9999. */
const LAST_DAY = 2_958_465;

/**
 * The text of a cell as a Swede reads it: 5.3 is "5,3", a 0.053 that is shown in percent "5,3 %".
 *
 * @param inPeriodColumn a date on the first of a month is that month there: Excel makes one of "2023-11"
 */
export function writtenCell(content: CellContent, from1904: boolean, inPeriodColumn: boolean): WrittenCell {
  switch (content.kind) {
    case 'text':
      return { text: content.text };
    case 'number':
      return { text: writtenNumber(content, from1904, inPeriodColumn) };
    case 'truth':
      return { text: content.value ? 'ja' : 'nej' };
    case 'error':
      return { fault: { code: 'errorValue', text: content.text } };
    case 'uncomputed':
      return { fault: { code: 'uncomputed' } };
  }
}

function writtenNumber(
  { value, format }: Extract<CellContent, { kind: 'number' }>,
  from1904: boolean,
  inPeriodColumn: boolean,
): string {
  switch (format) {
    case 'number':
      return writtenFigure(new Big(value));
    case 'percent':
      return `${writtenFigure(new Big(value).times(100))} %`;
    case 'date': {
      const date = dateOf(value, from1904);
      if (date === null) return writtenFigure(new Big(value));
      return inPeriodColumn ? date.replace(/^(\d{4}-\d\d)-01$/u, '$1') : date;
    }
  }
}

/**
 * A cell that holds a number is in no doubt, so three decimals get a fourth: "1,500" might be a thousand and a half,
 * "1,5000" is not.
 */
export function writtenFigure(value: Big): string {
  const wholeDigits = value.round(0, Big.roundDown).abs().toFixed().length;
  const [whole = '', decimals = ''] = value
    .round(Math.max(0, EXACT_DIGITS - wholeDigits))
    .toFixed()
    .split('.');
  if (decimals === '') return whole;
  return `${whole},${decimals}${decimals.length === 3 ? '0' : ''}`;
}

/** "2023-11-01"; null when there is no such day. The time of day falls away. */
function dateOf(serial: number, from1904: boolean): string | null {
  const day = Math.floor(serial);
  if (day < 0 || day > LAST_DAY) return null;
  const before = from1904 ? DAY_0_OF_1904 : day < FIRST_MARCH_1900 ? DAY_0 + MS_PER_DAY : DAY_0;
  return new Date(before + day * MS_PER_DAY).toISOString().slice(0, 10);
}
