import { expect, it } from '@jest/globals';
import { describeProblem } from '../../../data/intake/describeProblem.js';
import type { Fault } from '../../../data/intake/problem.js';

const place = { file: 'rapport.xlsx', sheet: 'Ekonomi', row: 4, column: 'Utfall', cell: 'C4' };
const nowhere = { file: 'ekonomi.csv', sheet: null, row: null, column: null, cell: null };

const FAULTS: readonly Fault[] = [
  { code: 'blank' },
  { code: 'badFigure', text: 'x', reason: 'notANumber' },
  { code: 'negative', text: '-1' },
  { code: 'badPeriod', text: 'x' },
  { code: 'badId', text: 'x' },
  { code: 'badChoice', text: 'x', allowed: ['grön', 'gul', 'röd'] },
  { code: 'longText', length: 50_000, most: 4_000 },
  { code: 'errorValue', text: '#DIV/0!' },
  { code: 'uncomputed' },
  { code: 'emptyFile' },
  { code: 'wrongFileKind', kind: 'oldOffice' },
  { code: 'wrongFileKind', kind: 'pdf' },
  { code: 'wrongFileKind', kind: 'image' },
  { code: 'wrongFileKind', kind: 'zip' },
  { code: 'wrongFileKind', kind: 'unknown' },
  { code: 'encryptedFile' },
  { code: 'damagedFile' },
  { code: 'implausibleArchive' },
  { code: 'tooLargeFile', mostMb: 10 },
  { code: 'tooHeavyUpload' },
  { code: 'tooManyFiles', most: 20 },
  { code: 'tooLongPaste', most: 1_000_000 },
  { code: 'hiddenSheet' },
  { code: 'tooManyRows', most: 20_000 },
  { code: 'tooManyColumns', most: 200 },
  { code: 'noTables' },
  { code: 'unknownTable', known: ['ekonomi'] },
  { code: 'duplicateTable', name: 'ekonomi', other: 'a.csv' },
  { code: 'emptyTable' },
  { code: 'brokenQuotes' },
  { code: 'wrongEncoding' },
  { code: 'missingColumn', heading: 'Mål' },
  { code: 'unknownColumn', heading: 'Utfal', nearest: 'Utfall' },
  { code: 'duplicateColumn', heading: 'Mål' },
  { code: 'cellWithoutHeading', text: '5' },
  { code: 'unknownIndicator', name: 'x', nearest: null },
  { code: 'unexpectedPercent', indicator: 'x', unit: 'tkr' },
  { code: 'wrongUnit', indicator: 'x', stated: 'tkr', defined: 'antal' },
  { code: 'wrongFrequency', indicator: 'x', period: '2023', defined: 'month' },
  { code: 'percentAsFraction', indicator: 'x', stated: 0.053, meant: 5.3 },
  { code: 'noPeriod' },
  { code: 'otherPeriod', stated: '2023-11', found: '2023-10' },
  { code: 'nothingToCorrect', period: '2023-11' },
  { code: 'laterPeriod', period: '2032-11', reportPeriod: '2023-11' },
  { code: 'duplicateReading', indicator: 'x', period: '2023-11', first: nowhere },
  { code: 'duplicateId', id: 'x', first: null },
  { code: 'duplicateName', name: 'x', first: nowhere },
  { code: 'duplicateAlias', alias: 'x', of: 'y', first: nowhere },
  { code: 'unknownReference', id: 'x', nearest: 'y' },
  { code: 'rangeWithoutDirection' },
  { code: 'incompleteResultRow' },
  { code: 'wrongSum', name: 'x', stated: -14_888, computed: -14_000, addends: 4 },
  { code: 'totalDisagrees', name: 'x', stated: null, elsewhere: 2, other: nowhere },
];

it.each(FAULTS)('says $code as a sentence with its place', (fault) => {
  const told = describeProblem({ ...place, ...fault });
  expect(told).toMatch(/^rapport\.xlsx, blad ”Ekonomi”, rad 4, kolumn ”Utfall” \(C4\): \p{Lu}?.+[.?]$/u);
  expect(told).not.toMatch(/undefined|null|NaN|\[object/u);
});

it('leaves out what the place does not have', () => {
  expect(describeProblem({ ...nowhere, code: 'missingColumn', heading: 'Mål' })).toBe(
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
  expect(describeProblem({ ...nowhere, ...fault })).toBe(
    'ekonomi.csv: ”Summa utveckling” är −14\u00A0888, men raderna som ingår ger −30\u00A0674. Avrundning förklarar högst 4. Kontrollera summan och raderna.',
  );
});
