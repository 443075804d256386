import { describe, expect, it, test } from '@jest/globals';
import { alertStatesSchema, type AlertState } from '../../../data/alerts/alertState.js';
import { decisionSchema, type Decision } from '../../../data/alerts/decision.js';
import type { Reading } from '../../../data/report/dataset.js';
import type { Indicator } from '../../../data/report/indicator.js';
import { shiftPeriod } from '../../../data/report/period.js';
import { anAlertStory, decisionOn, inShort, toldOf, type AlertStory } from '../../builders/anAlertStory.js';
import { aDataset, aReading } from '../../builders/aDataset.js';
import { anEconomyLine, anIndicator } from '../../builders/anIndicator.js';
import { period } from '../../builders/aReadingView.js';
import { aCommentary, aProject } from '../../builders/aReport.js';

const KEY = 'indicator:sjukfranvaro';
const MISSING = 'missing:sjukfranvaro';
const JANUARY = period('2023-01');
const BO = { id: 'bo', name: 'Bo Ek' };

/** A report of sick leave for the month, counted from January: target 5, yellow up to 5.5. */
function report(month: number, fields: Partial<Reading> | null, others: readonly Reading[] = []) {
  const at = shiftPeriod(JANUARY, month);
  const own = fields === null ? [] : [aReading({ period: at, ...fields })];
  return aDataset({ period: at, readings: [...own, ...others] });
}

/** Publishes a month for each outcome. @returns the last decision on sick leave */
function months(
  story: AlertStory,
  outcomes: readonly number[],
  fields: Partial<Reading> = {},
  from = 0,
): Decision | null {
  let last: Decision | null = null;
  outcomes.forEach((outcome, at) => {
    last = decisionOn(story.publish(report(from + at, { ...fields, outcome })), KEY);
  });
  return last;
}

function after(outcomes: readonly number[], indicator: Indicator = anIndicator()): AlertStory {
  const story = anAlertStory([indicator]);
  months(story, outcomes);
  return story;
}

const alertOf = (story: AlertStory, key = KEY): AlertState | undefined =>
  story.states().alerts.find((alert) => alert.key === key);

describe('the boundaries, after a month on target', () => {
  const share = anIndicator({ direction: 'withinRange', unit: 'count', tolerance: { range: 5, yellow: 5 } });
  const satisfaction = anIndicator({ direction: 'higherIsBetter', tolerance: { range: 0, yellow: 3 } });
  const strict = anIndicator({ tolerance: null });
  const costs = anIndicator({ unit: 'tkr', tolerance: { range: 0, yellow: 3 } });
  it.each([
    { name: 'at the target', of: anIndicator(), target: 5, outcome: 5, to: 'green' },
    { name: 'a hundredth past the target', of: anIndicator(), target: 5, outcome: 5.01, to: 'yellow' },
    { name: 'at the edge of the tolerance', of: anIndicator(), target: 5, outcome: 5.5, to: 'yellow' },
    { name: 'a hundredth past the tolerance', of: anIndicator(), target: 5, outcome: 5.51, to: 'red' },
    {
      name: 'where binary fractions would be past it',
      of: anIndicator(),
      target: 0.2,
      outcome: 0.7,
      to: 'yellow',
    },
    { name: 'without tolerance, past the target', of: strict, target: 5, outcome: 5.01, to: 'red' },
    { name: 'higher is better, at the target', of: satisfaction, target: 70, outcome: 70, to: 'green' },
    { name: 'higher is better, at the edge', of: satisfaction, target: 70, outcome: 67, to: 'yellow' },
    { name: 'higher is better, a tenth below it', of: satisfaction, target: 70, outcome: 66.9, to: 'red' },
    { name: 'an amount at 3 %', of: costs, target: 1_000, outcome: 1_030, to: 'yellow' },
    { name: 'an amount one past 3 %', of: costs, target: 1_000, outcome: 1_031, to: 'red' },
    { name: 'at the upper end of the range', of: share, target: 75_000, outcome: 78_750, to: 'green' },
    { name: 'one above the range', of: share, target: 75_000, outcome: 78_751, to: 'yellow' },
    { name: 'at the lower end of the range', of: share, target: 75_000, outcome: 71_250, to: 'green' },
    { name: 'one below the range', of: share, target: 75_000, outcome: 71_249, to: 'yellow' },
    { name: 'at the lower edge of the tolerance', of: share, target: 75_000, outcome: 67_500, to: 'yellow' },
    { name: 'one below the tolerance', of: share, target: 75_000, outcome: 67_499, to: 'red' },
  ])('$name: $to', ({ of, target, outcome, to }) => {
    const story = anAlertStory([of]);
    months(story, [target], { target });
    const decision = months(story, [outcome], { target }, 1);
    expect(decision).toMatchObject(
      to === 'green'
        ? { notify: false, reason: 'withinTarget', to }
        : { notify: true, reason: 'firstLeftRange', from: 'green', to },
    );
  });
});

