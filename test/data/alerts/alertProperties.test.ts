import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { NO_ALERTS } from '../../../data/alerts/alertState.js';
import { evaluatePublication } from '../../../data/alerts/evaluatePublication.js';
import { replayMonths } from '../../../data/alerts/replayMonths.js';
import type { Dataset, Project, Reading } from '../../../data/report/dataset.js';
import type { Indicator } from '../../../data/report/indicator.js';
import { periodContaining, shiftPeriod } from '../../../data/report/period.js';
import { anAlertStory } from '../../builders/anAlertStory.js';
import { aDataset, aReading } from '../../builders/aDataset.js';
import { anEconomyLine, anIndicator } from '../../builders/anIndicator.js';
import { period } from '../../builders/aReadingView.js';
import { aProject } from '../../builders/aReport.js';

const INDICATORS: readonly Indicator[] = [
  anIndicator(),
  anEconomyLine(),
  anIndicator({ id: 'sla', name: 'SLA', frequency: 'tertial', direction: 'higherIsBetter' }),
];
const JANUARY = period('2023-01');

/** Round the limits of a target of 5: green, both edges, red, blank. */
const outcome = fc.constantFrom(4, 5, 5.1, 5.15, 5.16, 5.5, 5.51, 6, null);
const row = fc.record({
  outcome,
  target: fc.constantFrom(5, 5, 5, 5.2, null),
  forecast: fc.constantFrom(5, 5, 5.3, null),
  annualTarget: fc.constant(5),
  approximate: fc.boolean().map((is) => is),
});
const status = fc.constantFrom('green', 'yellow', 'red', 'deviating', null);
const month = fc.record({
  /** Mostly the next one, sometimes one already published: a correction. */
  back: fc.constantFrom(0, 0, 0, 1, 2),
  kind: fc.constantFrom('final' as const, 'final' as const, 'preliminary' as const),
  rows: fc.tuple(...INDICATORS.map(() => fc.option(row, { freq: 6 }))),
  project: fc.option(fc.record({ status, time: status }), { freq: 4 }),
});
const history = fc.array(month, { minLength: 1, maxLength: 14 });
type Month = ReturnType<typeof month.generate>['value'];

function datasetOf({ rows, project }: Month, at: number): Dataset {
  const own = shiftPeriod(JANUARY, at);
  const readings = INDICATORS.flatMap(({ id, frequency }, place): Reading[] => {
    const fields = rows[place];
    if (fields == null) return [];
    return [aReading({ ...fields, indicatorId: id, period: periodContaining(own, frequency) })];
  });
  return aDataset({ period: own, readings, projects: project === null ? [] : [projectOf(project)] });
}

function projectOf({ status: overall, time }: NonNullable<Month['project']>): Project {
  return aProject({ status: overall, dimensions: time === null ? {} : { time } });
}

/** Each month's place on the calendar: going back corrects what has been published. */
function places(months: readonly Month[]): { readonly month: Month; readonly at: number }[] {
  let next = 0;
  return months.map((one) => {
    const at = one.back === 0 || next < one.back ? next++ : next - one.back;
    return { month: one, at };
  });
}

describe('whatever is published', () => {
  it('decides nothing new when it is evaluated once more', () => {
    fc.assert(
      fc.property(history, (months) => {
        const story = anAlertStory(INDICATORS);
        for (const { month: one, at } of places(months)) {
          const dataset = datasetOf(one, at);
          story.publish(dataset, { kind: one.kind });
          const [states, reported] = [story.states(), story.reported()];
          const again = evaluatePublication({
            before: reported,
            after: reported,
            revision: dataset,
            states,
            now: new Date(0),
            deadlineOf: (awaited) => `${awaited}-28`,
          });
          expect(again.decisions.filter(({ notify }) => notify)).toEqual([]);
          expect(again.states).toEqual(states);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('decides the same in whatever order the rows come', () => {
    fc.assert(
      fc.property(history, (months) => {
        const [straight, turned] = [anAlertStory(INDICATORS), anAlertStory([...INDICATORS].reverse())];
        for (const { month: one, at } of places(months)) {
          const dataset = datasetOf(one, at);
          const reversed = { ...dataset, readings: dataset.readings.toReversed() };
          expect(turned.publish(reversed)).toEqual(straight.publish(dataset));
        }
        expect(turned.states()).toEqual(straight.states());
      }),
    );
  });

  it('tells of no alert twice, and of every end', () => {
    fc.assert(
      fc.property(history, (months) => {
        const story = anAlertStory(INDICATORS);
        for (const { month: one, at } of places(months)) {
          const told = new Map(story.states().alerts.map((alert) => [alert.key, alert.told]));
          const decisions = story.publish(datasetOf(one, at), { kind: one.kind });
          const open = new Map(story.states().alerts.map((alert) => [alert.key, alert.told]));
          for (const { key, notify, from, to } of decisions) {
            if (notify) expect(open.get(key)).not.toBe(told.get(key));
            if (notify) expect(from).not.toBe(to);
            else expect(told.has(key)).toBe(open.has(key));
          }
          const decided = new Set(decisions.map(({ key }) => key));
          expect([...told.keys(), ...open.keys()].filter((key) => !decided.has(key))).toEqual([]);
        }
      }),
    );
  });

  it('numbers every alert once', () => {
    fc.assert(
      fc.property(history, (months) => {
        const story = anAlertStory(INDICATORS);
        const keys = new Map<number, string>();
        for (const { month: one, at } of places(months)) {
          story.publish(datasetOf(one, at));
          for (const { number, key } of story.states().alerts) {
            expect(keys.get(number) ?? key).toBe(key);
            keys.set(number, key);
          }
        }
      }),
    );
  });
});

test('replaying the stored months is having evaluated them month by month', () => {
  fc.assert(
    fc.property(history, (months) => {
      const story = anAlertStory(INDICATORS);
      const decided = months.map((one, at) => story.publish(datasetOf(one, at), { kind: one.kind }));
      const replay = replayMonths(story.reported());
      const withoutDeadline = (value: unknown): unknown =>
        JSON.parse(JSON.stringify(value, (name, held: unknown) => (name === 'deadline' ? null : held)));
      expect(replay.months.map(({ decisions }) => decisions)).toEqual(withoutDeadline(decided));
      expect(replay.states).toEqual(withoutDeadline(story.states()));
    }),
  );
});

test('with nothing published there is nothing to replay', () => {
  expect(replayMonths({ indicators: INDICATORS, reports: [] })).toEqual({ states: NO_ALERTS, months: [] });
});
