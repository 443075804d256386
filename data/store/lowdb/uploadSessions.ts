import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreError } from '../../errors.js';
import type { Clock, UploadSessions } from '../../ports.js';
import { uploadSessionSchema, type UploadSession } from '../../publish/uploadSession.js';
import { checked } from '../checked.js';
import type { Writer } from '../createWriter.js';
import { createDurableJsonFile } from '../files/durableJsonFile.js';
import type { FileOperations } from '../files/fileOperations.js';
import { parse } from '../files/storedFiles.js';

export interface UploadSessionsDeps {
  /** A file a session, `<id>.json`: many are large, and few are read again. */
  readonly directory: string;
  readonly operations: FileOperations;
  readonly writer: Writer;
  readonly clock: Clock;
  readonly onDropped: (problem: StoreError) => void;
}

/** Only when each session ends is held in the memory. */
type Ends = Map<string, number>;

/**
 * A session whose file cannot be used is dropped and told to `onDropped`, and does not keep the store from opening:
 * nothing in it was published, and the controller has the workbook.
 */
export async function openUploadSessions(deps: UploadSessionsDeps): Promise<UploadSessions> {
  const { directory, operations, writer, clock } = deps;
  const ends = await readEnds(deps);
  const isPast = (endMs: number) => clock.now().getTime() >= endMs;

  return {
    async get(id) {
      writer.assertOpen();
      const endMs = ends.get(id);
      return endMs === undefined || isPast(endMs) ? null : fileOf(directory, id, operations).read();
    },

    async put(session) {
      return writer.write(async () => {
        const whole = checked(uploadSessionSchema, session);
        await fileOf(directory, whole.id, operations).write(whole);
        ends.set(whole.id, Date.parse(whole.expiresAt));
      });
    },

    async forgetExpired() {
      return writer.write(async () => {
        const expired = [...ends].filter(([, endMs]) => isPast(endMs));
        for (const [id] of expired) {
          await operations.remove(join(directory, `${id}.json`));
          ends.delete(id);
        }
        return expired.length;
      });
    },
  };
}

async function readEnds({ directory, operations, onDropped }: UploadSessionsDeps): Promise<Ends> {
  const ends: Ends = new Map();
  for (const name of await readdir(directory)) {
    const path = join(directory, name);
    try {
      const session = await fileOf(directory, name.replace(/\.json$/u, ''), operations).read();
      if (session !== null) ends.set(session.id, Date.parse(session.expiresAt));
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== 'store.corrupt') throw error;
      await operations.remove(path);
      onDropped(error);
    }
  }
  return ends;
}

function fileOf(directory: string, id: string, operations: FileOperations) {
  return createDurableJsonFile(
    join(directory, `${id}.json`),
    (value): UploadSession => {
      const session = parse(uploadSessionSchema, value);
      if (session.id !== id) throw new Error(`it holds the session ${session.id}`);
      return session;
    },
    operations,
  );
}