describe('month after month', () => {
  it.each([
    { name: 'the first colour known is red', of: [6], reason: 'firstLeftRange', told: true },
    { name: 'green and green', of: [5, 4.9], reason: 'withinTarget', told: false },
    { name: 'green and yellow', of: [5, 5.1], reason: 'firstLeftRange', told: true },
    { name: 'yellow and red', of: [5.5, 5.6], reason: 'worsened', told: true },
    { name: 'red and red', of: [6, 6], reason: 'stillOutside', told: false },
    { name: 'red and yellow', of: [6, 5.1], reason: 'insideToleranceOnly', told: false },
    { name: 'red and at the target', of: [6, 5], reason: 'recovered', told: true },
    { name: 'red and just past the target', of: [6, 5.01], reason: 'insideToleranceOnly', told: false },
    { name: 'yellow and at the target', of: [5.5, 5], reason: 'recovered', told: true },
    { name: 'swinging round the edge', of: [5.6, 5.5, 5.6], reason: 'stillOutside', told: false },
    { name: 'swinging twice', of: [5.5, 5.6, 5.5, 5.6], reason: 'stillOutside', told: false },
    { name: 'red after two yellow months', of: [6, 5.5, 5.5, 6], reason: 'stillOutside', told: false },
    { name: 'red after three yellow months', of: [6, 5.5, 5.5, 5.5, 6], reason: 'worsened', told: true },
    { name: 'red after it was green again', of: [6, 5, 6], reason: 'firstLeftRange', told: true },
  ])('$name: $reason', ({ of, reason, told }) => {
    expect(months(anAlertStory([anIndicator()]), of)).toMatchObject({ reason, notify: told });
  });

  test('an alert keeps its number until it ends, and the next one has another', () => {
    const story = after([6]);
    expect(alertOf(story)).toMatchObject({ number: 1, since: '2023-01', level: 'red' });
    months(story, [5.5, 6], {}, 1);
    expect(alertOf(story)).toMatchObject({ number: 1, since: '2023-01', period: '2023-03' });
    expect(months(story, [5], {}, 3)).toMatchObject({ number: 1, since: '2023-01', to: 'green' });
    expect(story.states()).toEqual({ lastNumber: 1, alerts: [] });
    expect(months(story, [5.1], {}, 4)).toMatchObject({ number: 2, since: '2023-05' });
  });

  test('an alert remembers its latest changes of level', () => {
    const story = after([5.1, 6, 6, 5.1]);
    expect(alertOf(story)?.history.map(({ level, revision }) => [level, revision.period])).toEqual([
      ['yellow', '2023-01'],
      ['red', '2023-02'],
      ['yellow', '2023-04'],
    ]);
  });

  test('a decision carries the figures as stored and what the report says of them', () => {
    const story = after([5]);
    const commentary = aCommentary({ text: 'Förkylningar.' });
    const month = report(1, { outcome: 5.31, forecast: 5.5, annualTarget: 5, note: 'Preliminärt.' });
    const decisions = story.publish({ ...month, commentaries: [commentary] });
    expect(decisions).toMatchObject([
      {
        key: KEY,
        subject: { kind: 'indicator', name: 'Sjukfrånvaro', nameEn: 'Sick leave', area: 'Medarbetare' },
        number: 1,
        severity: 'yellow',
        since: '2023-02',
        period: '2023-02',
        revision: { period: '2023-02', number: 1 },
        figures: { unit: 'percent', outcome: 5.31, target: 5, previous: 5, forecast: 5.5, annualTarget: 5 },
        cause: 'Preliminärt.\nFörkylningar.',
        correction: null,
      },
    ]);
    expect(decisionSchema.array().parse(decisions)).toEqual(decisions);
    expect(alertStatesSchema.parse(story.states())).toEqual(story.states());
  });
});

