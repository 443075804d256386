import { describe, expect, it, test } from '@jest/globals';
import { SourceError } from '../../../data/errors.js';
import { IntakeError } from '../../../data/intake/intakeError.js';
import { readDataset } from '../../../data/intake/readDataset.js';
import { readTable } from '../../../data/intake/readTable.js';
import type { Table } from '../../../data/intake/table.js';
import { datasetSchema } from '../../../data/report/dataset.js';
import { economyTable, INDICATORS, indicatorTable, resultTable, SICK_LEAVE } from './aReport.js';
import { problemsOf } from './problemsOf.js';

const read = (...tables: readonly Table[]) => readDataset(tables, INDICATORS);
const problems = (...tables: readonly Table[]) => problemsOf(() => read(...tables));
const codes = (...tables: readonly Table[]) => problems(...tables).map(({ code }) => code);

describe('a reading', () => {
  test('keeps every figure, its blanks and the cells that they stand in', () => {
    const dataset = read(indicatorTable('Sjukfrånvaro;procent;2023-11;5,1;5,3 %;5;;5;;röd;Se HR'));
    expect(dataset.readings).toEqual([
      {
        indicatorId: 'sjukfranvaro',
        period: '2023-11',
        previousYearOutcome: 5.1,
        outcome: 5.3,
        target: 5,
        forecast: null,
        annualTarget: 5,
        rolling12: null,
        reportedStatus: 'red',
        approximate: false,
        note: 'Se HR',
        source: {
          file: 'indikatorer.csv',
          sheet: null,
          row: 2,
          cells: {
            indicator: 'A2',
            unit: 'B2',
            period: 'C2',
            previousYearOutcome: 'D2',
            outcome: 'E2',
            target: 'F2',
            forecast: 'G2',
            annualTarget: 'H2',
            rolling12: 'I2',
            reportedStatus: 'J2',
            note: 'K2',
          },
        },
      },
    ]);
    expect(datasetSchema.parse(dataset)).toEqual(dataset);
  });

  test('is approximate when one of its figures says so', () => {
    expect(read(economyTable('Verksamhetens resultat;2023-10;;ca 25 000;;;;')).readings[0]).toMatchObject({
      outcome: 25_000,
      approximate: true,
    });
  });

  test('is found by columns in another order, case and spacing', () => {
    const table = readTable(
      'indikatorer.csv',
      'PERIOD;utfall;  Mål ;årsmål;Prognos  helår;Utfall fg år;indikator\n2023-11;5,3;5;5;5,5;5,1;sjukfrånvaro',
    );
    expect(read(table).readings[0]).toMatchObject({
      outcome: 5.3,
      previousYearOutcome: 5.1,
      source: { cells: { outcome: 'B2', previousYearOutcome: 'F2' } },
    });
  });

  test('may name its indicator by an alias', () => {
    expect(read(indicatorTable('sick leave;;2023-11;;5,3;;;;;;')).readings[0]?.indicatorId).toBe(
      'sjukfranvaro',
    );
  });

  it.each([
    {
      name: 'a cell that is no number',
      row: 'Sjukfrånvaro;;2023-11;;5,x;;;;;;',
      code: 'badFigure',
      cell: 'E2',
    },
    { name: 'a missing period', row: 'Sjukfrånvaro;;;;5,3;;;;;;', code: 'blank', cell: 'C2' },
    { name: 'a period that is none', row: 'Sjukfrånvaro;;2023-13;;5,3;;;;;;', code: 'badPeriod', cell: 'C2' },
    { name: 'an unknown colour', row: 'Sjukfrånvaro;;2023-11;;5,3;;;;;lila;', code: 'badChoice', cell: 'J2' },
    { name: 'another unit', row: 'Sjukfrånvaro;antal;2023-11;;5,3;;;;;;', code: 'wrongUnit', cell: 'B2' },
    {
      name: 'another frequency',
      row: 'Sjukfrånvaro;;2023-T3;;5,3;;;;;;',
      code: 'wrongFrequency',
      cell: 'C2',
    },
    {
      name: 'a percent sign beside a count',
      row: 'Administrativa datorer;;2023-T3;;5 %;;;;;;',
      code: 'unexpectedPercent',
      cell: 'E2',
    },
    {
      name: 'an unknown indicator',
      row: 'Sjukfrånvar;;2023-11;;5,3;;;;;;',
      code: 'unknownIndicator',
      cell: 'A2',
    },
  ])('with $name is refused, naming the cell', ({ row, code, cell }) => {
    expect(problems(indicatorTable(row))).toMatchObject([{ file: 'indikatorer.csv', row: 2, code, cell }]);
  });

  it.each([
    {
      name: 'the indicator',
      row: 'Sjukfrånvar;;2023-11;;5,x;;;;;;',
      told: ['unknownIndicator A2', 'badFigure E2'],
    },
    {
      name: 'the unit',
      row: 'Sjukfrånvaro;antal;2023-11;;5,x;;;;;;',
      told: ['wrongUnit B2', 'badFigure E2'],
    },
    {
      name: 'the frequency',
      row: 'Sjukfrånvaro;;2023-T3;;5,x;;;;;;',
      told: ['wrongFrequency C2', 'badFigure E2'],
    },
    {
      name: 'an unreadable period',
      row: 'Sjukfrånvar;;x;;5,3;;;;;;',
      told: ['unknownIndicator A2', 'badPeriod C2'],
    },
    { name: 'no indicator', row: ';;2023-11;;5,x;;;;;;', told: ['blank A2', 'badFigure E2'] },
    { name: 'nothing else', row: 'Sjukfrånvaro;;2023-11;;5,x;;;;;;', told: ['badFigure E2'] },
  ])('with a bad figure and $name wrong is told of all at once', ({ row, told }) => {
    expect(problems(indicatorTable(row)).map(({ code, cell }) => `${code} ${cell}`)).toEqual(told);
  });

  test('of an unknown indicator suggests the nearest', () => {
    expect(problems(indicatorTable('Sjukfranvro;;2023-11;;5,3;;;;;;'))).toMatchObject([
      { nearest: 'Sjukfrånvaro' },
    ]);
    expect(problems(indicatorTable('Övertid;;2023-11;;5,3;;;;;;'))).toMatchObject([{ nearest: null }]);
  });

  test('of an unknown indicator has a suggestion as long as they are few', () => {
    const told = problems(indicatorTable(...Array<string>(26).fill('Sjukfranvro;;2023-11;;5,3;;;;;;')));
    const nearest = told.map((problem) => 'nearest' in problem && problem.nearest);
    expect(nearest).toEqual([...Array<string>(25).fill('Sjukfrånvaro'), null]);
  });

  test('stated twice is refused, naming both places', () => {
    expect(problems(indicatorTable(SICK_LEAVE, 'Sjuktal;;2023-11;;5,4;;;;;;'))).toMatchObject([
      { code: 'duplicateReading', cell: 'A3', indicator: 'Sjukfrånvaro', first: { cell: 'A2' } },
    ]);
  });
});

