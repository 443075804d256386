import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Indicator } from '../../data/report/indicator.js';
import { CATALOGUE_FILES, readCatalogueQuestions } from '../eval/catalogue.js';
import { aCatalogue, ofCatalogue } from '../builders/aCatalogue.js';

/** As many as the largest Swedish catalogue of municipal indicators has. */
const CITY = 6_099;

const rowSchema = z.object({ id: z.string(), title: z.string(), operating_area: z.string().nullish() });

/** Questions about indicators of Kolada, with the names of those that are right. */
export const catalogueQuestions = CATALOGUE_FILES.flatMap(readCatalogueQuestions);

/**
 * The definitions of the file that CATALOGUE names (JSON Lines with `id`, `title` and `operating_area`, as
 * Kolada's API has them), else made ones round those that the questions are about. No catalogue is kept here.
 */
export function cityCatalogue(): Indicator[] {
  return hasRealCatalogue() ? realCatalogue(process.env['CATALOGUE'] ?? '') : madeCatalogue();
}

export function hasRealCatalogue(): boolean {
  return (process.env['CATALOGUE'] ?? '') !== '';
}

function madeCatalogue(): Indicator[] {
  const names = new Set(catalogueQuestions.flatMap(({ title, accept }) => [title, ...accept]));
  const asked = [...names].map((name, place) => ofCatalogue(`fragad-${place}`, name, 'Katalogen'));
  return spread([...asked, ...aCatalogue(CITY - asked.length)]);
}

function realCatalogue(file: string): Indicator[] {
  const rows = new Map(readLines(file, rowSchema).map((row) => [row.title, row]));
  return [...rows.values()].map(({ id, title, operating_area: area }) =>
    ofCatalogue(id.toLowerCase(), title, area ?? 'Katalogen'),
  );
}

/** In an order of which every stretch has some of all sorts; 7 919 is prime, so that none is lost. */
function spread(indicators: readonly Indicator[]): Indicator[] {
  return indicators.flatMap((_, place) => indicators[(place * 7_919) % indicators.length] ?? []);
}

function readLines<Row>(file: string | URL, schema: z.ZodType<Row>): Row[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => schema.parse(JSON.parse(line)));
}