describe('what has no colour', () => {
  it.each([
    { name: 'an approximate outcome', fields: { outcome: 9, approximate: true } },
    { name: 'an outcome without target', fields: { outcome: 9, target: null } },
    { name: 'a blank', fields: { outcome: null } },
  ])('$name is neither better nor worse: the alert stays', ({ fields }) => {
    const story = after([6]);
    const decision = decisionOn(story.publish(report(1, fields)), KEY);
    expect(decision).toMatchObject({ notify: false, reason: 'notRated', number: 1 });
    expect(alertOf(story)).toMatchObject({ level: 'red', since: '2023-01', period: '2023-01' });
    expect(months(story, [6], {}, 2)).toMatchObject({ notify: false, reason: 'stillOutside' });
  });

  test('a report without the row leaves the alert and says so', () => {
    const other = anEconomyLine();
    const story = anAlertStory([anIndicator(), other]);
    months(story, [6]);
    const reading = aReading({ indicatorId: other.id, period: period('2023-02'), outcome: 5 });
    expect(decisionOn(story.publish(report(1, null, [reading])), KEY).reason).toBe('notReported');
  });

  test('an indicator that nothing says what it should be is never alerted of', () => {
    expect(months(anAlertStory([anIndicator({ direction: 'none' })]), [5, 9])).toMatchObject({
      reason: 'notRated',
      notify: false,
    });
  });

  test('an indicator that is no longer defined ends its alert', () => {
    const story = after([6]);
    expect(story.define([]).map(inShort)).toEqual(['sjukfranvaro red -> -: noLongerFollowed']);
    expect(story.states()).toEqual({ lastNumber: 1, alerts: [] });
  });
});

describe('a forewarning', () => {
  const off = { annualTarget: 5, forecast: 5.1 };
  it.each([
    { name: 'the forecast is at the annual target', fields: { ...off, forecast: 5 }, reason: 'withinTarget' },
    { name: 'the forecast is a tenth past it', fields: off, reason: 'forewarned' },
    { name: 'the forecast is far past it', fields: { ...off, forecast: 9 }, reason: 'forewarned' },
    { name: 'there is no forecast', fields: { ...off, forecast: null }, reason: 'withinTarget' },
    { name: 'there is no annual target', fields: { ...off, annualTarget: null }, reason: 'withinTarget' },
    { name: 'the month is off already', fields: { ...off, outcome: 5.1 }, reason: 'firstLeftRange' },
    { name: 'the month cannot be rated', fields: { ...off, target: null }, reason: 'notRated' },
  ])('when $name: $reason', ({ fields, reason }) => {
    const story = after([5]);
    expect(decisionOn(story.publish(report(1, { outcome: 5, ...fields })), KEY).reason).toBe(reason);
  });

  it.each([
    { name: 'goes on', fields: off, reason: 'stillOutside', to: 'forewarning', told: false },
    {
      name: 'ends with the forecast',
      fields: { ...off, forecast: 5 },
      reason: 'recovered',
      to: 'green',
      told: true,
    },
    {
      name: 'becomes yellow',
      fields: { ...off, outcome: 5.1 },
      reason: 'firstLeftRange',
      to: 'yellow',
      told: true,
    },
    { name: 'becomes red', fields: { ...off, outcome: 6 }, reason: 'firstLeftRange', to: 'red', told: true },
  ])('$name', ({ fields, reason, to, told }) => {
    const story = after([5]);
    story.publish(report(1, { outcome: 5, ...off }));
    const decision = decisionOn(story.publish(report(2, { outcome: 5, ...fields })), KEY);
    expect(decision).toMatchObject({ from: 'forewarning', reason, to, notify: told, number: 1 });
  });

  test('is what is left when a red month is good but its forecast is not', () => {
    const story = after([6]);
    const decision = decisionOn(story.publish(report(1, { outcome: 5, ...off })), KEY);
    expect(decision).toMatchObject({ from: 'red', to: 'forewarning', reason: 'forewarned', severity: 'red' });
    expect(alertOf(story)).toMatchObject({ number: 1, since: '2023-02', worst: 'forewarning' });
  });
});

