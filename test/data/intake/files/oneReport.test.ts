import { readdir, readFile } from 'node:fs/promises';
import { beforeAll, expect, it } from '@jest/globals';
import { loadDemoReport, type DemoReport } from '../../../../data/demo/demoReport.js';
import { parseFigure } from '../../../../data/intake/cells/parseFigure.js';
import { readUpload } from '../../../../data/intake/files/readUpload.js';
import type { ReadUpload, UploadFile } from '../../../../data/intake/files/upload.js';
import { readDataset } from '../../../../data/intake/readDataset.js';
import { readDefinitions } from '../../../../data/intake/readDefinitions.js';
import { readTable } from '../../../../data/intake/readTable.js';
import type { Table } from '../../../../data/intake/table.js';
import { isDefinitionsTable } from '../../../../data/intake/tables/tableKinds.js';
import { aWorkbook, type CellSource, type SheetSource } from '../../../builders/aWorkbook.js';
import { withoutSources } from '../../../builders/withoutSources.js';

const DEMO = new URL('../../../../data/demo/', import.meta.url);

let demo: DemoReport;
/** The nine tables of the demo. */
let files: UploadFile[];
beforeAll(async () => {
  demo = await loadDemoReport();
  const names = (await readdir(new URL('2023-11/', DEMO))).map((name) => `2023-11/${name}`);
  files = await Promise.all(
    [...names, 'definitioner.csv'].map(async (name) => ({
      name,
      bytes: await readFile(new URL(name, DEMO)),
    })),
  );
});

function expectTheDemo({ tables, problems }: ReadUpload): void {
  expect(problems).toEqual([]);
  const definitions = tables.filter(isDefinitionsTable).map(readDefinitions);
  expect(definitions).toEqual([demo.indicators]);
  const dataset = readDataset(
    tables.filter((table) => !isDefinitionsTable(table)),
    demo.indicators,
  );
  expect(withoutSources(dataset)).toEqual(withoutSources(demo.draft.dataset));
}

const tablesOfDemo = (): Table[] =>
  files.map(({ name, bytes }) => readTable(name, new TextDecoder().decode(bytes)));
const rowsOf = ({ header, rows }: Table, cell: (text: string) => CellSource): CellSource[][] =>
  [header, ...rows].map(({ cells }) => cells.map(({ text }) => (text === '' ? null : cell(text))));

/** The figures as numbers, as a controller's own sheet has them. */
function typed(text: string): CellSource {
  const parsed = parseFigure(text);
  return parsed.kind === 'figure' && !parsed.approximate ? parsed.value : text;
}

it('nine CSV files', () => expectTheDemo(readUpload({ kind: 'files', files })));

it.each([
  { fact: 'texts', cell: (text: string) => text },
  { fact: 'numbers', cell: typed },
])('one workbook of nine sheets, figures as $fact', ({ cell }) => {
  const sheets = tablesOfDemo().map((table): SheetSource => {
    const name = table.file.replace(/^.*\/|\.csv$/gu, '');
    return { name: name.charAt(0).toUpperCase() + name.slice(1), rows: rowsOf(table, cell) };
  });
  expectTheDemo(readUpload({ kind: 'files', files: [{ name: 'nov.xlsx', bytes: aWorkbook({ sheets }) }] }));
});

it('plain sheets with names that tell nothing, titles above and headings in another order', () => {
  const sheets = tablesOfDemo().map((table, index): SheetSource => {
    const rows = rowsOf(table, typed).map((cells) => [null, ...cells.reverse()]);
    return { name: `Blad${index + 1}`, rows: [['Rapport november 2023'], null, ...rows] };
  });
  expectTheDemo(readUpload({ kind: 'files', files: [{ name: 'x', bytes: aWorkbook({ sheets }) }] }));
});

it('pasted tables, one at a time', () => {
  const pasted = tablesOfDemo().flatMap((table) => {
    const rows = rowsOf(table, (text) => `"${text.replaceAll('"', '""')}"`);
    return readUpload({ kind: 'paste', text: rows.map((cells) => cells.join('\t')).join('\r\n') }).tables;
  });
  expectTheDemo({ tables: pasted, problems: [] });
});