describe('the period of the report', () => {
  test('is its month, though the tertial and the year it belongs to end later', () => {
    const computers = 'Administrativa datorer;;2023-T3;;24 800;;;;;;';
    expect(read(indicatorTable(SICK_LEAVE, computers)).period).toBe('2023-11');
  });

  test('is the month that most rows state, so that a mistyped year is found', () => {
    const table = economyTable(
      'Verksamhetens resultat;2032-11;;1;;;;',
      'Verksamhetens resultat;2023-10;;2;;;;',
    );
    expect(problems(indicatorTable(SICK_LEAVE), table, results())).toMatchObject([
      { code: 'laterPeriod', period: '2032-11', reportPeriod: '2023-11', cell: 'B2' },
    ]);
  });

  test('does not reach a tertial that has not begun', () => {
    const computers = 'Administrativa datorer;;2024-T1;;24 800;;;;;;';
    expect(codes(indicatorTable(SICK_LEAVE, computers))).toEqual(['laterPeriod']);
  });

  test('is the newest of a report without months', () => {
    expect(read(indicatorTable('Administrativa datorer;;2023-T3;;24 800;;;;;;')).period).toBe('2023-T3');
  });
});

/** Units A 10 and B 5, sum 15, new A -3, its sum -3, total 12. */
function results(overrides: Readonly<Record<string, string>> = {}): Table {
  const rows: Record<string, string> = {
    a: 'Drift;Enhet A;2023-11;10;20',
    b: 'Drift;Enhet B;2023-11;5;',
    sum: 'Drift;Summa drift;2023-11;15;',
    newA: 'Ny;Enhet A;2023-11;-3;1',
    newSum: 'Ny;Summa ny;2023-11;-3;1',
    total: 'Totalt;Resultat;2023-11;12;21',
  };
  return resultTable(...Object.values({ ...rows, ...overrides }));
}