describe('what is missing', () => {
  const other = anIndicator({ id: 'nki', name: 'NKI' });
  const rowOfOther = (month: number) => aReading({ indicatorId: 'nki', period: shiftPeriod(JANUARY, month) });
  const storyOf = (outcomes: readonly number[], fields: Partial<Indicator> = {}) => {
    const story = anAlertStory([anIndicator({ owner: 'Eva Berg', ...fields }), other]);
    outcomes.forEach((outcome, at) => story.publish(report(at, { outcome }, [rowOfOther(at)])));
    return story;
  };

  it.each([
    { name: 'a blank where the month before had a figure', fields: { outcome: null } },
    { name: 'no row where the month before had one', fields: null },
  ])('$name is told with owner and deadline', ({ fields }) => {
    const story = storyOf([5]);
    const decision = decisionOn(story.publish(report(1, fields, [rowOfOther(1)])), MISSING);
    expect(decision).toMatchObject({
      notify: true,
      reason: 'missing',
      from: 'green',
      to: 'missing',
      severity: 'yellow',
      awaited: { periods: ['2023-02'], owner: 'Eva Berg', deadline: '2023-02-28' },
    });
    expect(alertOf(story, MISSING)).toMatchObject({ level: 'missing', since: '2023-02' });
  });

  it.each([
    { name: 'it never had a figure', before: [], fields: null, frequency: 'month' },
    { name: 'a tertial is not over', before: [5], fields: null, frequency: 'tertial' },
    {
      name: 'it is there approximately',
      before: [5],
      fields: { outcome: 5, approximate: true },
      frequency: 'month',
    },
  ] as const)('nothing is missed when $name', ({ before, fields, frequency }) => {
    const story = storyOf(before, { frequency });
    const at = Math.max(1, before.length);
    const decisions = story.publish(report(at, fields, [rowOfOther(at)]));
    expect(decisions.filter(({ key }) => key === MISSING)).toEqual([]);
  });

  test('a table that is not there yet is not missed', () => {
    const story = storyOf([5]);
    expect(toldOf(story.publish(report(1, null)))).toEqual([]);
  });

  test('a preliminary report may lack it, the final one may not', () => {
    const story = storyOf([5]);
    const blank = report(1, null, [rowOfOther(1)]);
    const preliminary = story.publish(blank, { kind: 'preliminary' });
    expect(decisionOn(preliminary, MISSING)).toMatchObject({ notify: false, reason: 'preliminary' });
    expect(alertOf(story, MISSING)).toBeUndefined();
    expect(decisionOn(story.publish(blank, { kind: 'final' }), MISSING).reason).toBe('missing');
  });

  test('a later figure does not bring it, the figure itself does', () => {
    const story = storyOf([6]);
    story.publish(report(1, null, [rowOfOther(1)]));
    const later = story.publish(report(2, { outcome: 6 }, [rowOfOther(2)]));
    expect(decisionOn(later, MISSING)).toMatchObject({ notify: false, reason: 'stillMissing' });
    expect(decisionOn(later, KEY).reason).toBe('stillOutside');
    const came = story.publish(report(1, { outcome: 5.1 }, [rowOfOther(1)]));
    expect(decisionOn(came, MISSING)).toMatchObject({ notify: true, reason: 'arrived', to: 'red' });
    expect(alertOf(story, MISSING)).toBeUndefined();
  });

  test('each month that lacks it is awaited', () => {
    const story = storyOf([5]);
    for (const month of [1, 2]) story.publish(report(month, { outcome: null }, [rowOfOther(month)]));
    expect(alertOf(story, MISSING)?.awaited?.periods).toEqual(['2023-02', '2023-03']);
    story.publish(report(1, { outcome: 5 }, [rowOfOther(1)]));
    expect(alertOf(story, MISSING)).toMatchObject({ since: '2023-03', awaited: { periods: ['2023-03'] } });
  });

  test('a row taken out of a published report is missed', () => {
    const story = storyOf([5, 5]);
    expect(decisionOn(story.publish(report(1, null, [rowOfOther(1)])), MISSING).reason).toBe('missing');
  });

  test("an older report lacks it to nobody's loss", () => {
    const story = storyOf([5]);
    story.publish(report(2, { outcome: 5 }, [rowOfOther(2)]));
    const older = story.publish(report(1, null, [rowOfOther(1)]));
    expect(decisionOn(older, MISSING)).toMatchObject({ notify: false, reason: 'olderPeriod' });
  });
});

