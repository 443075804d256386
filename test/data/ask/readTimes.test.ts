import { describe, expect, it } from '@jest/globals';
import { readTimes } from '../../../data/ask/grammar/time/readTimes.js';
import type { Calendar } from '../../../data/ask/grammar/time/reader.js';
import { tokenise } from '../../../data/ask/words/tokenise.js';
import { parsePeriod, type Period } from '../../../data/report/period.js';

const at = (text: string): Period => {
  const period = parsePeriod(text);
  if (period === null) throw new RangeError(text);
  return period;
};
const IN_DECEMBER: Calendar = { month: at('2023-12'), today: '2023-12-05', newest: at('2023-11') };

/** Times in short: `2023-11`, `2023-11?` with the year assumed, `2023-06/2023-11`, `Q:2023-Q3`, `-1y`, `year`, `latest`. */
function times(text: string, calendar = IN_DECEMBER): string[] {
  return readTimes(tokenise(text), calendar).map(({ time }) => {
    switch (time.kind) {
      case 'period':
        return `${time.period}${time.yearAssumed ? '?' : ''}`;
      case 'span':
        return `${time.from}/${time.to}`;
      case 'unreported':
        return time.stretch;
      case 'yearsAgo':
        return `-${time.years}y`;
      case 'wholeYear':
        return 'year';
      case 'latest':
        return 'latest';
    }
  });
}

describe('readTimes', () => {
  it.each([
    ['november', '2023-11?'],
    ['nov', '2023-11?'],
    ['novembers', '2023-11?'],
    ['december', '2023-12?'],
    ['i mars', '2023-03?'],
    ['november 2022', '2022-11'],
    ['nov -22', '2022-11'],
    ['nov 23', '2023-11'],
    ["nov '23", '2023-11'],
    ['2022 november', '2022-11'],
    ['november i år', '2023-11'],
    ['november förra året', '2022-11'],
    ['nov ifjol', '2022-11'],
    ['november månad 2022', '2022-11'],
    ['last november', '2023-11?'],
    ['2023-11', '2023-11'],
    ['2023/11', '2023-11'],
    ['11/2023', '2023-11'],
    ['202311', '2023-11'],
    ['2023-11-15', '2023-11-15'],
    ['den 15 november', '2023-11-15'],
    ['T3', '2023-T3?'],
    ['t3 2022', '2022-T3'],
    ['2022 T3', '2022-T3'],
    ['2023-T3', '2023-T3'],
    ['tertial 3', '2023-T3?'],
    ['tredje tertialet', '2023-T3?'],
    ['andra tertialet 2022', '2022-T2'],
    ['sista tertialet', '2023-T3?'],
    ['kvartal 3', '2023-Q3'],
    ['Q3 2022', '2022-Q3'],
    ['första kvartalet', '2023-Q1'],
    ['vecka 47', '2023-W47'],
    ['v. 7', '2023-W07'],
    ['vecka 44-47', '2023-W44'],
    ['första halvåret', '2023-H1'],
    ['2022', '2022'],
    ['år 2022', '2022'],
    ['-22', '2022'],
    ['2021-2023', '2021/2023'],
    ['i år', '2023'],
    ['ifjol', '2022'],
    ['i fjol', '2022'],
    ['fjolårets', '2022'],
    ['fg år', '2022'],
    ['last year', '2022'],
    ['nästa år', '2024'],
    ['förra månaden', '2023-11'],
    ['denna månad', '2023-12'],
    ['last month', '2023-11'],
    ['senaste månaden', 'latest'],
    ['samma månad i fjol', '-1y'],
    ['samma period förra året', '-1y'],
    ['för två år sedan', '-2y'],
    ['helår', 'year'],
    ['på helåret', 'year'],
    ['mars till maj', '2023-03/2023-05'],
    ['jan-nov 2023', '2023-01/2023-11'],
    ['januari t o m november', '2023-01/2023-11'],
    ['november till februari 2023', '2022-11/2023-02'],
    ['2023-06/2023-11', '2023-06/2023-11'],
    ['sedan mars', '2023-03/2023-11'],
    ['senaste tre månaderna', '2023-09/2023-11'],
    ['de tre senaste månaderna', '2023-09/2023-11'],
    ['senaste halvåret', '2023-06/2023-11'],
    ['senaste två åren', '2022/2023'],
    ['i våras', '2023-03/2023-05'],
    ['i höst', '2023-09/2023-11'],
    ['igår', '2023-12-04'],
  ])('reads "%s" as %s', (text, expected) => expect(times(text)).toEqual([expected]));

  it.each(['sjukfrånvaro', 'topp 5', '30-49 år', 'kl 14', 'från början', 'senaste 12 månaderna'])(
    'finds no time in "%s"',
    (text) => expect(times(text)).toEqual([]),
  );

  it('reads two times', () => expect(times('nov 2023 mot nov 2022')).toEqual(['2023-11', '2022-11']));

  it('takes the latest month with a possible report when reports ended long ago', () => {
    const calendar = { ...IN_DECEMBER, month: at('2026-11'), today: '2026-11-23' };
    expect(times('november', calendar)).toEqual(['2023-11?']);
    expect(times('december', calendar)).toEqual(['2022-12?']);
  });

  it('does not look a year back for the month that is just beginning', () => {
    const calendar = { ...IN_DECEMBER, month: at('2024-01'), today: '2024-01-03' };
    expect(times('december', calendar)).toEqual(['2023-12?']);
  });
});
