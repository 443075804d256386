import { expect, it } from '@jest/globals';
import { looksLikeFraction } from '../../../data/intake/checks/checkFractions.js';
import { readDataset } from '../../../data/intake/readDataset.js';
import { NO_CONTEXT } from '../../../data/intake/reportContext.js';
import { INDICATORS, indicatorTable } from './aReport.js';
import { problemsOf } from './problemsOf.js';

it.each([
  {
    name: 'a row of fractions is refused',
    figures: '0,051;0,053;0,05;0,055;0,05',
    level: 5,
    expected: [0.053],
  },
  { name: 'two figures are enough', figures: ';0,053;0,05;;', level: 5, expected: [0.053] },
  { name: 'one may be true', figures: ';0,053;;;', level: 5, expected: [] },
  { name: 'one and a 0 may be true', figures: '0;0,053;;;', level: 5, expected: [] },
  {
    name: 'one figure that is no fraction makes the row uncertain',
    figures: ';0,053;0,5;;',
    level: 5,
    expected: [],
  },
  { name: 'without earlier reports nothing is certain', figures: ';0,053;0,05;;', level: null, expected: [] },
  { name: 'small percentages are small', figures: ';0,053;0,05;;', level: 0.5, expected: [] },
])('$name', ({ figures, level, expected }) => {
  const table = indicatorTable(`Sjukfrånvaro;procent;2023-11;${figures};;;`);
  const problems = problemsOf(() =>
    readDataset([table], INDICATORS, { ...NO_CONTEXT, usualLevel: () => level }),
  );
  expect(problems.map((problem) => 'stated' in problem && problem.stated)).toEqual(expected);
});

it.each([
  { figure: 1, level: 10.1, expected: true },
  { figure: 1, level: 10, expected: false },
  { figure: 1.01, level: 99, expected: false },
  { figure: -0.05, level: 5, expected: true },
  { figure: 0, level: 5, expected: false },
])('$figure where $level is usual looks like a fraction: $expected', ({ figure, level, expected }) => {
  expect(looksLikeFraction(figure, level)).toBe(expected);
});
