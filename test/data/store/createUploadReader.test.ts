import { describe, expect, it } from '@jest/globals';
import { readUpload } from '../../../data/intake/files/readUpload.js';
import type { Upload } from '../../../data/intake/files/upload.js';
import { createUploadReader } from '../../../data/store/upload/createUploadReader.js';
import { aSheet, type CellSource } from '../../builders/aWorkbook.js';
import { mutate, seededRandom } from '../../builders/mutate.js';

/** Each worker compiles the sources anew, and the machine may be busy. */
const PATIENT = { timeoutMs: 60_000, heapMb: 192 };
const LIMIT_MS = 120_000;

const workbook = aSheet([
  ['Indikator', 'Period', 'Utfall'],
  ['Sjukfrånvaro', '2023-11', 5.3],
]);
const upload = (bytes: Uint8Array, name = 'rapport.xlsx'): Upload => ({
  kind: 'files',
  files: [{ name, bytes }],
});

/** Takes a second or so and some tens of MB; within all limits of size. */
const heavy = upload(
  aSheet(
    Array.from({ length: 19_000 }, (_, row): CellSource[] =>
      Array.from({ length: 20 }, (_, column) => row * column),
    ),
  ),
  'tung.xlsx',
);

describe('an upload read in a worker', () => {
  it(
    'gives what it gives here',
    async () => {
      const { read } = createUploadReader(PATIENT);
      const random = seededRandom(5);
      const uploads: Upload[] = [
        upload(workbook),
        { kind: 'paste', text: 'Indikator\tUtfall\nSjukfrånvaro\t5,3' },
        ...Array.from({ length: 8 }, () => upload(mutate(workbook, random))),
      ];
      const results = await Promise.all(uploads.map(read));
      expect(results).toEqual(uploads.map(readUpload));
    },
    LIMIT_MS,
  );

  it.each([
    { fact: 'too long', limits: { timeoutMs: 1, heapMb: 192 } },
    { fact: 'too much memory', limits: { timeoutMs: 60_000, heapMb: 8 } },
  ])(
    'is a problem when it takes $fact',
    async ({ limits }) => {
      expect(await createUploadReader(limits).read(heavy)).toEqual({
        tables: [],
        problems: [
          { file: 'tung.xlsx', sheet: null, row: null, column: null, cell: null, code: 'tooHeavyUpload' },
        ],
      });
    },
    LIMIT_MS,
  );

  it('names no file when there are several', async () => {
    const files = ['a.csv', 'b.csv'].map((name) => ({ name, bytes: workbook }));
    const { problems } = await createUploadReader({ timeoutMs: 1, heapMb: 192 }).read({
      kind: 'files',
      files,
    });
    expect(problems).toEqual([expect.objectContaining({ file: 'uppladdningen', code: 'tooHeavyUpload' })]);
  });
});
