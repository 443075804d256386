import { Worker } from 'node:worker_threads';
import type { ReadUpload, Upload } from '../../intake/files/upload.js';
import type { Problem } from '../../intake/problem.js';
import { SourceError } from '../../errors.js';
import { createTurns } from '../createTurns.js';
import { hasCode } from '../files/hasCode.js';

export interface ReadLimits {
  readonly timeoutMs: number;
  /** Of the worker's heap. The bytes of the files and what they unpack to come on top; `limits.ts` bounds those. */
  readonly heapMb: number;
}

/** Many times what the largest report takes (`npm run bench intake`), so only what is made to be heavy meets them. */
const LIMITS: ReadLimits = { timeoutMs: 10_000, heapMb: 192 };

export interface UploadReader {
  /**
   * Like `readUpload`, but away from this thread and with an end: what takes too long or too much memory is a
   * problem too. One upload at a time, so that two do not take twice the memory.
   *
   * @throws SourceError `source.readerFailed` when the reader itself is at fault
   */
  readonly read: (upload: Upload) => Promise<ReadUpload>;
}

export function createUploadReader(limits: ReadLimits = LIMITS): UploadReader {
  const turns = createTurns();
  return { read: (upload) => turns.take(() => readInWorker(upload, limits)) };
}

const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY';
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? './uploadWorkerFromSource.mjs' : './uploadWorker.js',
  import.meta.url,
);

function readInWorker(upload: Upload, { timeoutMs, heapMb }: ReadLimits): Promise<ReadUpload> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(WORKER, {
      workerData: upload,
      resourceLimits: { maxOldGenerationSizeMb: heapMb },
    });
    const fail = (cause: unknown): void =>
      reject(new SourceError('The upload could not be read', { code: 'source.readerFailed', cause }));
    const timer = setTimeout(() => {
      resolve(tooHeavy(upload));
      void worker.terminate();
    }, timeoutMs);
    worker.once('message', resolve);
    worker.once('error', (cause) => {
      if (hasCode(cause, OUT_OF_MEMORY)) resolve(tooHeavy(upload));
      else fail(cause);
    });
    worker.once('exit', (code) => {
      clearTimeout(timer);
      fail(new Error(`The worker ended with ${code} and no answer`));
    });
  });
}

function tooHeavy(upload: Upload): ReadUpload {
  const files = upload.kind === 'paste' ? [] : upload.files;
  const file = files.length === 1 ? (files[0]?.name ?? '') : 'uppladdningen';
  const problem: Problem = { file, sheet: null, row: null, column: null, cell: null, code: 'tooHeavyUpload' };
  return { tables: [], problems: [problem] };
}
