// Reads the workbook that the argument names, once, and prints how many readings it has and what that took.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { readDataset } from '../../dist/data/intake/readDataset.js';
import { readDefinitions } from '../../dist/data/intake/readDefinitions.js';
import { isDefinitionsTable } from '../../dist/data/intake/tables/tableKinds.js';
import { createUploadReader } from '../../dist/data/store/upload/createUploadReader.js';

const BYTES_PER_MB = 1024 * 1024;
const KB_PER_MB = 1024;

const bytes = new Uint8Array(readFileSync(process.argv[2]));
const startedMs = performance.now();
const { tables } = await createUploadReader().read({
  kind: 'files',
  files: [{ name: 'rapport.xlsx', bytes }],
});
const indicators = readDefinitions(tables.find(isDefinitionsTable));
const { readings } = readDataset(
  tables.filter((table) => !isDefinitionsTable(table)),
  indicators,
);
const ms = performance.now() - startedMs;
const mb = process.resourceUsage().maxRSS / KB_PER_MB;
console.log(JSON.stringify({ rows: readings.length, ms, mb, fileMb: bytes.length / BYTES_PER_MB }));
