import { expect, it } from '@jest/globals';
import { parsePeriodCell } from '../../../data/intake/cells/parsePeriodCell.js';

it.each([
  { text: '2023-11', period: '2023-11' },
  { text: '2023-T3', period: '2023-T3' },
  { text: '2023', period: '2023' },
  { text: 'nov-23', period: '2023-11' },
  { text: 'Nov-23', period: '2023-11' },
  { text: 'maj-24', period: '2024-05' },
  { text: 'november 2023', period: '2023-11' },
  { text: 'nov. 2023', period: '2023-11' },
])('reads $text as $period', ({ text, period }) => {
  expect(parsePeriodCell(text)).toBe(period);
});

it.each(['2023-13', '2023-T4', '2023-Q3', '2023-11-01', 'foo-23', 'nov', '23-nov', ''])(
  'finds no period in %j',
  (text) => {
    expect(parsePeriodCell(text)).toBeNull();
  },
);
