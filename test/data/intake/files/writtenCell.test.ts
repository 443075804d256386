import { describe, expect, it } from '@jest/globals';
import { parseFigure } from '../../../../data/intake/cells/parseFigure.js';
import { formatOfCode } from '../../../../data/intake/files/workbook/readFormats.js';
import type { CellContent } from '../../../../data/intake/files/workbook/readSheet.js';
import { writtenCell } from '../../../../data/intake/files/writtenCell.js';

const plain = (value: number): CellContent => ({ kind: 'number', value, format: 'number' });
const percent = (value: number): CellContent => ({ kind: 'number', value, format: 'percent' });
const date = (value: number): CellContent => ({ kind: 'number', value, format: 'date' });

describe('a number', () => {
  it.each([
    { fact: 'has a decimal comma', value: 5.3, text: '5,3' },
    { fact: 'is without grouping', value: 1_265_135, text: '1265135' },
    { fact: 'keeps its sign', value: -1754, text: '-1754' },
    { fact: 'can be 0', value: 0, text: '0' },
    { fact: 'loses the noise of a sum', value: 0.1 + 0.2, text: '0,3' },
    { fact: 'loses the noise that Excel saves', value: 5.3000000000000007, text: '5,3' },
    { fact: 'has at most 15 digits', value: 1 / 3, text: '0,33333333333333' },
    { fact: 'has at most 15 digits, whole ones included', value: 100_000 / 3, text: '33333,3333333333' },
    { fact: 'gets a fourth decimal when it has three', value: 609.125, text: '609,1250' },
    { fact: 'needs no exponent when it is small', value: 1e-7, text: '0,0000001' },
  ])('$fact', ({ value, text }) => {
    expect(writtenCell(plain(value), false, false)).toEqual({ text });
    const parsed = parseFigure(text);
    expect(parsed.kind).toBe('figure');
    expect(parsed).toHaveProperty('value', expect.closeTo(value, 10));
  });

  it('is refused further on when it has more digits than can be kept', () => {
    expect(writtenCell(plain(1e21), false, false)).toEqual({ text: `1${'0'.repeat(21)}` });
  });
});

describe('a percentage', () => {
  it.each([
    { fact: 'is what the cell shows', value: 0.053, text: '5,3 %' },
    { fact: 'is exact where the cell rounds', value: 0.05333, text: '5,3330 %' },
    { fact: 'has no noise', value: 0.07 * 3, text: '21 %' },
    { fact: 'can be above 100', value: 1.4, text: '140 %' },
  ])('$fact', ({ value, text }) => expect(writtenCell(percent(value), false, false)).toEqual({ text }));
});

describe('a date', () => {
  it.each([
    {
      fact: 'is its month when it is the first, in the column of periods',
      day: 45_231,
      period: true,
      text: '2023-11',
    },
    { fact: 'is no month on any other day', day: 45_232, period: true, text: '2023-11-02' },
    { fact: 'is a date elsewhere', day: 45_231, period: false, text: '2023-11-01' },
    { fact: 'loses its time of day', day: 45_231.75, period: false, text: '2023-11-01' },
    { fact: 'is right before the leap day that never was', day: 59, period: false, text: '1900-02-28' },
    { fact: 'is right after it', day: 61, period: false, text: '1900-03-01' },
    { fact: 'can be the last there is', day: 2_958_465, period: false, text: '9999-12-31' },
    { fact: 'is a number beyond that', day: 2_958_466, period: false, text: '2958466' },
    { fact: 'is a number before the first', day: -1, period: false, text: '-1' },
  ])('$fact', ({ day, period, text }) => expect(writtenCell(date(day), false, period)).toEqual({ text }));

  it('counts from 1904 where the workbook says so', () =>
    expect(writtenCell(date(43_769), true, true)).toEqual({ text: '2023-11' }));
});

describe('anything else', () => {
  it.each<{ fact: string; content: CellContent; written: unknown }>([
    { fact: 'a text is itself', content: { kind: 'text', text: '=1+1' }, written: { text: '=1+1' } },
    { fact: 'true is ja', content: { kind: 'truth', value: true }, written: { text: 'ja' } },
    { fact: 'false is nej', content: { kind: 'truth', value: false }, written: { text: 'nej' } },
    {
      fact: 'an error is a fault',
      content: { kind: 'error', text: '#REF!' },
      written: { fault: { code: 'errorValue', text: '#REF!' } },
    },
    {
      fact: 'a formula without a result is a fault',
      content: { kind: 'uncomputed' },
      written: { fault: { code: 'uncomputed' } },
    },
  ])('$fact', ({ content, written }) => expect(writtenCell(content, false, false)).toEqual(written));
});

it.each([
  { code: 'General', format: 'number' },
  { code: '#,##0.00', format: 'number' },
  { code: '#,##0.0" %"', format: 'number' },
  { code: '0.0\\%', format: 'number' },
  { code: '#,##0 "dagar";[Red]-#,##0 "dagar"', format: 'number' },
  { code: '0.0 %', format: 'percent' },
  { code: '[Red]0%;-0%', format: 'percent' },
  { code: 'yyyy-mm', format: 'date' },
  { code: '[$-41D]mmm-yy;@', format: 'date' },
  { code: '[h]:mm', format: 'date' },
  { code: '0.00E+00', format: 'number' },
  { code: '@', format: 'number' },
])('the format $code shows a $format', ({ code, format }) => expect(formatOfCode(code)).toBe(format));
