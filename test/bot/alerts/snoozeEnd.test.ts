import { describe, expect, it } from '@jest/globals';
import { readSnoozeEnd } from '../../../bot/alerts/snoozeEnd.js';

/** 00.30 on 6 December in Sweden, and still the 5th in UTC. */
const NOW = new Date('2023-12-05T23:30:00Z');
const endOf = (until: string, untilDate = '', now = NOW) => readSnoozeEnd({ until, untilDate }, now);

describe('a snooze ends', () => {
  it.each([
    { name: 'when its day begins in Sweden', until: '2023-12-20', ends: '2023-12-19T23:00:00.000Z' },
    { name: 'in summer time', until: '2024-06-20', ends: '2024-06-19T22:00:00.000Z' },
    { name: 'tomorrow at the earliest', until: '2023-12-07', ends: '2023-12-06T23:00:00.000Z' },
    { name: 'in a year at the latest', until: '2024-12-06', ends: '2024-12-05T23:00:00.000Z' },
    { name: 'a week from the Swedish day', until: 'P7D', ends: '2023-12-12T23:00:00.000Z' },
    { name: 'in two weeks', until: 'P2W', ends: '2023-12-19T23:00:00.000Z' },
    { name: 'a month later on the same date', until: 'P1M', ends: '2024-01-05T23:00:00.000Z' },
  ])('$name', ({ until, ends }) =>
    expect(endOf(until)).toEqual({ until: new Date(ends), untilChange: false }),
  );

  it('on the last day of a month that is shorter', () =>
    expect(endOf('P1M', '', new Date('2024-01-31T12:00:00Z'))?.until).toEqual(
      new Date('2024-02-28T23:00:00Z'),
    ));

  it('with the next change', () => expect(endOf('change')).toEqual({ until: null, untilChange: true }));

  it('on the date that was filled in, whatever was chosen besides', () =>
    expect(endOf('change', '2023-12-20')?.until).toEqual(new Date('2023-12-19T23:00:00Z')));
});

describe('no end is', () => {
  it.each([
    { name: 'today', until: '2023-12-06' },
    { name: 'yesterday', until: '2023-12-05' },
    { name: 'more than a year away', until: '2024-12-07' },
    { name: 'no day of the calendar', until: '2023-02-30' },
    { name: 'another way of writing', until: '20 december' },
    { name: 'no length', until: 'P0D' },
    { name: 'a length of more than a year', until: 'P999D' },
    { name: 'many months', until: 'P999M' },
    { name: 'nothing', until: '' },
    { name: 'a date beside a good choice', until: 'P7D', untilDate: 'imorgon' },
  ])('$name', ({ until, untilDate }) => expect(endOf(until, untilDate)).toBeNull());
});
