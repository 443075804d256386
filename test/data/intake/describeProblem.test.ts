import { describe, expect, it } from '@jest/globals';
import { describeFault, describeProblem } from '../../../data/intake/describeProblem.js';
import { parseFigure } from '../../../data/intake/cells/parseFigure.js';
import { PASTED } from '../../../data/intake/fileStandIns.js';
import type { Fault } from '../../../data/intake/problem.js';
import type { FaultByCode, FaultCode } from '../../../data/intake/texts/faultTexts.js';
import { numbersIn, quotedIn, unquoted } from './toldParts.js';

const place = { file: 'rapport.xlsx', sheet: 'Ekonomi', row: 4, column: 'Utfall', cell: 'C4' };
const nowhere = { file: 'ekonomi.csv', sheet: null, row: null, column: null, cell: null };

/** Of every code, so that none is left without a sentence: a missing one does not compile. */
const SAMPLES: { readonly [Code in FaultCode]: readonly FaultByCode[Code][] } = {
  blank: [{ code: 'blank' }],
  badFigure: [
    { code: 'badFigure', text: 'x', reason: 'notANumber' },
    { code: 'badFigure', text: 'x', reason: 'grouping' },
    { code: 'badFigure', text: 'x', reason: 'ambiguous' },
    { code: 'badFigure', text: 'x', reason: 'tooLong' },
  ],
  negative: [{ code: 'negative', text: '-1' }],
  badPeriod: [{ code: 'badPeriod', text: 'x' }],
  badId: [{ code: 'badId', text: 'x' }],
  badChoice: [{ code: 'badChoice', text: 'x', allowed: ['grön', 'gul', 'röd'] }],
  longText: [{ code: 'longText', length: 50_000, most: 4_000 }],
  errorValue: [{ code: 'errorValue', text: '#DIV/0!' }],
  uncomputed: [{ code: 'uncomputed' }],
  emptyFile: [{ code: 'emptyFile' }],
  wrongFileKind: [
    { code: 'wrongFileKind', kind: 'oldOffice' },
    { code: 'wrongFileKind', kind: 'pdf' },
    { code: 'wrongFileKind', kind: 'image' },
    { code: 'wrongFileKind', kind: 'zip' },
    { code: 'wrongFileKind', kind: 'unknown' },
  ],
  encryptedFile: [{ code: 'encryptedFile' }],
  damagedFile: [{ code: 'damagedFile' }],
  implausibleArchive: [{ code: 'implausibleArchive' }],
  tooLargeFile: [{ code: 'tooLargeFile', mostMb: 10 }],
  tooHeavyUpload: [{ code: 'tooHeavyUpload' }],
  tooManyFiles: [{ code: 'tooManyFiles', most: 20 }],
  tooLongPaste: [{ code: 'tooLongPaste', most: 1_000_000 }],
  hiddenSheet: [{ code: 'hiddenSheet' }],
  tooManyRows: [{ code: 'tooManyRows', most: 20_000 }],
  tooManyColumns: [{ code: 'tooManyColumns', most: 200 }],
  noTables: [{ code: 'noTables' }],
  unknownTable: [{ code: 'unknownTable', known: ['ekonomi'] }],
  duplicateTable: [{ code: 'duplicateTable', name: 'ekonomi', other: 'a.csv' }],
  emptyTable: [{ code: 'emptyTable' }],
  brokenQuotes: [{ code: 'brokenQuotes' }],
  wrongEncoding: [{ code: 'wrongEncoding' }],
  missingColumn: [{ code: 'missingColumn', heading: 'Mål' }],
  unknownColumn: [{ code: 'unknownColumn', heading: 'Utfal', nearest: 'Utfall' }],
  duplicateColumn: [{ code: 'duplicateColumn', heading: 'Mål' }],
  cellWithoutHeading: [{ code: 'cellWithoutHeading', text: '5' }],
  unknownIndicator: [
    { code: 'unknownIndicator', name: 'x', nearest: null },
    { code: 'unknownIndicator', name: 'x', nearest: 'Sjukfrånvaro' },
  ],
  unexpectedPercent: [{ code: 'unexpectedPercent', indicator: 'x', unit: 'tkr' }],
  wrongUnit: [{ code: 'wrongUnit', indicator: 'x', stated: 'tkr', defined: 'antal' }],
  wrongFrequency: [
    { code: 'wrongFrequency', indicator: 'x', period: '2023', defined: 'month' },
    { code: 'wrongFrequency', indicator: 'x', period: '2023', defined: 'tertial' },
    { code: 'wrongFrequency', indicator: 'x', period: '2023', defined: 'year' },
  ],
  percentAsFraction: [{ code: 'percentAsFraction', indicator: 'x', stated: 0.053, meant: 5.3 }],
  noPeriod: [{ code: 'noPeriod' }],
  otherPeriod: [{ code: 'otherPeriod', stated: '2023-11', found: '2023-10' }],
  nothingToCorrect: [{ code: 'nothingToCorrect', period: '2023-11' }],
  laterPeriod: [{ code: 'laterPeriod', period: '2032-11', reportPeriod: '2023-11' }],
  duplicateReading: [{ code: 'duplicateReading', indicator: 'x', period: '2023-11', first: nowhere }],
  duplicateId: [
    { code: 'duplicateId', id: 'x', first: null },
    { code: 'duplicateId', id: 'x', first: nowhere },
  ],
  duplicateName: [{ code: 'duplicateName', name: 'x', first: nowhere }],
  duplicateAlias: [{ code: 'duplicateAlias', alias: 'x', of: 'y', first: nowhere }],
  unknownReference: [{ code: 'unknownReference', id: 'x', nearest: 'y' }],
  rangeWithoutDirection: [{ code: 'rangeWithoutDirection' }],
  incompleteResultRow: [{ code: 'incompleteResultRow' }],
  wrongSum: [{ code: 'wrongSum', name: 'x', stated: -14_888, computed: -14_000, addends: 4 }],
  totalDisagrees: [
    { code: 'totalDisagrees', name: 'x', stated: null, elsewhere: 2, other: nowhere },
    { code: 'totalDisagrees', name: 'x', stated: 1_000.5, elsewhere: null, other: place },
  ],
};
const FAULTS: readonly Fault[] = Object.values(SAMPLES).flat();

