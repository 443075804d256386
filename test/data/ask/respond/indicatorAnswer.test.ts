import { describe, expect, it } from '@jest/globals';
import { answerIndicator } from '../../../../data/ask/respond/indicatorAnswer.js';
import type { AskedTime } from '../../../../data/ask/request.js';
import { aBookOf, aDataset, aReading } from '../../../builders/aDataset.js';
import { anIndicator } from '../../../builders/anIndicator.js';
import { period } from '../../../builders/aReadingView.js';

const SICK_LEAVE = anIndicator();

const month = (name: string, previousYearOutcome: number | null) =>
  aDataset({
    period: period(name),
    readings: [aReading({ period: period(name), previousYearOutcome })],
  });
/** October and November 2023, the latter with November the year before. */
const BOOK = aBookOf([SICK_LEAVE], [month('2023-10', null), month('2023-11', 5.1)]);

function seriesOf(time: AskedTime) {
  const answer = answerIndicator(BOOK, SICK_LEAVE, {
    intent: 'subject',
    subjectIds: [SICK_LEAVE.id],
    time,
    measures: ['trend'],
    comparedWith: null,
  });
  if (answer.kind !== 'series') throw new Error(answer.kind);
  return { periods: answer.views.map((view) => view.period), gaps: answer.gaps };
}

const WITHOUT_REPORT = [
  '2022-12',
  '2023-01',
  '2023-02',
  '2023-03',
  '2023-04',
  '2023-05',
  '2023-06',
  '2023-07',
];

describe('a series names the periods without an outcome', () => {
  it('between those that there are, where no span was asked for', () => {
    expect(seriesOf({ kind: 'latest' })).toEqual({
      periods: ['2022-11', '2023-10', '2023-11'],
      gaps: [...WITHOUT_REPORT, '2023-08', '2023-09'],
    });
  });

  it('of the span that was asked for', () => {
    const span = { kind: 'span', from: period('2023-08'), to: period('2023-12') } as const;
    expect(seriesOf(span)).toEqual({
      periods: ['2023-10', '2023-11'],
      gaps: ['2023-08', '2023-09', '2023-12'],
    });
  });
});
