import { describe, expect, it, test } from '@jest/globals';
import { createAlertPolicy } from '../../../data/alerts/alertPolicy.js';
import { period } from '../../builders/aReadingView.js';

const policy = (alertHour: number | null, dueWorkingDay = 8) =>
  createAlertPolicy({ alertHour, dueWorkingDay });

describe('a report is due', () => {
  it.each([
    { name: 'on the eighth working day of the next month', of: '2023-11', day: '2023-12-12' },
    { name: 'in January for December', of: '2023-12', day: '2024-01-11' },
    { name: 'for a tertial with its last month', of: '2023-T2', day: '2023-09-12' },
    { name: 'for a year with its last month', of: '2023', day: '2024-01-11' },
  ])('$name', ({ of, day }) => expect(policy(null).deadlineOf(period(of))).toBe(day));

  test('on another working day when that is set', () => {
    expect(policy(null, 1).deadlineOf(period('2023-12'))).toBe('2024-01-02');
  });
});

describe('with an hour for alerts, what is decided', () => {
  it.each([
    { name: 'before the hour waits for it', at: '2023-12-05T06:59:59Z', told: '2023-12-05T07:00:00.000Z' },
    { name: 'as the hour begins is told', at: '2023-12-05T07:00:00Z', told: null },
    { name: 'at the end of the hour is told', at: '2023-12-05T07:59:59Z', told: null },
    { name: 'after it waits for tomorrow', at: '2023-12-05T08:00:00Z', told: '2023-12-06T07:00:00.000Z' },
    {
      name: 'on Friday evening waits for Monday',
      at: '2023-12-08T20:00:00Z',
      told: '2023-12-11T07:00:00.000Z',
    },
    {
      name: 'on Saturday in that hour waits too',
      at: '2023-12-09T07:30:00Z',
      told: '2023-12-11T07:00:00.000Z',
    },
    {
      name: 'before Christmas waits till after it',
      at: '2023-12-22T16:00:00Z',
      told: '2023-12-27T07:00:00.000Z',
    },
    {
      name: 'before summer time is told at its hour',
      at: '2023-03-24T16:00:00Z',
      told: '2023-03-27T06:00:00.000Z',
    },
  ])('$name', ({ at, told }) => {
    const since = new Date(at);
    expect(policy(8).tell(since)).toBe(told === null ? 'now' : 'later');
    expect(policy(8).tellingTime(since)).toEqual(told === null ? since : new Date(told));
  });

  test('at midnight is told when that is the hour', () => {
    expect(policy(0).tellingTime(new Date('2023-12-05T20:00:00Z'))).toEqual(new Date('2023-12-05T23:00:00Z'));
    expect(policy(0).tell(new Date('2023-12-05T23:00:00Z'))).toBe('now');
  });
});

test('without an hour everything is told at once, on Sunday night too', () => {
  const sunday = new Date('2023-12-10T22:00:00Z');
  expect(policy(null).tell(sunday)).toBe('now');
  expect(policy(null).tellingTime(sunday)).toEqual(sunday);
});
