import { describe, expect, it } from '@jest/globals';
import {
  formatColumn,
  formatDate,
  formatDifference,
  formatFigure,
  formatNumber,
  formatPercent,
} from '../../cards/format.js';
import { en } from '../../cards/texts/en.js';
import { sv } from '../../cards/texts/sv.js';

describe('formatNumber', () => {
  it.each([
    { value: 1265135, decimals: 0, svText: '1\u00a0265\u00a0135', enText: '1,265,135' },
    { value: 1004, decimals: 0, svText: '1\u00a0004', enText: '1,004' },
    { value: -4767, decimals: 0, svText: '\u22124\u00a0767', enText: '\u22124,767' },
    { value: 609.2, decimals: 2, svText: '609,2', enText: '609.2' },
    { value: 5, decimals: 2, svText: '5', enText: '5' },
    { value: 0, decimals: 0, svText: '0', enText: '0' },
    { value: -0, decimals: 0, svText: '0', enText: '0' },
  ])('$value', ({ value, decimals, svText, enText }) => {
    expect(formatNumber(value, decimals, 'sv')).toBe(svText);
    expect(formatNumber(value, decimals, 'en')).toBe(enText);
  });
});

describe('formatColumn', () => {
  const alone = (...values: readonly number[]) => values.map((value) => ({ value, against: null }));

  it.each([
    { name: 'as many decimals as any has', column: alone(5, 5.1, 4.25), text: '5,00_% 5,10_% 4,25_%' },
    { name: 'none where none has any', column: alone(5, 4), text: '5_% 4_%' },
    {
      name: 'one more for all where rounding would hide a breach',
      column: [{ value: 5.001, against: 5 }, ...alone(4)],
      text: '5,001_% 4,000_%',
    },
    { name: 'nothing for nothing', column: [], text: '' },
  ])('has $name', ({ column, text }) =>
    expect(formatColumn(column, 'percent', sv).join(' ')).toBe(text.replaceAll('_', '\u00a0')),
  );

  it('is without the unit of amounts, and in English too', () => {
    expect(formatColumn(alone(1265135), 'tkr', sv)).toEqual(['1\u00a0265\u00a0135']);
    expect(formatColumn(alone(5, 5.1), 'percent', en)).toEqual(['5.0%', '5.1%']);
    expect(formatColumn(alone(1265135, 2.5), 'count', en)).toEqual(['1,265,135.0', '2.5']);
  });
});

describe('formatFigure', () => {
  it.each([
    { name: 'percent', value: 5.3, unit: 'percent', svText: '5,3\u00a0%', enText: '5.3%' },
    { name: 'money', value: 25000, unit: 'tkr', svText: '25\u00a0000\u00a0tkr', enText: '25,000\u00a0tkr' },
    {
      name: 'a deficit',
      value: -305,
      unit: 'tkr',
      svText: '\u2212305\u00a0tkr',
      enText: '\u2212305\u00a0tkr',
    },
    { name: 'nothing', value: 0, unit: 'tkr', svText: '0\u00a0tkr', enText: '0\u00a0tkr' },
    { name: 'a count', value: 77600, unit: 'count', svText: '77\u00a0600', enText: '77,600' },
    { name: 'an index', value: 78, unit: 'index', svText: '78', enText: '78' },
    {
      name: 'öre are rounded away',
      value: 1004.4,
      unit: 'tkr',
      svText: '1\u00a0004\u00a0tkr',
      enText: '1,004\u00a0tkr',
    },
  ] as const)('$name', ({ value, unit, svText, enText }) => {
    expect(formatFigure(value, unit, sv)).toBe(svText);
    expect(formatFigure(value, unit, en)).toBe(enText);
  });

  it.each([
    { name: 'rounding never hides a breach', value: 5.004, against: 5, text: '5,004\u00a0%' },
    { name: 'equal figures look equal', value: 5, against: 5, text: '5\u00a0%' },
    { name: 'figures that differ anyway keep their decimals', value: 5.3, against: 5, text: '5,3\u00a0%' },
    { name: 'a figure alone is rounded', value: 5.004, against: null, text: '5\u00a0%' },
  ])('$name', ({ value, against, text }) => expect(formatFigure(value, 'percent', sv, against)).toBe(text));
});

describe('formatDifference', () => {
  it.each([
    { amount: 0.3, unit: 'percent', svText: '0,3 procentenheter', enText: '0.3 percentage points' },
    { amount: -1, unit: 'percent', svText: '1 procentenhet', enText: '1 percentage point' },
    { amount: 0.004, unit: 'percent', svText: '0,004 procentenheter', enText: '0.004 percentage points' },
    { amount: -2, unit: 'index', svText: '2 indexenheter', enText: '2 index points' },
    { amount: 1, unit: 'index', svText: '1 indexenhet', enText: '1 index point' },
    { amount: -64155, unit: 'tkr', svText: '64\u00a0155\u00a0tkr', enText: '64,155\u00a0tkr' },
    { amount: 0.4, unit: 'tkr', svText: '0,4\u00a0tkr', enText: '0.4\u00a0tkr' },
    { amount: -40.8, unit: 'count', svText: '40,8', enText: '40.8' },
  ] as const)('$amount $unit', ({ amount, unit, svText, enText }) => {
    expect(formatDifference(amount, unit, sv)).toBe(svText);
    expect(formatDifference(amount, unit, en)).toBe(enText);
  });
});

it.each([
  { percent: -4.826, svText: '4,8\u00a0%', enText: '4.8%' },
  { percent: 0.03, svText: '0,03\u00a0%', enText: '0.03%' },
])('a share of $percent percent has one decimal, or as many as it takes', ({ percent, svText, enText }) => {
  expect(formatPercent(percent, sv)).toBe(svText);
  expect(formatPercent(percent, en)).toBe(enText);
});

it.each([
  {
    name: 'a day in winter',
    moment: '2023-12-05T07:30:00Z',
    svText: '5 december 2023',
    enText: '5 December 2023',
  },
  {
    name: 'midnight is Swedish',
    moment: '2023-12-05T23:30:00Z',
    svText: '6 december 2023',
    enText: '6 December 2023',
  },
  { name: 'summer time too', moment: '2024-06-30T22:15:00Z', svText: '1 juli 2024', enText: '1 July 2024' },
])('$name', ({ moment, svText, enText }) => {
  expect(formatDate(moment, 'sv')).toBe(svText);
  expect(formatDate(moment, 'en')).toBe(enText);
});
