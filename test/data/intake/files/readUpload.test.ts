import { Buffer } from 'node:buffer';
import { describe, expect, it } from '@jest/globals';
import { zipSync } from 'fflate';
import { readUpload } from '../../../../data/intake/files/readUpload.js';
import { aSheet } from '../../../builders/aWorkbook.js';

const CSV = 'Indikator;Utfall\nSjukfrånvaro;5,3';
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const MB = 1024 * 1024;

const file = (bytes: Uint8Array, name = 'rapport.xlsx') => ({ name, bytes });
const read = (...files: ReturnType<typeof file>[]) => readUpload({ kind: 'files', files });
const rowsOf = ({ tables }: ReturnType<typeof readUpload>) =>
  tables.map(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text)));

describe('a file is read for what it is, whatever its name:', () => {
  it.each([
    {
      fact: 'a workbook',
      bytes: aSheet([
        ['Indikator', 'Utfall'],
        ['Sjukfrånvaro', 5.3],
      ]),
    },
    { fact: 'CSV', bytes: Buffer.from(CSV) },
    { fact: 'CSV in Windows-1252', bytes: Buffer.from(CSV, 'latin1') },
    {
      fact: 'text that Excel saves as Unicode',
      bytes: Buffer.from(`\uFEFF${CSV}`.replaceAll(';', '\t'), 'utf16le'),
    },
  ])('$fact', ({ bytes }) => {
    for (const name of ['rapport.xlsx', 'rapport.csv', 'rapport.pdf'])
      expect(rowsOf(read(file(bytes, name)))).toEqual([[['Sjukfrånvaro', '5,3']]]);
  });
});

describe('a file that holds no tables is refused:', () => {
  it.each([
    { fact: 'an empty one', bytes: [], problem: { code: 'emptyFile' } },
    { fact: 'an old workbook', bytes: OLD_OFFICE, problem: { code: 'wrongFileKind', kind: 'oldOffice' } },
    {
      fact: 'a workbook with a password',
      bytes: [...OLD_OFFICE, 0x45, ...Buffer.from('EncryptedPackage', 'utf16le')],
      problem: { code: 'encryptedFile' },
    },
    { fact: 'a PDF', bytes: Buffer.from('%PDF-1.7\n'), problem: { code: 'wrongFileKind', kind: 'pdf' } },
    {
      fact: 'a PNG',
      bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d],
      problem: { code: 'wrongFileKind', kind: 'image' },
    },
    { fact: 'a JPEG', bytes: [0xff, 0xd8, 0xff, 0xe0], problem: { code: 'wrongFileKind', kind: 'image' } },
    { fact: 'an empty archive', bytes: zipSync({}), problem: { code: 'wrongFileKind', kind: 'zip' } },
    {
      fact: 'a letter',
      bytes: zipSync({
        '[Content_Types].xml': Buffer.from('<a/>'),
        'word/document.xml': Buffer.from('<a/>'),
      }),
      problem: { code: 'wrongFileKind', kind: 'zip' },
    },
    {
      fact: 'a program',
      bytes: [0x7f, 0x45, 0x4c, 0x46, 0, 0],
      problem: { code: 'wrongFileKind', kind: 'unknown' },
    },
    {
      fact: 'a workbook that is cut off',
      bytes: aSheet([['a']]).subarray(0, 200),
      problem: { code: 'damagedFile' },
    },
    {
      fact: 'more than 10 MB',
      bytes: new Uint8Array(10 * MB + 1),
      problem: { code: 'tooLargeFile', mostMb: 10 },
    },
  ])('$fact', ({ bytes, problem }) => {
    const place = { file: 'rapport.xlsx', sheet: null, row: null, column: null, cell: null };
    expect(read(file(Uint8Array.from(bytes)))).toEqual({ tables: [], problems: [{ ...place, ...problem }] });
  });
});

it('reads what it can and names what it cannot', () => {
  const result = read(file(Buffer.from(CSV), 'a.csv'), file(Buffer.from('%PDF-'), 'b.pdf'));
  expect(result.tables.map((table) => table.file)).toEqual(['a.csv']);
  expect(result.problems.map((problem) => problem.file)).toEqual(['b.pdf']);
});

describe('of many files', () => {
  it.each([
    { fact: '20 are read', count: 20, codes: [] },
    { fact: '21 are refused', count: 21, codes: ['tooManyFiles'] },
  ])('$fact', ({ count, codes }) => {
    const files = Array.from({ length: count }, (_, index) => file(Buffer.from(CSV), `${index}.csv`));
    expect(read(...files).problems.map(({ code }) => code)).toEqual(codes);
  });

  it('more than 20 MB together are refused', () => {
    const large = file(new Uint8Array(7 * MB).fill(65));
    expect(read(large, large, large).problems).toEqual([
      expect.objectContaining({ code: 'tooLargeFile', mostMb: 20 }),
    ]);
  });
});

describe('a paste', () => {
  it('is one table, between tabs as Excel copies it', () => {
    const { tables, problems } = readUpload({
      kind: 'paste',
      text: 'Indikator\tUtfall\r\nSjukfrånvaro\t5,3\r\n"två\nrader"\t7\r\n',
    });
    expect(rowsOf({ tables, problems })).toEqual([
      [
        ['Sjukfrånvaro', '5,3'],
        ['två\nrader', '7'],
      ],
    ]);
    expect([tables[0]?.file, problems]).toEqual(['inklistrade rader', []]);
  });

  it.each([
    { fact: 'a million characters is read', length: 1_000_000, problems: [] },
    { fact: 'more is refused', length: 1_000_001, problems: ['tooLongPaste'] },
  ])('with $fact', ({ length, problems }) => {
    const read = readUpload({ kind: 'paste', text: 'x'.repeat(length) });
    expect(read.problems.map(({ code }) => code)).toEqual(problems);
  });

  it('that is empty says so', () => {
    expect(readUpload({ kind: 'paste', text: ' ' }).tables[0]?.problems).toEqual([
      expect.objectContaining({ code: 'emptyTable' }),
    ]);
  });
});
