import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { AppManifestUtils } from '@microsoft/app-manifest';

const { resolve } = createRequire(import.meta.url);
/** https://learn.microsoft.com/microsoft-365/extensibility/schema tells which versions are generally available. */
const VERSION = 'v1.27';
const SCHEMAS = 'https://developer.microsoft.com/json-schemas/teams';
const SCHEMA = 'MicrosoftTeams.schema.json';
const ENGLISH_SCHEMA = 'MicrosoftTeams.Localization.schema.json';

/**
 * Checks the manifest and its English by Microsoft's schemas, which lie in node_modules: no network. And whether every
 * text that can have an English has one: a missing one would be shown in Swedish.
 *
 * @param {{ manifest: object, english: Readonly<Record<string, string>> }} texts of the files, parsed
 * @returns {Promise<string[]>} what is wrong
 */
export async function checkManifest({ manifest, english }) {
  const englishSchema = readSchema(ENGLISH_SCHEMA);
  return [
    ...faultsOfAddress('manifest.json', manifest, SCHEMA),
    ...faultsOfAddress('en.json', english, ENGLISH_SCHEMA),
    ...(await faultsBySchema('manifest.json', manifest, readSchema(SCHEMA))),
    ...(await faultsBySchema('en.json', english, englishSchema)),
    ...faultsOfEnglish(manifest, english, englishSchema),
  ];
}

function readSchema(name) {
  const text = readFileSync(
    resolve(`@microsoft/app-manifest/build/json-schemas/teams/${VERSION}/${name}`),
    'utf8',
  );
  // Two of its patterns have a bracket that the validator takes only escaped.
  return JSON.parse(text.replaceAll('\\\\b]', '\\\\b\\\\]'));
}

function faultsOfAddress(file, { $schema }, name) {
  const expected = `${SCHEMAS}/${VERSION}/${name}`;
  return $schema === expected ? [] : [`${file} must have "$schema": "${expected}"`];
}

async function faultsBySchema(file, content, schema) {
  const faults = await AppManifestUtils.validateAgainstSchema(content, schema);
  return faults.map((fault) => `${file}, by Microsoft's schema ${VERSION}: ${fault}`);
}

function faultsOfEnglish(manifest, english, { properties, patternProperties }) {
  const patterns = Object.keys(patternProperties).map((pattern) => new RegExp(pattern, 'u'));
  const canBeEnglish = (path) => path in properties || patterns.some((pattern) => pattern.test(path));
  const wanted = new Set(pathsOf(manifest, '').filter(canBeEnglish));
  return [
    ...[...wanted]
      .filter((path) => !(path in english))
      .map((path) => `en.json has no "${path}": add the English`),
    ...Object.keys(english)
      .filter((path) => path !== '$schema' && !wanted.has(path))
      .map((path) => `en.json has "${path}", which manifest.json has not: take it away`),
  ];
}

/** Of every text, as the localisation writes it: `bots[0].commandLists[0].commands[0].title`. */
function pathsOf(value, path) {
  if (typeof value === 'string') return [path];
  if (Array.isArray(value)) return value.flatMap((part, index) => pathsOf(part, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => pathsOf(part, path === '' ? key : `${path}.${key}`));
}
