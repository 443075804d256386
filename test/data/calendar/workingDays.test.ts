import { describe, expect, it, test } from '@jest/globals';
import { easterSunday } from '../../../data/calendar/holidays.js';
import { isWorkingDay, workingDay, workingDaysBetween } from '../../../data/calendar/workingDays.js';
import { shiftDay } from '../../../data/calendar/shiftDay.js';
import { period } from '../../builders/aReadingView.js';

/** The weekdays of the year that are no working days. */
function daysOff(year: number): string[] {
  const days: string[] = [];
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = shiftDay(day, 1)) {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    if (weekday >= 1 && weekday <= 5 && !isWorkingDay(day)) days.push(day.slice(5));
  }
  return days;
}

describe('weekdays off', () => {
  it.each([
    {
      year: 2023,
      off: '01-06 04-07 04-10 05-01 05-18 06-06 06-23 12-25 12-26',
    },
    {
      year: 2024,
      off: '01-01 03-29 04-01 05-01 05-09 06-06 06-21 12-24 12-25 12-26 12-31',
    },
    { year: 2025, off: '01-01 01-06 04-18 04-21 05-01 05-29 06-06 06-20 12-24 12-25 12-26 12-31' },
    { year: 2026, off: '01-01 01-06 04-03 04-06 05-01 05-14 06-19 12-24 12-25 12-31' },
    // Ascension Day and the first of May are one day.
    { year: 2008, off: '01-01 03-21 03-24 05-01 06-06 06-20 12-24 12-25 12-26 12-31' },
  ])('of $year', ({ year, off }) => expect(daysOff(year).join(' ')).toBe(off));
});

describe('a working day', () => {
  it.each([
    { name: 'is an ordinary Wednesday', day: '2023-12-06', works: true },
    { name: 'is not a Saturday', day: '2023-12-02', works: false },
    { name: 'is not a Sunday', day: '2023-12-03', works: false },
    { name: 'is not midsommarafton at its earliest', day: '2026-06-19', works: false },
    { name: 'is not midsommarafton at its latest', day: '2032-06-25', works: false },
    { name: 'is the Thursday before midsommarafton', day: '2023-06-22', works: true },
    { name: 'is skärtorsdagen', day: '2023-04-06', works: true },
    { name: 'is the klämdag after Kristi himmelsfärd', day: '2023-05-19', works: true },
    { name: 'is the klämdag before the national day', day: '2023-06-05', works: true },
    { name: 'is the Monday of Whitsun, no holiday since 2005', day: '2023-05-29', works: true },
    { name: 'is a day between Christmas and New Year', day: '2023-12-27', works: true },
    { name: 'is trettondagsafton', day: '2023-01-05', works: true },
    { name: 'is valborgsmässoafton', day: '2024-04-30', works: true },
  ])('$name', ({ day, works }) => expect(isWorkingDay(day)).toBe(works));
});

test.each([
  [1961, '1961-04-02'],
  [2000, '2000-04-23'],
  [2008, '2008-03-23'],
  [2019, '2019-04-21'],
  [2038, '2038-04-25'],
  [2285, '2285-03-22'],
])('Easter of %i', (year, day) => expect(easterSunday(year)).toBe(day));

describe('the n-th working day of a month', () => {
  it.each([
    { name: 'the first, when the month begins with one', month: '2023-12', n: 1, day: '2023-12-01' },
    { name: 'the eighth, over a weekend', month: '2023-12', n: 8, day: '2023-12-12' },
    { name: 'the first, after New Year and its weekend', month: '2023-01', n: 1, day: '2023-01-02' },
    { name: 'the eighth, over trettondedag jul', month: '2023-01', n: 8, day: '2023-01-12' },
    { name: 'the eighth, over Easter', month: '2023-04', n: 8, day: '2023-04-14' },
    { name: 'the last there is', month: '2024-12', n: 18, day: '2024-12-30' },
    { name: 'one more, counted on into the next month', month: '2024-12', n: 19, day: '2025-01-02' },
  ])('$name', ({ month, n, day }) => expect(workingDay(period(month), n)).toBe(day));
});

describe('working days between', () => {
  it.each([
    { name: 'a day and itself: none', from: '2023-12-12', to: '2023-12-12', days: 0 },
    { name: 'a day and the next: one', from: '2023-12-12', to: '2023-12-13', days: 1 },
    { name: 'Friday and Sunday: none', from: '2023-12-15', to: '2023-12-17', days: 0 },
    { name: 'Friday and Monday: one', from: '2023-12-15', to: '2023-12-18', days: 1 },
    { name: 'before Christmas and after: the day after only', from: '2023-12-22', to: '2023-12-27', days: 1 },
    { name: 'a day and an earlier one: none', from: '2023-12-12', to: '2023-12-01', days: 0 },
  ])('$name', ({ from, to, days }) => expect(workingDaysBetween(from, to)).toBe(days));
});
