import { describe, expect, it, test } from '@jest/globals';
import { decideAlerts, decideReading } from '../../../data/alerts/decideAlerts.js';
import type { Changes } from '../../../data/publish/compare/changes.js';
import { compareDatasets } from '../../../data/publish/compareDatasets.js';
import type { Dataset, Project } from '../../../data/report/dataset.js';
import { aBookOf, aDataset, aReading, monthlyReports } from '../../builders/aDataset.js';
import { anIndicator } from '../../builders/anIndicator.js';
import { period } from '../../builders/aReadingView.js';
import { aProject } from '../../builders/aReport.js';

describe('a reading', () => {
  it.each([
    { name: 'leaves green for yellow', from: 'green', to: 'yellow', send: true, reason: 'leftGreen' },
    { name: 'leaves green for red', from: 'green', to: 'red', send: true, reason: 'leftGreen' },
    { name: 'worsens', from: 'yellow', to: 'red', send: true, reason: 'worsened' },
    { name: 'recovers from yellow', from: 'yellow', to: 'green', send: true, reason: 'recovered' },
    { name: 'recovers from red', from: 'red', to: 'green', send: true, reason: 'recovered' },
    { name: 'is off the first time it is seen', from: null, to: 'red', send: true, reason: 'foundOff' },
    {
      name: 'is green the first time it is seen',
      from: null,
      to: 'green',
      send: false,
      reason: 'foundGreen',
    },
    { name: 'eases', from: 'red', to: 'yellow', send: false, reason: 'eased' },
    { name: 'stays red', from: 'red', to: 'red', send: false, reason: 'sameColour' },
    { name: 'goes missing', from: 'red', to: 'missing', send: false, reason: 'noColour' },
    { name: 'is not rated', from: 'green', to: 'unrated', send: false, reason: 'noColour' },
    { name: 'is removed', from: 'green', to: null, send: false, reason: 'noColour' },
  ] as const)('that $name: $reason', ({ from, to, send, reason }) => {
    const change = { ratingAfter: to, lastColour: from, isNewest: true };
    expect(decideReading(change)).toEqual({ send, reason });
  });

  test('of an older period is news to nobody', () => {
    const change = { ratingAfter: 'red', lastColour: 'green', isNewest: false } as const;
    expect(decideReading(change)).toEqual({ send: false, reason: 'olderPeriod' });
  });
});

describe('publishing a month', () => {
  // Green up to 5, yellow up to 5.5.
  const reasons = (earlier: readonly Dataset[], ...outcomes: readonly (number | null)[]) => {
    const readings = outcomes.map((outcome) => aReading({ outcome }));
    const changes = compareDatasets(aBookOf([anIndicator()], earlier), {
      dataset: aDataset({ readings }),
      indicators: null,
    });
    return decideAlerts(changes).map(({ reason }) => reason);
  };

  it.each([
    { name: 'red after a green month', earlier: [5], outcome: 6, expected: ['leftGreen'] },
    { name: 'red after a red month', earlier: [6], outcome: 6, expected: [] },
    { name: 'red after a yellow month', earlier: [5.3], outcome: 6, expected: ['worsened'] },
    { name: 'green after a red month', earlier: [6], outcome: 5, expected: ['recovered'] },
    {
      name: 'green after red and a month without outcome',
      earlier: [6, null],
      outcome: 5,
      expected: ['recovered'],
    },
    { name: 'red after red and a month without outcome', earlier: [6, null], outcome: 6, expected: [] },
    { name: 'blank after a red month is no recovery', earlier: [6], outcome: null, expected: [] },
  ])('$name: $expected', ({ earlier, outcome, expected }) => {
    expect(reasons(monthlyReports(earlier), outcome)).toEqual(expected);
  });

  test('that is red with a blank row before it still knows the colour before that', () => {
    const blank = aDataset({
      period: period('2023-10'),
      readings: [aReading({ period: period('2023-10'), outcome: null })],
    });
    expect(reasons([...monthlyReports([6], { last: '2023-09' }), blank], 6)).toEqual([]);
  });

  test('that is older than a published one sends nothing', () => {
    expect(reasons(monthlyReports([5], { last: '2023-12' }), 6)).toEqual([]);
  });

  test('with an older month in it tells of the newest only', () => {
    const readings = [aReading({ outcome: 6 }), aReading({ outcome: 7, period: period('2023-09') })];
    const changes = compareDatasets(aBookOf([anIndicator()]), {
      dataset: aDataset({ readings }),
      indicators: null,
    });
    expect(decideAlerts(changes).map((alert) => alert.kind === 'reading' && alert.change.period)).toEqual([
      '2023-11',
    ]);
  });
});

describe('a project', () => {
  const changes = (
    before: Partial<Project> | null,
    after: Partial<Project> | null,
    month = '2023-10',
  ): Changes => {
    const report = (fields: Partial<Project> | null) => ({
      projects: fields === null ? [] : [aProject({ status: null, dimensions: {}, ...fields })],
    });
    return compareDatasets(
      aBookOf([], before === null ? [] : [aDataset({ period: period(month), ...report(before) })]),
      { dataset: aDataset(report(after)), indicators: null },
    );
  };

  it.each([
    { name: 'turned yellow', before: { status: 'green' }, after: { status: 'yellow' }, parts: ['status'] },
    { name: 'is red the first time', before: null, after: { status: 'red' }, parts: ['status'] },
    { name: 'deviates', before: { status: null }, after: { status: 'deviating' }, parts: ['status'] },
    {
      name: 'turned red in two dimensions',
      before: { status: 'green', dimensions: { time: 'green', cost: 'yellow', scope: 'red' } },
      after: { status: 'green', dimensions: { time: 'red', cost: 'red', scope: 'red' } },
      parts: ['time', 'cost'],
    },
    { name: 'stays yellow', before: { status: 'yellow' }, after: { status: 'yellow' }, parts: null },
    { name: 'eases', before: { status: 'red' }, after: { status: 'yellow' }, parts: null },
    { name: 'is green again', before: { status: 'red' }, after: { status: 'green' }, parts: null },
    {
      name: 'turned out to be yellow',
      before: { status: 'deviating' },
      after: { status: 'yellow' },
      parts: null,
    },
    {
      name: 'turned out to be red',
      before: { status: 'deviating' },
      after: { status: 'red' },
      parts: ['status'],
    },
    { name: 'is gone', before: { status: 'green' }, after: null, parts: null },
  ] as const)('that $name', ({ before, after, parts }) => {
    const expected = parts === null ? [] : [{ kind: 'project', reason: 'turnedOff', parts }];
    expect(decideAlerts(changes(before, after))).toMatchObject(expected);
    expect(decideAlerts(changes(before, after, '2023-11'))).toMatchObject(expected);
  });

  test('of an older report is news to nobody', () => {
    expect(decideAlerts(changes({ status: 'green' }, { status: 'red' }, '2023-12'))).toEqual([]);
  });
});
