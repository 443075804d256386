import { describe, expect, it } from '@jest/globals';
import { swedishDay, swedishHour, swedishTime } from '../../../data/calendar/swedishTime.js';

describe('day and hour in Sweden', () => {
  it.each([
    { name: 'the last minute of a winter day', at: '2023-12-05T22:59:59Z', day: '2023-12-05', hour: 23 },
    { name: 'the first of the next', at: '2023-12-05T23:00:00Z', day: '2023-12-06', hour: 0 },
    { name: 'the last minute of a summer day', at: '2023-07-05T21:59:59Z', day: '2023-07-05', hour: 23 },
    { name: 'the first of the next', at: '2023-07-05T22:00:00Z', day: '2023-07-06', hour: 0 },
    { name: 'before summer time begins', at: '2023-03-26T00:59:59Z', day: '2023-03-26', hour: 1 },
    { name: 'when it begins', at: '2023-03-26T01:00:00Z', day: '2023-03-26', hour: 3 },
  ])('$name', ({ at, day, hour }) => {
    expect(swedishDay(new Date(at))).toBe(day);
    expect(swedishHour(new Date(at))).toBe(hour);
  });
});

describe('the moment that an hour begins', () => {
  it.each([
    { name: 'in winter', day: '2023-12-06', hour: 8, at: '2023-12-06T07:00:00.000Z' },
    { name: 'in summer', day: '2023-07-06', hour: 8, at: '2023-07-06T06:00:00.000Z' },
    { name: 'at midnight in winter', day: '2023-12-06', hour: 0, at: '2023-12-05T23:00:00.000Z' },
    { name: 'at midnight in summer', day: '2023-07-06', hour: 0, at: '2023-07-05T22:00:00.000Z' },
    {
      name: 'at midnight before summer time begins',
      day: '2023-03-26',
      hour: 0,
      at: '2023-03-25T23:00:00.000Z',
    },
    {
      name: 'that is jumped over is the one after it',
      day: '2023-03-26',
      hour: 2,
      at: '2023-03-26T01:00:00.000Z',
    },
    {
      name: 'after summer time has begun',
      day: '2023-03-26',
      hour: 3,
      at: '2023-03-26T01:00:00.000Z',
    },
    {
      name: 'that comes twice is the first',
      day: '2023-10-29',
      hour: 2,
      at: '2023-10-29T00:00:00.000Z',
    },
    {
      name: 'after summer time has ended',
      day: '2023-10-29',
      hour: 3,
      at: '2023-10-29T02:00:00.000Z',
    },
  ])('$name', ({ day, hour, at }) => expect(swedishTime(day, hour).toISOString()).toBe(at));
});
