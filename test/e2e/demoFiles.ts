import { readFile } from 'node:fs/promises';
import { loadDemoReport } from '../../data/demo/demoReport.js';
import { templateWorkbook } from '../../data/intake/template/templateWorkbook.js';

const DEMO = new URL('../../data/demo/', import.meta.url);

export const REPORT_TABLES = [
  'indikatorer',
  'ekonomi',
  'resultat',
  'projekt',
  'aktiviteter',
  'uppdrag',
  'mal',
  'kommentarer',
];

export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The nine tables of the demo's November report as files, definitions first. */
export async function demoCsvFiles(): Promise<NamedFile[]> {
  const read = async (name: string, path: string): Promise<NamedFile> => ({
    name,
    bytes: await readFile(new URL(path, DEMO)),
  });
  return Promise.all([
    read('definitioner.csv', 'definitioner.csv'),
    ...REPORT_TABLES.map((table) => read(`${table}.csv`, `2023-11/${table}.csv`)),
  ]);
}

/** The demo's November report as a controller has it: our template filled in. */
export async function demoWorkbook(): Promise<NamedFile> {
  const { indicators, draft } = await loadDemoReport();
  const { dataset } = draft;
  const bytes = await templateWorkbook({
    indicators,
    report: dataset,
    period: dataset.period,
    writtenAt: new Date('2023-12-05T07:00:00Z'),
  });
  return { name: 'november.xlsx', bytes };
}

/** A table of one or a few rows that are put right, with the headings of the demo's. */
export async function demoTable(
  table: string,
  change: (text: string) => string = (text) => text,
): Promise<NamedFile> {
  const text = await readFile(new URL(`2023-11/${table}.csv`, DEMO), 'utf8');
  return { name: `${table}.csv`, bytes: new TextEncoder().encode(change(text)) };
}
