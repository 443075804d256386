import { describe, expect, it } from '@jest/globals';
import { readWorkbook } from '../../../../data/intake/files/readWorkbook.js';
import {
  aSheet,
  aWorkbook,
  type CellSource,
  type SheetSource,
  type WorkbookSource,
} from '../../../builders/aWorkbook.js';

const HEADINGS = ['Indikator', 'Period', 'Utfall'];
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const read = (bytes: Uint8Array) => readWorkbook('rapport.xlsx', bytes);
const problemsOf = (bytes: Uint8Array) => read(bytes).problems.map(({ code }) => code);
const rowsOf = (bytes: Uint8Array) =>
  read(bytes).tables[0]?.rows.map(({ cells }) => cells.map(({ text }) => text));
const sheetsOf = (sheets: readonly SheetSource[]) =>
  read(aWorkbook({ sheets })).tables.map(({ sheet, rows }) => [sheet, rows.length]);
/** The text or the problem of one cell below the heading "Utfall", in a row that has all else. */
const cellOf = (cell: CellSource, workbook: Partial<WorkbookSource> = {}) => {
  const sheets = [{ name: 'Blad1', rows: [HEADINGS, ['A', '2023-11', cell]] }];
  const { tables, problems } = read(aWorkbook({ sheets, ...workbook }));
  const [table] = tables;
  return table?.problems[0] ?? problems[0] ?? table?.rows[0]?.cells[2]?.text ?? '';
};

describe('a table', () => {
  it('keeps the addresses of its cells', () => {
    const { tables } = read(aSheet([HEADINGS, null, ['A', null, 5.3]]));
    expect(tables).toEqual([
      {
        file: 'rapport.xlsx',
        sheet: 'Blad1',
        header: {
          number: 1,
          cells: HEADINGS.map((text, index) => ({ text, address: `${'ABC'.charAt(index)}1` })),
        },
        rows: [
          {
            number: 3,
            cells: [
              { address: 'A3', text: 'A' },
              { address: 'B3', text: '' },
              { address: 'C3', text: '5,3' },
            ],
          },
        ],
        problems: [],
      },
    ]);
  });

  it.each<{ fact: string; above: SheetSource['rows'] }>([
    { fact: 'a title', above: [['Minirapport november 2023']] },
    { fact: 'a title, a blank row and a date', above: [['Minirapport'], null, [null, 'Uttag', 45_000]] },
    { fact: 'a row that has one of the headings', above: [['Utfall', 'hittills']] },
    { fact: 'thirty rows', above: Array.from({ length: 30 }, () => ['x']) },
  ])('may stand below $fact', ({ above = [] }) => {
    const [table] = read(aSheet([...above, HEADINGS, ['A', '2023-11', 1]])).tables;
    expect(table?.header.number).toBe(above.length + 1);
    expect(table?.rows.map(({ number }) => number)).toEqual([above.length + 2]);
    expect(table?.problems).toEqual([]);
  });

  it('may be without rows: that is a table with nothing in it', () => {
    expect(read(aSheet([HEADINGS]))).toMatchObject({ tables: [{ rows: [], problems: [] }], problems: [] });
  });

  it('does not mind cells that are only formatted, however far out', () => {
    const far = '<row r="1048576"><c r="XFD1048576" s="1"/></row>';
    const data = `<row r="1"><c r="A1" t="str"><v>Utfall</v></c></row>${far}`;
    expect(sheetsOf([{ name: 'Blad1', data }])).toEqual([['Blad1', 0]]);
  });

  it.each([
    {
      fact: 'rows and cells that do not say where they stand',
      data: '<row><c><v>1</v></c><c><v>2</v></c></row>',
    },
    {
      fact: 'a prefix before every name',
      data: '<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row>',
    },
  ])('may have $fact', ({ data }) => {
    const prefix = data.includes('x:') ? `xmlns:x="${MAIN}" ` : '';
    const parts = {
      'xl/worksheets/sheet1.xml': `<worksheet ${prefix}xmlns="${MAIN}"><sheetData>${data}</sheetData></worksheet>`,
    };
    const [table] = read(aWorkbook({ sheets: [{ name: 'Blad1' }], parts })).tables;
    expect(table?.header.cells).toEqual([
      { address: 'A1', text: '1' },
      { address: 'B1', text: '2' },
    ]);
  });
});

