import { describe, expect, it, test } from '@jest/globals';
import { readTable } from '../../../data/intake/readTable.js';
import { cellAddress } from '../../../data/intake/table.js';

const texts = (text: string) =>
  readTable('t.csv', text).rows.map(({ cells }) => cells.map((cell) => cell.text));

describe('readTable', () => {
  it.each([
    { name: 'semicolons', text: 'Namn;Utfall\nA;1,5\nB;2,5' },
    { name: 'tabs, as a paste from Excel', text: 'Namn\tUtfall\nA\t1,5\nB\t2,5' },
    { name: 'commas, with decimal commas quoted', text: 'Namn,Utfall\nA,"1,5"\nB,"2,5"' },
    { name: 'a byte order mark and Windows line ends', text: '\uFEFFNamn;Utfall\r\nA;1,5\r\nB;2,5\r\n' },
    { name: 'a comma inside a quoted heading', text: '"Namn";"Utfall, tkr"\nA;1,5\nB;2,5' },
    { name: 'a semicolon inside a quoted heading', text: '"Namn; typ",Utfall\nA,"1,5"\nB,"2,5"' },
  ])('guesses $name', ({ text }) => {
    const { header, problems } = readTable('t.csv', text);
    expect(texts(text)).toEqual([
      ['A', '1,5'],
      ['B', '2,5'],
    ]);
    expect(header.cells).toHaveLength(2);
    expect(problems).toEqual([]);
  });

  test('gives every cell the address that a spreadsheet shows', () => {
    const { header, rows } = readTable('t.csv', 'A;B\n1;2\n3;4');
    expect(header.cells.map(({ address }) => address)).toEqual(['A1', 'B1']);
    expect(rows.map(({ cells }) => cells.map(({ address }) => address))).toEqual([
      ['A2', 'B2'],
      ['A3', 'B3'],
    ]);
  });

  test('counts a quoted line break as part of its row, and keeps the numbers of rows after blank ones', () => {
    const { rows } = readTable('t.csv', '\nA;B\n"one\ntwo";2\n;\n\n3;4');
    expect(rows.map(({ number }) => number)).toEqual([3, 6]);
    expect(rows[0]?.cells[0]?.text).toBe('one\ntwo');
  });

  test('takes cells that a row leaves out for blank', () => {
    expect(readTable('t.csv', 'A;B;C\n1').problems).toEqual([]);
  });

  test('composes letters that a Mac writes as letter and accent', () => {
    expect(texts('A\nSjukfra\u030Anvaro')).toEqual([['Sjukfrånvaro']]);
  });

  it.each([
    { name: 'an unclosed quote', text: 'A;B\n"one;2\n3;4', code: 'brokenQuotes' },
    { name: 'bytes that are not UTF-8', text: 'A\nSjukfr\uFFFDnvaro', code: 'wrongEncoding' },
    { name: 'a table without rows', text: 'A;B\n', code: 'emptyTable' },
    { name: 'an empty file', text: '', code: 'emptyTable' },
    { name: 'a cell to the right of the headings', text: 'A;B\n1;2;3', code: 'cellWithoutHeading' },
    { name: 'a cell under a blank heading', text: 'A;;B\n1;2;3', code: 'cellWithoutHeading' },
  ])('names $name', ({ text, code }) => {
    expect(readTable('t.csv', text).problems.map((problem) => problem.code)).toEqual([code]);
  });

  test('names the cell that has no heading', () => {
    expect(readTable('t.csv', 'A;B\n1;2;3').problems).toEqual([
      { file: 't.csv', sheet: null, row: 2, column: null, cell: 'C2', code: 'cellWithoutHeading', text: '3' },
    ]);
  });
});

it.each([
  { column: 0, address: 'A7' },
  { column: 25, address: 'Z7' },
  { column: 26, address: 'AA7' },
  { column: 51, address: 'AZ7' },
  { column: 52, address: 'BA7' },
  { column: 701, address: 'ZZ7' },
  { column: 702, address: 'AAA7' },
])('column $column of row 7 is $address', ({ column, address }) => {
  expect(cellAddress(column, 7)).toBe(address);
});