describe('a target or tolerance that is changed', () => {
  const tolerance = (yellow: number) => anIndicator({ tolerance: { range: 0, yellow } });
  it.each([
    { name: 'yellow turns red', outcome: 5.3, yellow: 0.2, to: 'red', told: true },
    { name: 'red turns yellow', outcome: 5.6, yellow: 1, to: 'yellow', told: false },
  ])('says so when only by it $name', ({ outcome, yellow, to, told }) => {
    const story = after([5, outcome]);
    expect(story.define([tolerance(yellow)])).toMatchObject([{ reason: 'targetChanged', to, notify: told }]);
    expect(story.again()).toMatchObject([{ notify: false, reason: 'unchanged' }]);
  });

  test('makes a later red news when it made the red yellow', () => {
    const story = after([5.6]);
    story.define([tolerance(1)]);
    expect(months(story, [6.1], {}, 1)).toMatchObject({ reason: 'worsened', notify: true });
  });

  it.each([
    { name: 'raised, so that it is met', outcome: 5.3, target: 5.3, reason: 'targetChanged', to: 'green' },
    { name: 'raised, and met anyway', outcome: 5, target: 5.3, reason: 'recovered', to: 'green' },
    { name: 'lowered, so that it gets red', outcome: 5.3, target: 4.7, reason: 'targetChanged', to: 'red' },
    { name: 'lowered, and red anyway', outcome: 5.6, target: 4.9, reason: 'worsened', to: 'red' },
  ])('in the next month is $name: $reason', ({ outcome, target, reason, to }) => {
    const story = after([5.3]);
    expect(months(story, [outcome], { target }, 1)).toMatchObject({ reason, to, notify: true });
  });

  test('is no change where the target accumulates', () => {
    const story = anAlertStory([anIndicator({ accumulates: true })]);
    months(story, [5.3]);
    expect(months(story, [10], { target: 10 }, 1)).toMatchObject({ reason: 'recovered' });
  });

  test('in a corrected row is told as that', () => {
    const story = after([5, 5.3]);
    expect(months(story, [5.3], { target: 5.3 }, 1)).toMatchObject({
      reason: 'targetChanged',
      to: 'green',
      correction: { before: { target: 5 } },
    });
  });
});

