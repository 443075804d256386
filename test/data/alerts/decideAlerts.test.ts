import { describe, expect, it, test } from '@jest/globals';
import { decideAlerts } from '../../../data/alerts/decideAlerts.js';
import type { Changes } from '../../../data/publish/compare/changes.js';
import { compareDatasets } from '../../../data/publish/compareDatasets.js';
import type { Dataset, Project } from '../../../data/report/dataset.js';
import { anAlertStory } from '../../builders/anAlertStory.js';
import { aBookOf, aDataset, aReading, monthlyReports } from '../../builders/aDataset.js';
import { anIndicator } from '../../builders/anIndicator.js';
import { period } from '../../builders/aReadingView.js';
import { aProject } from '../../builders/aReport.js';

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

describe('the decisions of a comparison', () => {
  const before = monthlyReports([5, 5.3]);
  const dataset = aDataset({ readings: [aReading({ outcome: 6 })] });
  const proposal = { dataset, indicators: null };

  test('are those that publishing makes', () => {
    const story = anAlertStory([anIndicator()]);
    for (const report of before) story.publish(report);
    expect(compareDatasets(aBookOf([anIndicator()], before), proposal).decisions).toEqual(
      story.publish(dataset),
    );
  });

  test('follow the alerts that are open, if they are given', () => {
    const story = anAlertStory([anIndicator()]);
    for (const report of before) story.publish(report);
    const by = { id: 'bo', name: 'Bo Ek' };
    story.change('indicator:sjukfranvaro', {
      snooze: { by, at: '2023-11-01T08:00:00Z', until: '2023-12-31T00:00:00Z', untilChange: false },
    });
    const changes = compareDatasets(aBookOf([anIndicator()], before), proposal, {
      states: story.states(),
      now: new Date('2023-12-30T00:00:00Z'),
      deadlineOf: () => null,
    });
    expect(changes.decisions).toMatchObject([{ reason: 'snoozed', notify: false }]);
    expect(decideAlerts(changes)).toEqual([]);
  });

  test('are silent of what a preliminary report lacks', () => {
    const other = anIndicator({ id: 'nki', name: 'NKI' });
    const book = aBookOf([anIndicator(), other], before);
    const lacking = aDataset({ readings: [aReading({ indicatorId: 'nki' })] });
    const reasonOf = (kind: 'preliminary' | 'final') =>
      compareDatasets(book, { dataset: lacking, indicators: null, kind }).decisions.find(
        ({ key }) => key === 'missing:sjukfranvaro',
      )?.reason;
    expect([reasonOf('preliminary'), reasonOf('final')]).toEqual(['preliminary', 'missing']);
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
