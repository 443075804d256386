import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { parseFigure } from '../../../data/intake/cells/parseFigure.js';

const exactly = { approximate: false, percent: false };

describe('parseFigure', () => {
  it.each([
    { name: 'a whole number', text: '7', value: 7 },
    { name: 'a decimal comma', text: '5,3', value: 5.3 },
    { name: 'a decimal point', text: '5.3', value: 5.3 },
    { name: 'thousands with space', text: '1 265 135', value: 1_265_135 },
    { name: 'thousands with no-break space', text: '1\u00A0265\u00A0135', value: 1_265_135 },
    { name: 'thousands with narrow no-break space', text: '1\u202F265\u202F135', value: 1_265_135 },
    { name: 'thousands with thin space', text: '1\u2009265\u2009135', value: 1_265_135 },
    { name: 'thousands without space', text: '1265135', value: 1_265_135 },
    { name: 'thousands and decimals', text: '1 234,567', value: 1234.567 },
    { name: 'a hyphen as minus', text: '-1 754', value: -1754 },
    { name: 'a minus sign', text: '\u2212305', value: -305 },
    { name: 'an en dash as minus', text: '\u2013305', value: -305 },
    { name: 'a minus with a space after it', text: '- 305', value: -305 },
    { name: 'zero', text: '0', value: 0 },
    { name: 'minus zero, which is zero', text: '-0', value: 0 },
    { name: 'three decimals that cannot be thousands', text: '0,125', value: 0.125 },
    { name: 'space around it', text: '  12 ', value: 12 },
  ])('reads $name', ({ text, value }) => {
    expect(parseFigure(text)).toEqual({ kind: 'figure', value, ...exactly });
  });

  it.each(['ca 25 000', 'ca. 25 000', 'Ca 25 000', 'c:a 25 000', 'cirka 25 000', 'ca\u00A025\u00A0000'])(
    'reads "%s" as approximate',
    (text) => {
      expect(parseFigure(text)).toEqual({ kind: 'figure', value: 25_000, approximate: true, percent: false });
    },
  );

  it.each(['5,3%', '5,3 %', '5,3\u00A0%'])('keeps the percentage of "%s" as written', (text) => {
    expect(parseFigure(text)).toEqual({ kind: 'figure', value: 5.3, approximate: false, percent: true });
  });

  it.each(['', ' ', '\u00A0', '\t'])('takes %j for blank, never for 0', (text) => {
    expect(parseFigure(text)).toEqual({ kind: 'blank' });
  });

  it.each([
    { name: 'words', text: 'saknas', reason: 'notANumber' },
    { name: 'a lone dash', text: '-', reason: 'notANumber' },
    { name: 'a number with a unit', text: '25 mnkr', reason: 'notANumber' },
    { name: 'two numbers', text: '650 / 576', reason: 'notANumber' },
    { name: 'a trailing comma', text: '5,', reason: 'notANumber' },
    { name: 'a leading comma', text: ',5', reason: 'notANumber' },
    { name: 'two commas', text: '1,512,500', reason: 'notANumber' },
    { name: 'a minus behind', text: '305-', reason: 'notANumber' },
    { name: 'brackets for minus', text: '(305)', reason: 'notANumber' },
    { name: 'an exponent', text: '1e6', reason: 'notANumber' },
    { name: 'an error of Excel', text: '#DIV/0!', reason: 'notANumber' },
    { name: 'infinity', text: 'Infinity', reason: 'notANumber' },
    { name: 'the printing error of the report', text: '-1 7540', reason: 'grouping' },
    { name: 'a group of two', text: '1 26', reason: 'grouping' },
    { name: 'two spaces', text: '1  265', reason: 'grouping' },
    { name: 'a point before three digits', text: '1.500', reason: 'ambiguous' },
    { name: 'a comma before three digits', text: '641,663', reason: 'ambiguous' },
    { name: 'more digits than a double keeps', text: '1234567890123456', reason: 'tooLong' },
  ])('refuses $name', ({ text, reason }) => {
    expect(parseFigure(text)).toEqual({ kind: 'unreadable', reason });
  });

  test('reads back every amount that Intl writes in Swedish', () => {
    const write = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 2 });
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000_000, max: 10_000_000_000 }), (hundredths) => {
        const value = hundredths / 100;
        expect(parseFigure(write.format(value))).toEqual({ kind: 'figure', value: value || 0, ...exactly });
      }),
    );
  });

  test('never throws and never makes a number that is not finite', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parsed = parseFigure(text);
        expect(parsed.kind !== 'figure' || Number.isFinite(parsed.value)).toBe(true);
      }),
    );
  });
});
