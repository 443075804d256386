import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreError } from '../../errors.js';
import { jsonText } from '../files/durableJsonFile.js';
import { nodeFileOperations } from '../files/fileOperations.js';
import { makeDirectories, uploadsDirectory } from '../files/openFiles.js';
import { replaceFile } from '../files/replaceFile.js';
import { syncDirectory } from '../files/syncDirectory.js';
import { whole, writeDump, type Dump, type DumpWriter } from './dump.js';
import { writeError } from '../files/writeError.js';

/** Makes an embedded store of the dump in the directory, which is made; done when it would survive a power cut. */
export async function writeLowdb(dataDir: string, dump: Dump): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true });
    await makeDirectories(dataDir);
    await writeDump(createWriter(dataDir), dump);
    await syncDirectory(dataDir);
  } catch (cause) {
    if (cause instanceof StoreError) throw cause;
    throw writeError(`Could not write in ${dataDir}`, cause);
  }
}

function createWriter(dataDir: string): DumpWriter {
  const json = (file: string, data: unknown) =>
    replaceFile(nodeFileOperations, join(dataDir, ...file.split('/')), jsonText(data));
  /** Where there is nothing a store has no file. */
  const list = async <T>(file: string, name: string, parts: AsyncIterable<readonly T[]>) => {
    const all = await whole(parts);
    if (all.length > 0) await json(file, { [name]: all });
  };
  const lines = async <T>(
    file: string,
    parts: AsyncIterable<readonly T[]>,
    line: (value: T) => unknown = (value) => value,
  ) => appendLines(join(dataDir, file), parts, line);

  return {
    definitions: (parts) => list('definitions.json', 'versions', parts),
    revisions: async (parts) => {
      for await (const revisions of parts) await json(`periods/${revisions[0]?.period}.json`, { revisions });
    },
    synonyms: (parts) => list('synonyms.json', 'versions', parts),
    audit: (parts) => lines('audit.jsonl', parts),
    alerting: async (parts) => {
      for (const alerting of await whole(parts)) await json('alerts.json', alerting);
    },
    decisions: (parts) => list('decisions.json', 'decisions', parts),
    announcements: (parts) => lines('announcements.jsonl', parts),
    deadLetters: (parts) => lines('outbox.jsonl', parts, (letter) => ({ event: 'dead', letter })),
    waiting: (parts) => lines('outbox.jsonl', parts, (message) => ({ event: 'queued', message })),
    sent: (parts) => lines('sent.jsonl', parts),
    conversations: (parts) => list('conversations.json', 'conversations', parts),
    uploads: async (parts) => {
      for await (const sessions of parts)
        for (const session of sessions)
          await replaceFile(
            nodeFileOperations,
            join(uploadsDirectory(dataDir), `${session.id}.json`),
            jsonText(session),
          );
    },
    unknownWords: (parts) => list('unknownWords.json', 'words', parts),
    jobRuns: (parts) => list('jobRuns.json', 'runs', parts),
  };
}

async function appendLines<T>(
  path: string,
  parts: AsyncIterable<readonly T[]>,
  line: (value: T) => unknown,
): Promise<void> {
  let file: FileHandle | null = null;
  try {
    for await (const part of parts) {
      if (part.length === 0) continue;
      file ??= await open(path, 'a');
      await file.appendFile(part.map((value) => `${JSON.stringify(line(value))}\n`).join(''));
    }
    await file?.sync();
  } finally {
    await file?.close();
  }
}
