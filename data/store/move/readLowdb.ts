import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { NO_ALERTING } from '../../alerts/alerting.js';
import { sentRecordSchema } from '../../delivery/message.js';
import { uploadSessionSchema, type UploadSession } from '../../publish/uploadSession.js';
import { comparePeriods } from '../../report/period.js';
import { canonicalJson } from '../canonicalJson.js';
import { createDurableJsonFile } from '../files/durableJsonFile.js';
import { nodeFileOperations } from '../files/fileOperations.js';
import { createLinesFile } from '../files/linesFile.js';
import { openFiles, uploadsDirectory } from '../files/openFiles.js';
import { parse, parseJobRunsFile, parseUnknownWordsFile } from '../files/storedFiles.js';
import { mostAskedFirst } from '../countedWords.js';
import { KINDS, type Dump } from './dump.js';
import { byKey } from './byKey.js';

/**
 * Reads the embedded store in the directory, as it is now, and changes nothing in it. The directory is locked, and its
 * journal empty.
 *
 * @throws StoreError `store.corrupt` naming each file that cannot be used and why
 */
export async function readLowdb(dataDir: string): Promise<Dump> {
  if (!(await isStore(dataDir))) return NOTHING;
  const { definitions, synonyms, audit, alerts, outbox, conversations, periods } = await openFiles({
    dataDir,
    operations: nodeFileOperations,
  });
  const { alerting, decisions, announcements } = alerts;
  const files = [...periods].sort(([a], [b]) => comparePeriods(a, b)).map(([, file]) => file);
  const events = outbox.queue.events();
  const isNews = canonicalJson(alerting.data) !== canonicalJson(NO_ALERTING);
  const sent = createLinesFile(dataDir, 'sent.jsonl', sentRecordSchema);

  return {
    definitions: () => inParts(definitions.data.versions.map(withIsoTime), 1),
    revisions: async function* () {
      for (const { data } of files) if (data.revisions.length > 0) yield data.revisions;
    },
    synonyms: () => inParts(synonyms.data.versions.map(withIsoTime), 1),
    audit: () => inParts(audit.records),
    alerting: () => inParts(isNews ? [alerting.data] : []),
    decisions: () => inParts(decisions.data.decisions),
    announcements: () => inParts(announcements.announced),
    deadLetters: () => inParts(outbox.queue.deadLetters),
    waiting: () => inParts(events.flatMap((event) => (event.event === 'queued' ? [event.message] : []))),
    sent: async function* () {
      yield* inParts(await sent.read());
    },
    conversations: () => inParts([...conversations.data.conversations].sort(byKey)),
    uploads: () => readUploads(uploadsDirectory(dataDir)),
    unknownWords: async function* () {
      const file = jsonFile(dataDir, 'unknownWords.json', parseUnknownWordsFile);
      yield mostAskedFirst((await file.read())?.words ?? []);
    },
    jobRuns: async function* () {
      yield (await jsonFile(dataDir, 'jobRuns.json', parseJobRunsFile).read())?.runs ?? [];
    },
  };
}

/** What the database takes in at a time. */
const PART = 500;

async function* inParts<T>(values: readonly T[], size = PART): AsyncGenerator<readonly T[]> {
  for (let start = 0; start < values.length; start += size) yield values.slice(start, start + size);
}

const NOTHING = Object.fromEntries(KINDS.map((kind) => [kind, () => inParts<never>([])])) as {
  readonly [K in keyof Dump]: () => AsyncGenerator<readonly never[]>;
};

/** A store has the directory of the periods before anything else. */
async function isStore(dataDir: string): Promise<boolean> {
  return access(join(dataDir, 'periods')).then(
    () => true,
    () => false,
  );
}

/** Each has its file; one that cannot be used is not dropped, as it is when the bot opens the store. */
async function* readUploads(directory: string): AsyncGenerator<readonly UploadSession[]> {
  const names = await readdir(directory);
  for (const name of names.filter((each) => each.endsWith('.json')).sort()) {
    const session = await jsonFile(directory, name, (value) => parse(uploadSessionSchema, value)).read();
    if (session !== null) yield [session];
  }
}

function jsonFile<T>(directory: string, name: string, parseFile: (value: unknown) => T) {
  return createDurableJsonFile(join(directory, name), parseFile, nodeFileOperations);
}

/** In the form in which the database gives it back. */
export function withIsoTime<T extends { readonly savedAt: string }>(version: T): T {
  return { ...version, savedAt: new Date(version.savedAt).toISOString() };
}
