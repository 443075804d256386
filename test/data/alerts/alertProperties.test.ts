import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { NO_ALERTS } from '../../../data/alerts/alertState.js';
import { evaluatePublication } from '../../../data/alerts/evaluatePublication.js';
import { replayMonths } from '../../../data/alerts/replayMonths.js';
import { anAlertStory } from '../../builders/anAlertStory.js';
import { datasetOf, history, INDICATORS, places } from './arbitraryMonths.js';

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
