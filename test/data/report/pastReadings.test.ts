import { describe, expect, test } from '@jest/globals';
import { pastReadings } from '../../../data/report/pastReadings.js';
import { aBookOf, aDataset, aReading, monthlyReports } from '../../builders/aDataset.js';
import { anIndicator } from '../../builders/anIndicator.js';
import { aSource, period } from '../../builders/aReadingView.js';

const [SEPTEMBER, OCTOBER, NOVEMBER] = [period('2023-09'), period('2023-10'), period('2023-11')];

describe('past readings', () => {
  const past = pastReadings(monthlyReports([1, 2, 3], { last: '2023-11' }));

  test('come newest first', () => {
    expect(past.of('sjukfranvaro').map(({ outcome }) => outcome)).toEqual([3, 2, 1]);
    expect(past.before('sjukfranvaro', NOVEMBER).map(({ outcome }) => outcome)).toEqual([2, 1]);
    expect(past.at('sjukfranvaro', SEPTEMBER)?.outcome).toBe(1);
    expect([past.of('x'), past.at('x', SEPTEMBER)]).toEqual([[], null]);
  });

  test('are those of the newer report, but an exact one before an approximate one', () => {
    const october = (outcome: number, approximate: boolean) =>
      aReading({ period: OCTOBER, outcome, approximate });
    const of = (older: boolean, newer: boolean) =>
      pastReadings([
        aDataset({ period: OCTOBER, readings: [october(1, older)] }),
        aDataset({ period: NOVEMBER, readings: [october(2, newer)] }),
      ]).at('sjukfranvaro', OCTOBER)?.outcome;
    expect([of(false, false), of(true, true), of(true, false), of(false, true)]).toEqual([2, 2, 2, 1]);
  });
});

describe('the source of the year before', () => {
  const source = (typed: string) =>
    aBookOf(
      [anIndicator()],
      [
        aDataset({
          readings: [
            aReading({
              previousYearOutcome: 5.1,
              source: aSource({
                cells: { outcome: 'E2' },
                typed: { [typed]: { by: { id: 'anna', name: 'Anna Ek' }, at: '2023-12-06T09:00:00.000Z' } },
              }),
            }),
          ],
        }),
      ],
    ).reading('sjukfranvaro', period('2022-11'))?.provenance.source;

  test('says that it was typed when it was', () => {
    expect(source('previousYearOutcome')).toMatchObject({
      cells: {},
      typed: { outcome: { by: { id: 'anna' } } },
    });
  });

  test('does not say so when it was the outcome that was typed', () => {
    expect(source('outcome')).not.toHaveProperty('typed');
  });
});
