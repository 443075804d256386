import { expect, test } from '@jest/globals';
import type { Decision } from '../../../data/alerts/decision.js';
import { anAlertStory, decisionOn, inShort } from '../../builders/anAlertStory.js';
import { aMonth, COSTS, SICK } from '../../builders/aMonth.js';
import { anEconomyLine, anIndicator } from '../../builders/anIndicator.js';

const SICK_LEAVE = anIndicator({ owner: 'Eva Berg' });
const COST_LINE = anEconomyLine({ id: COSTS, name: 'Kostnader' });

/** Told ones with an exclamation mark. */
function summary(decisions: readonly Decision[]): string[] {
  return decisions.map((decision) => `${decision.notify ? '! ' : ''}${inShort(decision)}`);
}

test('twelve months, and what is decided on everything in each', () => {
  const story = anAlertStory([SICK_LEAVE, COST_LINE]);
  const publish = (number: number, month: Parameters<typeof aMonth>[1]) =>
    summary(story.publish(aMonth(number, month)));
  const project = 'project:telefoni:time';

  // January: all is well.
  expect(publish(1, { sick: 4.8, costs: 99 })).toEqual([
    'kostnader green -> green: withinTarget',
    'sjukfranvaro green -> green: withinTarget',
    `${project} green -> green: withinTarget`,
  ]);
  // February: sick leave is a tenth past its target; costs are at the budget exactly.
  expect(publish(2, { sick: 5.1, costs: 100 })).toEqual([
    '! sjukfranvaro green -> yellow: firstLeftRange',
    'kostnader green -> green: withinTarget',
    `${project} green -> green: withinTarget`,
  ]);
  // March: worse. The forecast of the costs goes past the year's budget, the costs do not.
  expect(publish(3, { sick: 5.6, costs: 100, forecast: 101 })).toEqual([
    '! sjukfranvaro yellow -> red: worsened',
    '! kostnader green -> forewarning: forewarned',
    `${project} green -> green: withinTarget`,
  ]);
  // April: sick leave swings at the edge of its tolerance; the project's time turns yellow.
  expect(publish(4, { sick: 5.5, costs: 100, forecast: 101, time: 'yellow' })).toEqual([
    `! ${project} green -> yellow: firstLeftRange`,
    'sjukfranvaro red -> yellow: insideToleranceOnly',
    'kostnader forewarning -> forewarning: stillOutside',
  ]);
  // May: and back. The costs leave their range, which ends the forewarning.
  expect(publish(5, { sick: 5.6, costs: 102, forecast: 101, time: 'yellow' })).toEqual([
    '! kostnader forewarning -> yellow: firstLeftRange',
    'sjukfranvaro yellow -> red: stillOutside',
    `${project} yellow -> yellow: stillOutside`,
  ]);
  // June: no figure for sick leave, which is no recovery. The project turns red.
  const june = story.publish(aMonth(6, { sick: null, costs: 103, time: 'red' }));
  expect(summary(june)).toEqual([
    `! ${project} yellow -> red: worsened`,
    '! missing:sjukfranvaro red -> missing: missing',
    'sjukfranvaro red -> red: notRated',
    'kostnader yellow -> yellow: stillOutside',
  ]);
  expect(decisionOn(june, 'missing:sjukfranvaro').awaited).toEqual({
    periods: ['2023-06'],
    owner: 'Eva Berg',
    deadline: '2023-06-28',
  });
  // July: its figure comes and is at the target, but June's is still missing.
  expect(publish(7, { sick: 5, costs: 100, time: 'red' })).toEqual([
    '! sjukfranvaro red -> green: recovered',
    '! kostnader yellow -> green: recovered',
    `${project} red -> red: stillOutside`,
    'missing:sjukfranvaro missing -> missing: stillMissing',
  ]);
  // June once more, in August: the missing figure. It was red, but July has said more.
  expect(publish(6, { sick: 5.9, costs: 103, time: 'red' })).toEqual([
    '! missing:sjukfranvaro missing -> green: arrived',
    `${project} red -> red: olderPeriod`,
    'kostnader green -> green: olderPeriod',
    'sjukfranvaro green -> green: olderPeriod',
  ]);
  // August: red by a mistyped figure ...
  expect(publish(8, { sick: 55, costs: 100, time: 'yellow' })).toEqual([
    '! sjukfranvaro green -> red: firstLeftRange',
    `${project} red -> yellow: insideToleranceOnly`,
    'kostnader green -> green: withinTarget',
  ]);
  // ... corrected, and what was told is taken back ...
  const corrected = story.publish(aMonth(8, { sick: 5, costs: 100, time: 'yellow' }));
  expect(summary(corrected)).toEqual([
    '! sjukfranvaro red -> green: retracted',
    `${project} yellow -> yellow: unchanged`,
    'kostnader green -> green: withinTarget',
  ]);
  expect(decisionOn(corrected, `indicator:${SICK}`)).toMatchObject({
    number: 5,
    figures: { outcome: 5 },
    correction: { by: { name: 'Anna Ek' }, before: { outcome: 55 } },
  });
  // ... and corrected once more: it was yellow after all, which is told late.
  expect(publish(8, { sick: 5.4, costs: 100, time: 'yellow' })).toEqual([
    '! sjukfranvaro green -> yellow: cameLate',
    `${project} yellow -> yellow: unchanged`,
    'kostnader green -> green: withinTarget',
  ]);
  // September: the tolerance is narrowed, by which alone it turns red.
  expect(summary(story.define([{ ...SICK_LEAVE, tolerance: { range: 0, yellow: 0.3 } }, COST_LINE]))).toEqual(
    ['! sjukfranvaro yellow -> red: targetChanged', `${project} yellow -> yellow: unchanged`],
  );
  expect(publish(9, { sick: 5.3, costs: 103.1, time: 'green' })).toEqual([
    '! kostnader green -> red: firstLeftRange',
    `! ${project} yellow -> green: recovered`,
    'sjukfranvaro red -> yellow: insideToleranceOnly',
  ]);
  // October: somebody has acknowledged the costs, which stay red.
  story.change(`indicator:${COSTS}`, {
    acknowledgement: {
      by: { id: 'bo', name: 'Bo Ek' },
      at: '2023-10-10T08:00:00Z',
      comment: null,
      actionOwner: 'Bo',
    },
  });
  expect(publish(10, { sick: 5.2, costs: 104 })).toEqual([
    'kostnader red -> red: acknowledged',
    'sjukfranvaro yellow -> yellow: insideToleranceOnly',
    `${project} green -> green: withinTarget`,
  ]);
  // November: the third yellow month, so that the red is over.
  expect(publish(11, { sick: 5.1, costs: 101 })).toEqual([
    'kostnader red -> yellow: insideToleranceOnly',
    'sjukfranvaro yellow -> yellow: insideToleranceOnly',
    `${project} green -> green: withinTarget`,
  ]);
  // December: worse again is news again, and the costs are back on budget.
  expect(publish(12, { sick: 5.4, costs: 100 })).toEqual([
    '! sjukfranvaro yellow -> red: worsened',
    '! kostnader yellow -> green: recovered',
    `${project} green -> green: withinTarget`,
  ]);
  expect(story.states()).toMatchObject({
    lastNumber: 7,
    alerts: [{ key: `indicator:${SICK}`, level: 'red', since: '2023-08' }],
  });
});