describe('the table of results', () => {
  test('tells units of the same name apart by their group', () => {
    const readings = read(results()).readings;
    expect(readings.map(({ indicatorId, outcome }) => [indicatorId, outcome])).toEqual([
      ['a', 10],
      ['b', 5],
      ['summa-drift', 15],
      ['ny-a', -3],
      ['summa-ny', -3],
    ]);
  });

  test('may write the group before the name', () => {
    expect(codes(results({ newA: 'Ny;Ny: Enhet A;2023-11;-3;1' }))).toEqual([]);
  });

  it.each([
    { name: 'a sum off by as many tkr as it has addends is rounding', sum: '17', expected: [] },
    { name: 'a sum off by more is wrong', sum: '18', expected: ['wrongSum', 'wrongSum'] },
    { name: 'a sum too small by as many is rounding', sum: '13', expected: [] },
    { name: 'a sum too small by more is wrong', sum: '12', expected: ['wrongSum', 'wrongSum'] },
  ])('$name', ({ sum, expected }) => {
    expect(codes(results({ sum: `Drift;Summa drift;2023-11;${sum};` }))).toEqual(expected);
  });

  test('names the sum, what is stated and what the rows give', () => {
    expect(problems(results({ newSum: 'Ny;Summa ny;2023-11;-5;1' }))).toMatchObject([
      { code: 'wrongSum', name: 'Summa ny', cell: 'D6', stated: -5, computed: -3, addends: 1 },
    ]);
  });

  test('finds a total that its sums do not give', () => {
    expect(problems(results({ total: 'Totalt;Resultat;2023-11;15;21' }))).toMatchObject([
      { code: 'wrongSum', name: 'Verksamhetens resultat', stated: 15, computed: 12, addends: 2 },
    ]);
  });

  test('does not call a sum wrong when an addend could not be read', () => {
    expect(codes(results({ a: 'Drift;Enhet A;2023-11;1 00;20' }))).toEqual(['badFigure']);
  });

  test('does not count a blank addend as 0', () => {
    const [sum, total] = ['Drift;Summa drift;2023-11;15;999', 'Totalt;Resultat;2023-11;12;'];
    expect(codes(results({ sum, total }))).toEqual([]);
  });

  test('leaves the total to the economy table, which must state the same', () => {
    const economy = economyTable('Verksamhetens resultat;2023-11;;12;;21;;');
    expect(
      read(results(), economy).readings.filter(({ indicatorId }) => indicatorId === 'resultat'),
    ).toHaveLength(1);
    expect(problems(results(), economyTable('Verksamhetens resultat;2023-11;;12;;22;;'))).toMatchObject([
      {
        code: 'totalDisagrees',
        file: 'resultat.csv',
        cell: 'E7',
        stated: 21,
        elsewhere: 22,
        other: { file: 'ekonomi.csv', cell: 'F2' },
      },
    ]);
  });
});

describe('tables without figures', () => {
  const csv = (file: string, ...lines: readonly string[]) => readTable(file, lines.join('\n'));

  test('make projects, activities, assignments, goals and commentaries', () => {
    const dataset = read(
      indicatorTable(SICK_LEAVE),
      csv(
        'projekt.csv',
        'Id;Projekt;Status;Tid;Orsak;Sökord',
        'tele;Telefoni;avvikelse;gul;Bristande konkurrens;växel| IP ',
      ),
      csv('aktiviteter.csv', 'Område;Aktivitet;Status', 'Process;Effektiv processtyrning;'),
      csv('uppdrag.csv', 'Uppdrag;Beskrivning;Status', 'Minska;Allt;Pågående'),
      csv('mål.csv', 'Mål;Gäller;Område', 'Balans;förvaltningen;Ekonomi', 'Klimat;staden;'),
      csv('kommentarer.csv', 'Avsnitt;Rubrik;Text;Gäller', 'HR;Om frånvaron;Den ökar.;sjukfranvaro|tele'),
    );
    expect(dataset.projects).toMatchObject([
      {
        id: 'tele',
        name: 'Telefoni',
        status: 'deviating',
        dimensions: { time: 'yellow' },
        cause: 'Bristande konkurrens',
        action: null,
        comment: null,
        aliases: ['växel', 'IP'],
        source: { file: 'projekt.csv', row: 2 },
      },
    ]);
    expect(dataset.activities).toMatchObject([
      { id: 'effektiv-processtyrning', area: 'Process', status: null },
    ]);
    expect(dataset.assignments).toMatchObject([{ name: 'Minska', text: 'Allt', status: 'Pågående' }]);
    expect(dataset.goals).toMatchObject([
      { scope: 'department', area: 'Ekonomi' },
      { scope: 'city', area: null },
    ]);
    expect(dataset.commentaries).toMatchObject([{ section: 'HR', about: ['sjukfranvaro', 'tele'] }]);
    expect(datasetSchema.parse(dataset)).toEqual(dataset);
  });

  test('are told apart by their headings when the name says nothing', () => {
    const dataset = read(
      csv('Bok1.csv', 'Avsnitt;Rubrik;Text', 'HR;Om;Den ökar.'),
      csv(
        'Bok2.csv',
        'Indikator;Period;Utfall ack föregående år;Utfall ack;Budget ack;Prognos helår;Budget helår',
        'Verksamhetens resultat;2023-11;;1;;;',
      ),
    );
    expect([dataset.readings.length, dataset.commentaries.length]).toEqual([1, 1]);
  });

  test('have ids that mean one thing', () => {
    const goals = csv(
      'mal.csv',
      'Id;Mål;Gäller;Område',
      'sjukfranvaro;A;staden;',
      'x;B;staden;',
      'x;C;staden;',
    );
    expect(problems(indicatorTable(SICK_LEAVE), goals)).toMatchObject([
      { code: 'duplicateId', id: 'sjukfranvaro', cell: 'A2', first: null },
      { code: 'duplicateId', id: 'x', cell: 'A4', first: { row: 3, cell: 'A3' } },
    ]);
  });

  test('may be about known things only', () => {
    const commentaries = csv('kommentarer.csv', 'Avsnitt;Rubrik;Text;Gäller', 'HR;Om;Den ökar.;sjukfranvar');
    expect(problems(indicatorTable(SICK_LEAVE), commentaries)).toMatchObject([
      { code: 'unknownReference', id: 'sjukfranvar', cell: 'D2', nearest: 'sjukfranvaro' },
    ]);
  });
});