describe('a correction', () => {
  it.each([
    { name: 'takes back what never was', of: [5, 6], to: 5, reason: 'retracted', from: 'red', told: true },
    {
      name: 'takes back the red of what is yellow',
      of: [5, 6],
      to: 5.1,
      reason: 'retracted',
      from: 'red',
      told: true,
    },
    {
      name: 'that recovers what was red before it',
      of: [6, 6],
      to: 5,
      reason: 'recovered',
      from: 'red',
      told: true,
    },
    {
      name: 'that eases what was red before it',
      of: [6, 6],
      to: 5.1,
      reason: 'insideToleranceOnly',
      from: 'red',
      told: false,
    },
    {
      name: 'comes late with what was red',
      of: [5, 5],
      to: 6,
      reason: 'cameLate',
      from: 'green',
      told: true,
    },
    { name: 'worsens', of: [5, 5.1], to: 6, reason: 'worsened', from: 'yellow', told: true },
    { name: 'of the figure alone', of: [5, 6], to: 6.1, reason: 'unchanged', from: 'red', told: false },
    { name: 'within the target', of: [5, 5], to: 4.9, reason: 'withinTarget', from: 'green', told: false },
  ])('$name: $reason', ({ of, to, reason, from, told }) => {
    const story = after(of);
    const decision = months(story, [to], {}, of.length - 1);
    expect(decision).toMatchObject({
      reason,
      from,
      notify: told,
      revision: { number: 2 },
      figures: { outcome: to },
      correction: { by: { name: 'Anna Ek' }, before: { outcome: of.at(-1) } },
    });
  });

  test('that takes the row away takes back its alert', () => {
    const story = after([5, 6]);
    expect(toldOf(story.publish(report(1, null)))).toEqual(['sjukfranvaro red -> green: retracted']);
  });

  test('made twice tells each time what is so', () => {
    const story = after([5, 5]);
    expect([6, 5, 6].map((outcome) => months(story, [outcome], {}, 1)?.reason)).toEqual([
      'cameLate',
      'retracted',
      'cameLate',
    ]);
    expect(alertOf(story)?.number).toBe(2);
  });

  test.each([
    { name: 'to red sends nothing', of: [5, 5], to: 6, reason: 'olderPeriod', alerts: 0 },
    {
      name: 'of what a later month has confirmed sends nothing',
      of: [6, 6],
      to: 5,
      reason: 'olderPeriod',
      alerts: 1,
    },
  ])('of an older period $name', ({ of, to, reason, alerts }) => {
    const story = after(of);
    expect(months(story, [to], {}, 0)).toMatchObject({ notify: false, reason });
    expect(story.states().alerts).toHaveLength(alerts);
  });

  test('of an older period moves when it began', () => {
    const story = after([6, 6]);
    months(story, [5], {}, 0);
    expect(alertOf(story)).toMatchObject({ number: 1, since: '2023-02' });
  });

  test('of an older period takes back what the next month has no figure for', () => {
    const story = after([5, 6]);
    story.publish(report(2, { outcome: null }));
    expect(months(story, [5], {}, 1)).toMatchObject({ notify: true, reason: 'retracted', number: 1 });
  });

  test('of an older period takes back a red that has become yellow', () => {
    const story = after([5, 6, 5.1]);
    expect(months(story, [5.2], {}, 1)).toMatchObject({ notify: true, reason: 'retracted', to: 'yellow' });
    expect(months(story, [6], {}, 3)).toMatchObject({ notify: true, reason: 'worsened' });
  });

  test('of an older period to red is told when the next figure is red as well', () => {
    const story = after([5, 5]);
    story.publish(report(2, { outcome: null }));
    expect(months(story, [6], {}, 1)).toMatchObject({ notify: false, reason: 'olderPeriod' });
    expect(story.states().alerts.filter(({ key }) => key === KEY)).toEqual([]);
    expect(months(story, [6], {}, 3)).toMatchObject({ reason: 'firstLeftRange', since: '2023-02' });
  });
});

