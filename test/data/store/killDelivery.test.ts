import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Storage } from '../../../data/ports.js';
import { aSighting } from '../../builders/aSighting.js';
import { NOVEMBER } from '../../contracts/aDraft.js';
import { compileProgram, type Program } from './compileProgram.js';
import { deliverAll, MESSAGES, publishWithMessages } from './deliverAll.js';
import type { KillOrders } from './killedAt.js';
import { openTestStorage } from './openTestStorage.js';
import { createPlaces, type Place, runProgram } from './runProgram.js';
import { makeTemporaryDirectory, type TemporaryDirectory } from './temporaryDirectory.js';

const PATIENCE_MS = 180_000;
const AT_ONCE = 2;
/** Quick where the system cannot tell that the killed process is gone. */
const lockTiming = { heartbeatMs: 20, staleMs: 100 };
const ALL = Object.values(MESSAGES).flat();

let directory: TemporaryDirectory;
let program: Program;
/** A directory with the conversations and nothing else. */
let known: string;

beforeAll(async () => {
  directory = await makeTemporaryDirectory();
  program = await compileProgram(join(import.meta.dirname, 'deliverUntilKilled.ts'));
  known = join(directory.path, 'known');
  const storage = await openTestStorage(known);
  for (const id of Object.keys(MESSAGES)) await storage.conversations.remember(aSighting({ id }));
  await storage.close();
}, PATIENCE_MS);
afterAll(async () => {
  await program.remove();
  await directory.remove();
});

const newPlace = createPlaces(
  () => directory,
  () => known,
);
const run = (orders: KillOrders) => runProgram(program, orders);

async function takenIn({ takenFile }: Place): Promise<string[]> {
  const text = await readFile(takenFile, 'utf8').catch(() => '');
  return text.split('\n').slice(0, -1);
}

async function loggedIn({ outbox }: Storage): Promise<string[]> {
  const records = await Promise.all(ALL.map((id) => outbox.sentAs(id)));
  return records.flatMap((record) => (record === null ? [] : [record.id]));
}

/** What the kill left, checked, and then all that comes after a restart. */
async function checkAfterKill(place: Place): Promise<'nothing' | 'published'> {
  const storage = await openTestStorage(place.dataDir, { lockTiming });
  try {
    const revisions = await storage.reports.revisions(NOVEMBER);
    const logged = await loggedIn(storage);
    const taken = await takenIn(place);
    expect((await storage.outbox.waiting()) + logged.length).toBe(revisions.length * ALL.length);
    expect(await storage.audit.records()).toHaveLength(revisions.length);
    // Nothing is in the log that Teams does not have.
    expect(taken).toEqual(expect.arrayContaining(logged));
    const unlogged = taken.filter((id) => !logged.includes(id));

    await publishWithMessages(storage);
    await deliverAll(storage, place.takenFile);
    const inTheEnd = await takenIn(place);
    for (const ids of Object.values(MESSAGES)) {
      const seen = inTheEnd.filter((id) => ids.includes(id));
      expect(seen.filter((id, index) => id !== seen[index - 1])).toEqual(ids);
    }
    // Repeated is exactly what Teams had and the log had not.
    expect([...inTheEnd].sort()).toEqual([...ALL, ...unlogged].sort());
    expect(await loggedIn(storage)).toEqual(ALL);
    expect(await storage.outbox.waiting()).toBe(0);
    return revisions.length === 0 ? 'nothing' : 'published';
  } finally {
    await storage.close();
  }
}

it(
  'a process killed at any step between publication, delivery and log loses no message and repeats only what it had no time to log',
  async () => {
    const { said } = await run({ ...(await newPlace()), killAtStep: null, half: false });
    const steps = Number(said);
    const points = Array.from({ length: steps }, (_, step) =>
      [false, true].map((half) => ({ killAtStep: step, half })),
    ).flat();
    expect(points.length).toBeGreaterThanOrEqual(60);

    const left: string[] = [];
    const work = async (): Promise<void> => {
      for (let point = points.shift(); point !== undefined; point = points.shift()) {
        const place = await newPlace();
        expect((await run({ ...place, ...point })).signal).toBe('SIGKILL');
        left.push(await checkAfterKill(place));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    expect(left).toEqual(expect.arrayContaining(['nothing', 'published']));
    expect(left.length).toBe(2 * steps);
  },
  PATIENCE_MS,
);
