// Reads the workbook that the argument names, reviews it as the month's upload to an empty store, and prints how many
// readings it has and what that took.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { NO_ALERTS } from '../../dist/data/alerts/alertState.js';
import { reviewUpload } from '../../dist/data/publish/reviewUpload.js';
import { buildBook } from '../../dist/data/report/book.js';
import { createUploadReader } from '../../dist/data/store/upload/createUploadReader.js';

const BYTES_PER_MB = 1024 * 1024;
const KB_PER_MB = 1024;

const bytes = new Uint8Array(readFileSync(process.argv[2]));
const startedMs = performance.now();
const { tables } = await createUploadReader().read({
  kind: 'files',
  files: [{ name: 'rapport.xlsx', bytes }],
});
const book = buildBook({ version: 0, indicators: [] }, []);
const review = reviewUpload(
  tables,
  {
    book,
    definitionsVersion: 0,
    alertGround: { states: NO_ALERTS, now: new Date(), deadlineOf: () => null },
  },
  { period: process.argv[3], kind: 'final' },
);
const ms = performance.now() - startedMs;
const mb = process.resourceUsage().maxRSS / KB_PER_MB;
console.log(
  JSON.stringify({ rows: review.dataset?.readings.length, ms, mb, fileMb: bytes.length / BYTES_PER_MB }),
);