describe('a cell', () => {
  it.each<{ fact: string; cell: CellSource; workbook?: Partial<WorkbookSource>; text: string }>([
    { fact: 'a number', cell: 5.300000000000001, text: '5,3' },
    { fact: 'a formula with its result', cell: ['', '<f>A1*2</f><v>10.6</v>'], text: '10,6' },
    { fact: 'a formula with a text', cell: ['t="str"', '<f>A1</f><v>grön</v>'], text: 'grön' },
    { fact: 'a formula with an empty text', cell: ['t="str"', '<f>""</f><v></v>'], text: '' },
    {
      fact: 'a shared text',
      cell: ['t="s"', '<v>1</v>'],
      workbook: { strings: ['', '<t>gul</t>'] },
      text: 'gul',
    },
    {
      fact: 'a text that is partly bold, without its reading in Japanese',
      cell: ['t="s"', '<v>0</v>'],
      workbook: {
        strings: ['<r><t>grö</t></r><r><rPr><b/></rPr><t xml:space="preserve">n </t></r><rPh><t>x</t></rPh>'],
      },
      text: 'grön',
    },
    {
      fact: 'a text with what XML cannot hold',
      cell: ['t="str"', '<v>a_x000D__x005F_x0041_</v>'],
      text: 'a\n_x0041_',
    },
    { fact: 'a text in CDATA', cell: ['t="str"', '<v><![CDATA[a<b]]></v>'], text: 'a<b' },
    { fact: 'a text with entities', cell: ['t="str"', '<v>R&amp;D &#229;</v>'], text: 'R&D å' },
    { fact: 'a text that looks like a formula', cell: '=1+1', text: '=1+1' },
    { fact: 'a text with controls', cell: 'gr\u200Bön\u00AD', text: 'grön' },
    { fact: 'a truth value', cell: ['t="b"', '<v>1</v>'], text: 'ja' },
    { fact: 'an ISO date', cell: ['t="d"', '<v>2023-11-01T00:00:00</v>'], text: '2023-11-01' },
    {
      fact: 'a percentage',
      cell: ['s="1"', '<v>0.053</v>'],
      workbook: { formats: ['0.0 %'] },
      text: '5,3 %',
    },
    {
      fact: 'a date',
      cell: ['s="1"', '<v>45231</v>'],
      workbook: { formats: ['mmm\\-yy'] },
      text: '2023-11-01',
    },
    {
      fact: 'a date since 1904',
      cell: ['s="1"', '<v>43769</v>'],
      workbook: { formats: ['yyyy'], from1904: true },
      text: '2023-11-01',
    },
  ])('may hold $fact', ({ cell, workbook, text }) => expect(cellOf(cell, workbook)).toBe(text));

  it('is a month when Excel has made a date of it, in the column of periods', () => {
    const sheets = [{ name: 'Blad1', rows: [HEADINGS, ['A', ['s="1"', '<v>45231</v>'] as const, 1]] }];
    expect(rowsOf(aWorkbook({ sheets, formats: ['yyyy\\-mm'] }))).toEqual([['A', '2023-11', '1']]);
  });

  it.each<{ fact: string; cell: CellSource; problem: object }>([
    { fact: 'an error', cell: ['t="e"', '<v>#DIV/0!</v>'], problem: { code: 'errorValue', text: '#DIV/0!' } },
    { fact: 'a formula that nobody worked out', cell: ['', '<f>A1*2</f>'], problem: { code: 'uncomputed' } },
  ])('with $fact is a problem at its place', ({ cell, problem }) => {
    expect(cellOf(cell)).toEqual({
      file: 'rapport.xlsx',
      sheet: 'Blad1',
      row: 2,
      column: 'Utfall',
      cell: 'C2',
      ...problem,
    });
  });

  it('is a problem without a heading above it', () => {
    expect(read(aSheet([HEADINGS, ['A', '2023-11', 1, 'x']])).tables[0]?.problems).toEqual([
      expect.objectContaining({ code: 'cellWithoutHeading', cell: 'D2', text: 'x' }),
    ]);
  });
});