describe('a tertial, told of by each of its months', () => {
  const tertial = (month: number, outcome: number) => report(month, { period: period('2023-T1'), outcome });
  it.each([
    { name: 'red twice', of: [6, 6], reasons: ['firstLeftRange', 'stillOutside'] },
    { name: 'good in the next report', of: [6, 5], reasons: ['firstLeftRange', 'recovered'] },
    { name: 'red in the next report', of: [5, 6], reasons: ['withinTarget', 'firstLeftRange'] },
  ])('$name: $reasons', ({ of, reasons }) => {
    const story = anAlertStory([anIndicator({ frequency: 'tertial' })]);
    const decided = of.map((outcome, month) => decisionOn(story.publish(tertial(month, outcome)), KEY));
    expect(decided.map(({ reason }) => reason)).toEqual(reasons);
    expect(decided.at(-1)?.correction).toBeNull();
  });
});

describe('a project', () => {
  type Parts = Parameters<typeof aProject>[0];
  const publish = (story: AlertStory, month: number, parts: Parts | null) =>
    story.publish(
      aDataset({
        period: shiftPeriod(JANUARY, month),
        projects: parts === null ? [] : [aProject({ status: null, dimensions: {}, ...parts })],
      }),
    );
  const told = (of: readonly Parts[]) => {
    const story = anAlertStory([]);
    return toldOf(
      of.flatMap((parts, at) =>
        at === of.length - 1 ? publish(story, at, parts) : (publish(story, at, parts), []),
      ),
    );
  };
  const status = 'project:telefoni:status';

  it.each([
    {
      name: 'turns yellow',
      of: ['green', 'yellow'],
      expected: [`${status} green -> yellow: firstLeftRange`],
    },
    { name: 'is red the first time', of: ['red'], expected: [`${status} - -> red: firstLeftRange`] },
    { name: 'deviates', of: [null, 'deviating'], expected: [`${status} - -> deviating: firstLeftRange`] },
    { name: 'stays yellow', of: ['yellow', 'yellow'], expected: [] },
    { name: 'eases', of: ['red', 'yellow'], expected: [] },
    { name: 'is green again', of: ['red', 'green'], expected: [`${status} red -> green: recovered`] },
    { name: 'turns out to be yellow', of: ['deviating', 'yellow'], expected: [] },
    {
      name: 'turns out to be red',
      of: ['deviating', 'red'],
      expected: [`${status} deviating -> red: worsened`],
    },
    { name: 'is not told of for a month', of: ['red', null, 'red'], expected: [] },
  ] as const)('$name', ({ of, expected }) => {
    expect(told(of.map((one) => ({ status: one })))).toEqual(expected);
  });

  test('is alerted of by dimension, worst first', () => {
    expect(
      told([
        { status: 'green', dimensions: { time: 'green', cost: 'yellow', scope: 'red' } },
        { status: 'green', dimensions: { time: 'yellow', cost: 'red', scope: 'red' } },
      ]),
    ).toEqual([
      'project:telefoni:cost yellow -> red: worsened',
      'project:telefoni:time green -> yellow: firstLeftRange',
    ]);
  });

  it.each([
    { name: 'as stated', status: 'yellow', overall: 'yellow' },
    { name: 'the worst dimension where nothing is stated', status: null, overall: 'red' },
  ] as const)('has an overall status: $name', ({ status: stated, overall }) => {
    const story = anAlertStory([]);
    const decisions = publish(story, 0, { status: stated, dimensions: { time: 'red', cost: 'yellow' } });
    expect(decisionOn(decisions, 'project:telefoni:time')).toMatchObject({
      overall,
      cause: 'Upphandlingen avbröts.',
      action: 'Ett omtag pågår.',
    });
    expect(decisions.some(({ key }) => key === status)).toBe(stated !== null);
  });

  test('that a report does not mention keeps its alert', () => {
    const story = anAlertStory([]);
    publish(story, 0, { status: 'red' });
    expect(publish(story, 1, null).map(inShort)).toEqual([`${status} red -> red: notReported`]);
    expect(story.states().alerts).toHaveLength(1);
  });

  test('that is corrected takes its alert back', () => {
    const story = anAlertStory([]);
    publish(story, 0, { status: 'red' });
    expect(toldOf(publish(story, 0, { status: 'green' }))).toEqual([`${status} red -> green: retracted`]);
  });
});

