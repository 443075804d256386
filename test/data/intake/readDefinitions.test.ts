import { describe, expect, it, test } from '@jest/globals';
import { readDefinitions } from '../../../data/intake/readDefinitions.js';
import { readTable } from '../../../data/intake/readTable.js';
import { indicatorSchema } from '../../../data/report/indicator.js';
import { DEFINITIONS, INDICATORS } from './aReport.js';
import { problemsOf } from './problemsOf.js';

const problems = (text: string) => problemsOf(() => readDefinitions(readTable('definitioner.csv', text)));
/** The table with a part of it written differently. */
const changed = (from: string, to: string) => {
  expect(DEFINITIONS).toContain(from);
  return DEFINITIONS.replace(from, to);
};

describe('readDefinitions', () => {
  test('reads an indicator', () => {
    expect(INDICATORS[1]).toEqual({
      id: 'datorer',
      name: 'Administrativa datorer',
      nameEn: null,
      aliases: ['admindatorer'],
      kind: 'indicator',
      area: 'Kund och ägare',
      section: 'Indikatorer',
      unit: 'count',
      direction: 'withinRange',
      frequency: 'tertial',
      accumulates: false,
      targetRule: 'stated',
      tolerance: { range: 5, yellow: 5 },
      owner: null,
      resultRow: null,
    });
  });

  test('reads a line of the table of results, without a tolerance', () => {
    expect(INDICATORS[5]).toMatchObject({ resultRow: { group: 'Drift', role: 'sum' }, tolerance: null });
  });

  test('gives what the domain takes', () => {
    for (const indicator of INDICATORS) expect(indicatorSchema.parse(indicator)).toEqual(indicator);
  });

  it.each([
    { name: 'an id used twice', from: '\ndatorer;', to: '\nsjukfranvaro;', code: 'duplicateId', cell: 'A3' },
    { name: 'an id with a space', from: '\ndatorer;', to: '\nmina datorer;', code: 'badId', cell: 'A3' },
    { name: 'an id with a capital', from: '\ndatorer;', to: '\nDatorer;', code: 'badId', cell: 'A3' },
    {
      name: 'a name used twice',
      from: ';Administrativa datorer;',
      to: ';SJUKFRÅNVARO;',
      code: 'duplicateName',
      cell: 'B3',
    },
    {
      name: 'an alias of two indicators',
      from: ';admindatorer;',
      to: ';Sick  Leave;',
      code: 'duplicateAlias',
      cell: 'C3',
    },
    {
      name: "an alias that is another's name",
      from: ';admindatorer;',
      to: ';enhet a;',
      code: 'duplicateAlias',
      cell: 'C3',
    },
    { name: 'an unknown unit', from: ';procent;', to: ';promille;', code: 'badChoice', cell: 'G2' },
    { name: 'an unknown direction', from: ';lägre är bättre;', to: ';ner;', code: 'badChoice', cell: 'H2' },
    { name: 'a blank name', from: ';Enhet A;', to: ';;', code: 'blank', cell: 'B5' },
    { name: 'a tolerance below 0', from: ';;0,5;', to: ';;-0,5;', code: 'negative', cell: 'M2' },
    {
      name: 'no range where the direction needs one',
      from: ';5;5;',
      to: ';;5;',
      code: 'rangeWithoutDirection',
      cell: 'L3',
    },
    {
      name: 'a range where the direction has none',
      from: ';;0,5;',
      to: ';2;0,5;',
      code: 'rangeWithoutDirection',
      cell: 'L2',
    },
    {
      name: 'a group without a role',
      from: ';Drift;summa',
      to: ';Drift;',
      code: 'incompleteResultRow',
      cell: 'N7',
    },
  ])('refuses $name', ({ from, to, code, cell }) => {
    expect(problems(changed(from, to))).toMatchObject([{ file: 'definitioner.csv', code, cell }]);
  });

  test('names all problems at once', () => {
    const text = changed(';procent;', ';promille;').replace('\nb;Enhet B;', '\na;Enhet A;');
    expect(problems(text).map(({ code, row }) => [code, row])).toEqual([
      ['badChoice', 2],
      ['duplicateId', 6],
      ['duplicateName', 6],
    ]);
  });

  test('says whose alias it is and where it stands', () => {
    expect(problems(changed(';admindatorer;', ';sjuktal;'))).toMatchObject([
      { alias: 'sjuktal', of: 'Sjukfrånvaro', first: { cell: 'C2' } },
    ]);
  });
});
