import { join } from 'node:path';
import type { JobRun, JobRuns } from '../../ports.js';
import { checked } from '../checked.js';
import type { Writer } from '../createWriter.js';
import { createDurableJsonFile } from '../files/durableJsonFile.js';
import type { FileOperations } from '../files/fileOperations.js';
import { jobRunSchema, parseJobRunsFile } from '../files/storedFiles.js';

export interface JobRunsDeps {
  readonly dataDir: string;
  readonly operations: FileOperations;
  readonly writer: Writer;
}

/** `jobRuns.json` is written at once with every run: how often that is worth it, the jobs decide. */
export async function openJobRuns({ dataDir, operations, writer }: JobRunsDeps): Promise<JobRuns> {
  const file = createDurableJsonFile(join(dataDir, 'jobRuns.json'), parseJobRunsFile, operations);
  let runs: ReadonlyMap<string, JobRun> = new Map((await file.read())?.runs.map((run) => [run.job, run]));

  return {
    async all() {
      writer.assertOpen();
      return [...runs.values()];
    },

    async record(run) {
      return writer.write(async () => {
        const whole = checked(jobRunSchema, run);
        const next = new Map([...runs, [whole.job, whole]]);
        await file.write({ runs: [...next.values()] });
        runs = next;
      });
    },
  };
}