describe('an acknowledgement', () => {
  const acknowledgement = { by: BO, at: '2023-12-05T08:00:00Z', comment: 'Ses över', actionOwner: 'HR' };
  it.each([
    { name: 'as bad', outcome: 5.2, reason: 'acknowledged', told: false, isKept: true },
    { name: 'worse', outcome: 6, reason: 'worsened', told: true, isKept: false },
    { name: 'good', outcome: 5, reason: 'recovered', told: true, isKept: false },
  ])('when the next month is $name', ({ outcome, reason, told, isKept }) => {
    const story = after([5.1]);
    story.change(KEY, { acknowledgement });
    expect(months(story, [outcome], {}, 1)).toMatchObject({ reason, notify: told });
    expect(alertOf(story)?.acknowledgement ?? null).toEqual(isKept ? acknowledgement : null);
  });
});

describe('a snooze', () => {
  const until = '2024-01-15T00:00:00.000Z';
  const snooze = (fields: { until: string | null; untilChange: boolean }) => ({
    by: BO,
    at: '2023-12-05T08:00:00Z',
    ...fields,
  });
  const dated = snooze({ until, untilChange: false });
  const changing = snooze({ until: null, untilChange: true });
  const both = snooze({ until, untilChange: true });
  const early = '2024-01-14T23:59:59.999Z';

  it.each([
    {
      name: 'a date holds a worse month back',
      of: dated,
      now: early,
      outcome: 6,
      reason: 'snoozed',
      told: false,
    },
    {
      name: 'a date that has come does not',
      of: dated,
      now: until,
      outcome: 6,
      reason: 'worsened',
      told: true,
    },
    {
      name: 'a change ends one until a change',
      of: changing,
      now: early,
      outcome: 6,
      reason: 'worsened',
      told: true,
    },
    {
      name: 'a change ends one until either',
      of: both,
      now: early,
      outcome: 6,
      reason: 'worsened',
      told: true,
    },
    { name: 'the same goes on', of: changing, now: until, outcome: 5.2, reason: 'snoozed', told: false },
    {
      name: 'the date of one until either has come',
      of: both,
      now: until,
      outcome: 5.2,
      reason: 'stillOutside',
      told: false,
    },
    { name: 'the end is told', of: dated, now: early, outcome: 5, reason: 'recovered', told: true },
  ])('$name: $reason', ({ of, now, outcome, reason, told }) => {
    const story = after([5.1]);
    story.change(KEY, { snooze: of });
    expect(decisionOn(story.publish(report(1, { outcome }), { now }), KEY)).toMatchObject({
      reason,
      notify: told,
    });
  });

  test('that is over tells what it has held back, once', () => {
    const story = after([5.1]);
    story.change(KEY, { snooze: dated });
    story.publish(report(1, { outcome: 6 }), { now: early });
    expect(alertOf(story)).toMatchObject({ level: 'red', told: 'yellow', worst: 'yellow', snooze: dated });
    expect(story.again(early)).toMatchObject([{ notify: false, reason: 'snoozed' }]);
    expect(story.again(until)).toMatchObject([{ notify: true, reason: 'worsened', from: 'yellow' }]);
    expect(alertOf(story)).toMatchObject({ told: 'red', worst: 'red', snooze: null });
    expect(story.again(until)).toMatchObject([{ notify: false, reason: 'unchanged' }]);
  });
});