describe('a sheet', () => {
  const table = { name: 'Blad1', rows: [HEADINGS, ['A', '2023-11', 1]] };

  it.each<{ fact: string; other: SheetSource }>([
    { fact: 'that explains the others', other: { name: 'Läs mig', rows: [HEADINGS] } },
    { fact: 'without anything in it', other: { name: 'Blad2' } },
    { fact: 'with other things in it', other: { name: 'Pivot', rows: [['Radetiketter', 'Antal']] } },
    { fact: 'that is a chart', other: { name: 'Diagram1', kind: 'chartsheet' } },
    { fact: 'that is hidden', other: { name: 'Listor', state: 'hidden', rows: [HEADINGS] } },
    {
      fact: 'that is hidden from all menus',
      other: { name: 'Listor', state: 'veryHidden', rows: [HEADINGS] },
    },
  ])('$fact is passed over', ({ other }) => {
    expect(sheetsOf([other, table])).toEqual([['Blad1', 1]]);
    expect(problemsOf(aWorkbook({ sheets: [other, table] }))).toEqual([]);
  });

  it('that is named as a table is one, whatever stands in it', () => {
    const named = { name: 'Mål', rows: [['x'], ['y']] };
    expect(sheetsOf([named, table])).toEqual([
      ['Mål', 1],
      ['Blad1', 1],
    ]);
  });

  it('that is named as a table and hidden is a problem', () => {
    const { tables, problems } = read(
      aWorkbook({ sheets: [{ ...table, name: 'EKONOMI', state: 'hidden' }, table] }),
    );
    expect(tables).toHaveLength(1);
    expect(problems).toEqual([expect.objectContaining({ code: 'hiddenSheet', sheet: 'EKONOMI' })]);
  });

  it('that nothing tells is handed on when it is all there is', () => {
    expect(sheetsOf([{ name: 'constructor', rows: [['x'], ['y']] }])).toEqual([['constructor', 1]]);
  });

  it.each([
    { fact: '20 000 rows is read whole', count: 19_999, code: undefined, rows: 19_999 },
    { fact: '20 001 rows is a problem', count: 20_000, code: 'tooManyRows', rows: 19_999 },
  ])('with $fact', ({ count, code, rows }) => {
    const below = Array.from({ length: count }, (): CellSource[] => ['A', '2023-11', 1]);
    const [found] = read(aSheet([HEADINGS, ...below])).tables;
    expect([found?.rows.length, found?.problems[0]?.code]).toEqual([rows, code]);
  });

  it.each([
    { fact: '200 columns is read whole', count: 200, codes: [] },
    { fact: '201 columns is a problem', count: 201, codes: ['tooManyColumns'] },
  ])('with $fact', ({ count, codes }) => {
    const headings = Array.from({ length: count }, (_, index) => `R${index}`);
    expect(read(aSheet([headings])).tables[0]?.problems.map(({ code }) => code)).toEqual(codes);
  });
});