it.each(FAULTS)('says $code in Swedish as a sentence with its place', (fault) => {
  const told = describeProblem({ ...place, ...fault }, 'sv');
  expect(told).toMatch(/^rapport\.xlsx, blad ”Ekonomi”, rad 4, kolumn ”Utfall” \(C4\): \p{Lu}?.+[.?]$/u);
  expect(told).not.toMatch(/undefined|null|NaN|\[object/u);
});

it('leaves out what the place does not have', () => {
  expect(describeProblem({ ...nowhere, code: 'missingColumn', heading: 'Mål' }, 'sv')).toBe(
    'ekonomi.csv: Kolumnen ”Mål” saknas. Lägg till den; cellerna får vara tomma där värde saknas.',
  );
});

it('writes amounts as Swedes do', () => {
  const fault = {
    code: 'wrongSum',
    name: 'Summa utveckling',
    stated: -14_888,
    computed: -30_674,
    addends: 4,
  } as const;
  expect(describeProblem({ ...nowhere, ...fault }, 'sv')).toBe(
    'ekonomi.csv: ”Summa utveckling” är −14\u00A0888, men raderna som ingår ger −30\u00A0674. Avrundning förklarar högst 4. Kontrollera summan och raderna.',
  );
});

describe('in English', () => {
  it.each(FAULTS)('says $code as a sentence with its place', (fault) => {
    const told = describeProblem({ ...place, ...fault }, 'en');
    expect(told).toMatch(/^rapport\.xlsx, sheet “Ekonomi”, row 4, column “Utfall” \(C4\): [“\p{Lu}].+[.?]$/u);
    expect(told).not.toMatch(/undefined|null|NaN|\[object/u);
  });

  it.each(FAULTS)('says of $code what the Swedish says', (fault) => {
    const [swedish, english] = [describeFault(fault, 'sv'), describeFault(fault, 'en')];
    expect(unquoted(english)).not.toMatch(/[åäö]/iu);
    expect(english).not.toBe(swedish);
    expect(numbersIn(english, 'en')).toEqual(numbersIn(swedish, 'sv'));
    expect(quotedIn(english, 'en')).toEqual(expect.arrayContaining(quotedIn(swedish, 'sv')));
  });

  it.each<{ name: string; fault: Fault; told: string }>([
    {
      name: 'amounts are written as the English do, but for the minus, as on the cards',
      fault: { code: 'wrongSum', name: 'Summa utveckling', stated: -14_888, computed: -30_674.5, addends: 4 },
      told: '“Summa utveckling” is −14,888, but the rows it is made of give −30,674.5. Rounding explains 4 at most. Check the sum and the rows.',
    },
    {
      name: 'the words that a cell must have stay Swedish',
      fault: { code: 'badChoice', text: 'green', allowed: ['grön', 'gul', 'röd'] },
      told: '“green” is not recognised. Type “grön”, “gul” or “röd”.',
    },
    {
      name: 'headings stay Swedish',
      fault: { code: 'unknownColumn', heading: 'Target', nearest: 'Mål' },
      told: 'The column “Target” is not recognised. Did you mean “Mål”? Correct the heading or remove the column.',
    },
    {
      name: 'another place is told of in English too',
      fault: { code: 'totalDisagrees', name: 'Drift', stated: null, elsewhere: 2, other: place },
      told: '“Drift” is blank, but 2 in rapport.xlsx, sheet “Ekonomi”, row 4, column “Utfall” (C4). They should be equal.',
    },
    {
      name: 'pasted rows have no name of their own',
      fault: { code: 'duplicateName', name: 'x', first: { ...nowhere, file: PASTED, row: 2 } },
      told: 'The name “x” is already used in pasted rows, row 2. Choose another.',
    },
    {
      name: 'only the beginning of a long text is repeated',
      fault: { code: 'badPeriod', text: 'x'.repeat(81) },
      told: `“${'x'.repeat(80)} …” is not a period. Type 2023-11, 2023-T3 or 2023.`,
    },
  ])('$name', ({ fault, told }) => {
    expect(describeFault(fault, 'en')).toBe(told);
  });

  it.each(['notANumber', 'grouping', 'ambiguous'] as const)('the advice on %s can be followed', (reason) => {
    const advice = describeFault({ code: 'badFigure', text: 'x', reason }, 'en');
    const examples = advice.match(/\d[\d ]*(?:\.\d+)?/gu) ?? [];
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) expect(parseFigure(example)).toMatchObject({ kind: 'figure' });
  });
});
