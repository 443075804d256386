import { readFile } from 'node:fs/promises';
import { readTable } from '../../../data/intake/readTable.js';
import type { Table } from '../../../data/intake/table.js';

const DEMO = new URL('../../../data/demo/', import.meta.url);
const FIXTURES = new URL('../../fixtures/intake/', import.meta.url);

export const REPORT_FILES = [
  'indikatorer.csv',
  'ekonomi.csv',
  'resultat.csv',
  'projekt.csv',
  'aktiviteter.csv',
  'uppdrag.csv',
  'mal.csv',
  'kommentarer.csv',
];

/** Tables of the demo's November report, all of them or those named. */
export async function demoTables(files: readonly string[] = REPORT_FILES): Promise<Table[]> {
  return Promise.all(
    files.map(async (file) => readTable(file, await text(new URL(`2023-11/${file}`, DEMO)))),
  );
}

export async function demoDefinitions(): Promise<string> {
  return text(new URL('definitioner.csv', DEMO));
}

export async function fixture(file: string): Promise<Table> {
  return readTable(file, await text(new URL(file, FIXTURES)));
}

async function text(url: URL): Promise<string> {
  return readFile(url, 'utf8');
}