describe('a workbook', () => {
  it.each<{ fact: string; bytes: Uint8Array; code: string }>([
    { fact: 'without anything in it', bytes: aSheet([]), code: 'emptyFile' },
    { fact: 'that is a binary one', bytes: withParts({ 'xl/workbook.bin': 'x' }), code: 'wrongFileKind' },
    {
      fact: 'that is any other archive',
      bytes: withParts({ '[Content_Types].xml': null }),
      code: 'wrongFileKind',
    },
    { fact: 'without connections', bytes: withParts({ '_rels/.rels': null }), code: 'damagedFile' },
    {
      fact: 'without its main part',
      bytes: withParts({ '_rels/.rels': '<Relationships/>' }),
      code: 'damagedFile',
    },
    {
      fact: 'without a sheet that it lists',
      bytes: withParts({ 'xl/worksheets/sheet1.xml': null }),
      code: 'damagedFile',
    },
    { fact: 'without its formats', bytes: withParts({ 'xl/styles.xml': null }), code: 'damagedFile' },
    {
      fact: 'with a document type',
      bytes: withSheet('<!DOCTYPE a [<!ENTITY b "x">]><worksheet/>'),
      code: 'damagedFile',
    },
    {
      fact: 'with a sheet that is cut off',
      bytes: withSheet('<worksheet><sheetData><row r="1"/>'),
      code: 'damagedFile',
    },
    {
      fact: 'with a sheet that does not nest',
      bytes: withSheet('<worksheet><sheetData></worksheet></sheetData>'),
      code: 'damagedFile',
    },
    { fact: 'with a sheet that is something else', bytes: withSheet('<styleSheet/>'), code: 'damagedFile' },
    { fact: 'with a sheet that is no XML', bytes: withSheet('x'), code: 'damagedFile' },
    { fact: 'with an empty sheet part', bytes: withSheet(''), code: 'damagedFile' },
    {
      fact: 'with attributes without quotes',
      bytes: withSheet('<worksheet a=b></worksheet>'),
      code: 'damagedFile',
    },
  ])('$fact is refused', ({ bytes, code }) => expect(problemsOf(bytes)).toEqual([code]));

  it.each([
    { fact: 'a number that is none', cell: '<c r="A1"><v>5,3</v></c>' },
    { fact: 'a number beyond all numbers', cell: '<c r="A1"><v>1e999</v></c>' },
    { fact: 'a number in another notation', cell: '<c r="A1"><v>0x10</v></c>' },
    { fact: 'a truth value that is none', cell: '<c r="A1" t="b"><v>7</v></c>' },
    { fact: 'a type that is none', cell: '<c r="A1" t="q"><v>7</v></c>' },
    { fact: 'a text that is missing', cell: '<c r="A1" t="s"><v>0</v></c>' },
    { fact: 'a format that is missing', cell: '<c r="A1" s="9"><v>1</v></c>' },
    { fact: 'a cell of another row', cell: '<c r="A2"><v>1</v></c>' },
    { fact: 'a cell without an address', cell: '<c r="1"><v>1</v></c>' },
    { fact: 'two cells at one place', cell: '<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>' },
  ])('with $fact is damaged: no figure is made up, none left out in silence', ({ cell }) => {
    expect(problemsOf(aWorkbook({ sheets: [{ name: 'a', data: `<row r="1">${cell}</row>` }] }))).toEqual([
      'damagedFile',
    ]);
  });

  it('that unpacks to more than it declares is damaged, and not unpacked further', () => {
    const bytes = aSheet([['x'.repeat(8 * 1024 * 1024)]]);
    const name = new TextEncoder().encode('xl/worksheets/sheet1.xml');
    const central =
      bytes.findLastIndex((_, at) => name.every((byte, index) => bytes[at + index] === byte)) - 46;
    new DataView(bytes.buffer).setUint32(central + 24, 1000, true);
    expect(problemsOf(bytes)).toEqual(['damagedFile']);
  });

  it('with rows out of order is damaged', () => {
    const data = '<row r="2"><c r="A2"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>';
    expect(problemsOf(aWorkbook({ sheets: [{ name: 'a', data }] }))).toEqual(['damagedFile']);
  });
});

function withParts(parts: WorkbookSource['parts'] & object): Uint8Array {
  return aWorkbook({ sheets: [{ name: 'Blad1', rows: [HEADINGS] }], parts });
}

function withSheet(xml: string): Uint8Array {
  return withParts({ 'xl/worksheets/sheet1.xml': xml });
}
