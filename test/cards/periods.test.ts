import { describe, expect, it } from '@jest/globals';
import {
  formatAsked,
  formatMonthsTo,
  formatPeriod,
  formatPeriods,
  formatPeriodShort,
  formatStretch,
} from '../../cards/periods.js';
import { en } from '../../cards/texts/en.js';
import { sv } from '../../cards/texts/sv.js';
import { period } from '../builders/aReadingView.js';

it.each([
  { text: '2023-11', long: 'november 2023', longEn: 'November 2023', short: 'nov 2023' },
  { text: '2023-03', long: 'mars 2023', longEn: 'March 2023', short: 'mar 2023' },
  { text: '2023-T3', long: 'tertial 3 2023', longEn: 'T3 2023', short: 'T3 2023' },
  { text: '2023', long: '2023', longEn: '2023', short: '2023' },
])('$text is $long', ({ text, long, longEn, short }) => {
  expect(formatPeriod(period(text), sv)).toBe(long);
  expect(formatPeriod(period(text), en)).toBe(longEn);
  expect(formatPeriodShort(period(text), sv)).toBe(short);
});

describe('formatStretch', () => {
  it.each([
    { text: '2023-11', sums: false, svText: 'november 2023', enText: 'November 2023' },
    {
      text: '2023-11',
      sums: true,
      svText: 'januari–november 2023 (ackumulerat)',
      enText: 'January–November 2023 (cumulative)',
    },
    { text: '2023-01', sums: true, svText: 'januari 2023', enText: 'January 2023' },
    { text: '2023-T3', sums: false, svText: 'T3 2023 (sep–dec)', enText: 'T3 2023 (Sep–Dec)' },
    { text: '2023-T1', sums: false, svText: 'T1 2023 (jan–apr)', enText: 'T1 2023 (Jan–Apr)' },
    {
      text: '2023-T2',
      sums: true,
      svText: 'januari–augusti 2023 (ackumulerat)',
      enText: 'January–August 2023 (cumulative)',
    },
    { text: '2023', sums: true, svText: '2023', enText: '2023' },
  ])('$text, accumulated: $sums', ({ text, sums, svText, enText }) => {
    expect(formatStretch(period(text), sums, sv)).toBe(svText);
    expect(formatStretch(period(text), sums, en)).toBe(enText);
  });
});

it.each([
  { asked: '2023-T2', svText: 'tertial 2 2023', enText: 'T2 2023' },
  { asked: '2023-Q3', svText: 'kvartal 3 2023', enText: 'Q3 2023' },
  { asked: '2023-H1', svText: 'första halvåret 2023', enText: 'the first half of 2023' },
  { asked: '2023-H2', svText: 'andra halvåret 2023', enText: 'the second half of 2023' },
  { asked: '2023-W47', svText: 'vecka 47 2023', enText: 'week 47 2023' },
  { asked: '2023-11-15', svText: '15 november 2023', enText: '15 November 2023' },
  { asked: '2023-06/2023-11', svText: 'juni–november 2023', enText: 'June–November 2023' },
  {
    asked: '2022-12/2023-02',
    svText: 'december 2022 – februari 2023',
    enText: 'December 2022 – February 2023',
  },
  { asked: '2021/2023', svText: '2021 – 2023', enText: '2021 – 2023' },
])('$asked is asked for as $svText', ({ asked, svText, enText }) => {
  expect(formatAsked(asked, sv)).toBe(svText);
  expect(formatAsked(asked, en)).toBe(enText);
});

it.each([
  { name: 'a run becomes a span', texts: ['2023-06', '2023-07', '2023-08'], text: 'juni–augusti 2023' },
  {
    name: 'a gap divides',
    texts: ['2023-06', '2023-07', '2023-10'],
    text: 'juni–juli 2023 och oktober 2023',
  },
  { name: 'a new year', texts: ['2022-12', '2023-01'], text: 'december 2022 – januari 2023' },
  { name: 'tertials', texts: ['2023-T1', '2023-T3'], text: 'tertial 1 2023 och tertial 3 2023' },
])('$name', ({ texts, text }) => expect(formatPeriods(texts.map(period), sv)).toBe(text));

it.each([
  { text: '2023-11', months: 'januari–november' },
  { text: '2023-01', months: 'januari' },
  { text: '2023-T2', months: 'januari–augusti' },
  { text: '2023', months: 'januari–december' },
])('a sum of $text covers $months', ({ text, months }) =>
  expect(formatMonthsTo(period(text), sv)).toBe(months),
);