describe('the tables together', () => {
  it.each([
    { name: 'no table at all', tables: [], expected: ['noTables'] },
    {
      name: 'a table that nothing tells',
      tables: [readTable('x.csv', 'Foo;Bar\n1;2')],
      expected: ['unknownTable'],
    },
    {
      name: 'a table twice',
      tables: [indicatorTable(SICK_LEAVE), indicatorTable(SICK_LEAVE)],
      expected: ['duplicateTable'],
    },
    {
      name: 'goals but no figure',
      tables: [readTable('mal.csv', 'Mål;Gäller;Område\nKlimat;staden;')],
      expected: ['noPeriod'],
    },
    {
      name: 'a column too few and one unknown',
      tables: [
        readTable(
          'indikatorer.csv',
          'Indikator;Period;Utfal;Mål;Prognos helår;Årsmål;Utfall fg år\nSjukfrånvaro;2023-11;5;5;5;5;5',
        ),
      ],
      expected: ['missingColumn', 'unknownColumn'],
    },
    {
      name: 'a column twice',
      tables: [
        readTable(
          'indikatorer.csv',
          'Indikator;Period;Utfall;Utfall;Mål;Prognos helår;Årsmål;Utfall fg år\nSjukfrånvaro;2023-11;5;5;5;5;5;5',
        ),
      ],
      expected: ['duplicateColumn'],
    },
  ])('are refused with $name', ({ tables, expected }) => {
    expect(codes(...tables)).toEqual(expected);
  });

  test('are refused with every problem of every table at once, told in Swedish', () => {
    const failing = () =>
      read(
        indicatorTable('Sjukfrånvar;procent;2023-11;;5,x;;;;;;', 'Sjukfrånvaro;;2023-11;;1.500;;;;;;'),
        economyTable('Verksamhetens resultat;;;1 7540;;;;'),
      );
    expect(failing).toThrow(IntakeError);
    expect(failing).toThrow(SourceError);
    expect(() => failing()).toThrow(
      [
        'Det som skulle läsas in har 5 fel:',
        '- indikatorer.csv, rad 2, kolumn ”Indikator” (A2): Indikatorn ”Sjukfrånvar” finns inte i definitionerna. Menas ”Sjukfrånvaro”?',
        '- indikatorer.csv, rad 2, kolumn ”Utfall” (E2): ”5,x” är inget tal. Skriv till exempel 1 265 135 eller 5,3, eller lämna cellen tom.',
        '- indikatorer.csv, rad 3, kolumn ”Utfall” (E3): ”1.500” kan vara både ett tusental och ett decimaltal. Skriv 1 500 för tusental och 1,5 för decimaler.',
        '- ekonomi.csv, rad 2, kolumn ”Period” (B2): Cellen är tom men måste fyllas i.',
        '- ekonomi.csv, rad 2, kolumn ”Utfall ack” (D2): ”1 7540” har mellanslag på fel plats för ett tal. Skriv tusental i grupper om tre, till exempel 17 540.',
      ].join('\n'),
    );
  });
});
