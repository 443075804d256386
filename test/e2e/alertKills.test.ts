import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Storage } from '../../data/ports.js';
import { period } from '../builders/aReadingView.js';
import { compileProgram, type Program } from '../data/store/compileProgram.js';
import { openTestStorage } from '../data/store/openTestStorage.js';
import { createPlaces, type Place, runProgram } from '../data/store/runProgram.js';
import { makeTemporaryDirectory, type TemporaryDirectory } from '../data/store/temporaryDirectory.js';
import type { AlertOrders } from './alertUntilKilled.js';
import { type Deed, doAll, tellFebruary } from './toldMonths.js';

const PATIENCE_MS = 180_000;
const AT_ONCE = 2;
/** Quick where the system cannot tell that the killed process is gone. */
const lockTiming = { heartbeatMs: 20, staleMs: 100 };
const MARCH = period('2023-03');

let directory: TemporaryDirectory;
let program: Program;
/** A directory in which February was told, and nothing else. */
let february: string;
let kills = 0;

beforeAll(async () => {
  directory = await makeTemporaryDirectory();
  program = await compileProgram(join(import.meta.dirname, 'alertUntilKilled.ts'));
  february = join(directory.path, 'february');
  const storage = await openTestStorage(february);
  await tellFebruary(storage, `${february}.taken`);
  await storage.close();
}, PATIENCE_MS);
afterAll(async () => {
  await program.remove();
  await directory.remove();
});

const newPlace = createPlaces(
  () => directory,
  () => february,
);

/** @returns how the process ended and how many steps it says that it took */
async function run(orders: AlertOrders) {
  const { signal, said } = await runProgram(program, orders);
  return { signal, steps: Number(said) };
}

async function takenIn({ takenFile }: Place): Promise<string[]> {
  const text = await readFile(takenFile, 'utf8').catch(() => '');
  return text.split('\n').slice(0, -1);
}

/** All that belongs together: reports, alerts, what was decided and told, and how many messages, sent or not. */
async function stateOf(
  { reports, alerts, audit, outbox }: Storage,
  ids: readonly string[],
): Promise<unknown> {
  const records = await Promise.all(ids.map((id) => outbox.sentAs(id)));
  return {
    versions: (await reports.revisions(MARCH)).map(({ number }) => number),
    alerting: await alerts.current(),
    decisions: await alerts.decisions(),
    announced: await alerts.announced(),
    deeds: (await audit.records()).map(({ action, details }) => ({ action, details })),
    messages: (await outbox.waiting()) + records.filter((record) => record !== null).length,
  };
}

interface Calm {
  /** Before anything was done, and after each deed. */
  readonly states: readonly unknown[];
  /** What Teams takes, in order. */
  readonly lines: readonly string[];
}

/** What is there and what is sent when nobody is killed. */
async function undisturbed(deeds: readonly Deed[]): Promise<Calm> {
  const place = await newPlace();
  const storage = await openTestStorage(place.dataDir);
  const states = [await stateOf(storage, [])];
  for (const deed of deeds) {
    await doAll(storage, [deed], place.takenFile);
    states.push(await stateOf(storage, idsOf(await takenIn(place))));
  }
  await storage.close();
  return { states, lines: await takenIn(place) };
}

const idsOf = (lines: readonly string[]) => [...new Set(lines.map((line) => line.replace(/:.*/, '')))];
/** Ids end in the name of the conversation. */
const inChat = (lines: readonly string[], chat: string) => lines.filter((line) => line.includes(` ${chat}:`));

/** What the kill left, checked, and then all that comes after a restart. @returns after how many deeds it came */
async function checkAfterKill(
  place: Place,
  deeds: readonly Deed[],
  { states, lines }: Calm,
): Promise<number> {
  const storage = await openTestStorage(place.dataDir, { lockTiming });
  try {
    const ids = idsOf(lines);
    const state = await stateOf(storage, ids);
    const done = states.findIndex((known) => isDeepStrictEqual(known, state));
    if (done === -1) throw new Error(`Half of it is there: ${JSON.stringify(state)}`);
    const taken = await takenIn(place);
    const records = await Promise.all(ids.map((id) => storage.outbox.sentAs(id)));
    const unlogged = taken.filter((line) => records[ids.indexOf(idsOf([line])[0] ?? '')] === null);

    await doAll(storage, deeds, place.takenFile);
    const inTheEnd = await takenIn(place);
    for (const chat of ['kanal', 'eva']) {
      const seen = inChat(inTheEnd, chat);
      expect(seen.filter((line, index) => line !== seen[index - 1])).toEqual(inChat(lines, chat));
    }
    // Repeated, with the same alerts, is exactly what Teams had and the log had not.
    expect([...inTheEnd].sort()).toEqual([...lines, ...unlogged].sort());
    expect(await stateOf(storage, ids)).toEqual(states.at(-1));
    expect(await storage.outbox.waiting()).toBe(0);
    return done;
  } finally {
    await storage.close();
  }
}

it.each<{ readonly name: string; readonly deeds: readonly Deed[]; readonly every: number }>([
  {
    name: 'any step of publishing, telling and acknowledging',
    deeds: ['publishInTheEvening', 'tellInTheMorning', 'acknowledge'],
    every: 1,
  },
  { name: 'some step of publishing and taking back', deeds: ['publishMarch', 'correctMarch'], every: 8 },
])(
  'a process killed at $name loses no alert, leaves nothing half done and repeats only what it had no time to log',
  async ({ deeds, every }) => {
    const calm = await undisturbed(deeds);
    const { steps } = await run({ ...(await newPlace()), deeds, killAtStep: null, half: false });
    const points = Array.from({ length: steps }, (_, step) =>
      [false, true].map((half) => ({ killAtStep: step, half })),
    )
      .flat()
      .filter((_, index) => index % every === 0);
    const found = new Set<number>();
    const work = async (): Promise<void> => {
      for (let point = points.shift(); point !== undefined; point = points.shift()) {
        const place = await newPlace();
        expect((await run({ ...place, ...point, deeds })).signal).toBe('SIGKILL');
        kills += 1;
        found.add(await checkAfterKill(place, deeds, calm));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    expect([...found].sort()).toEqual(calm.states.map((_, index) => index));
  },
  PATIENCE_MS,
);

it('that were at least two hundred kills', () => expect(kills).toBeGreaterThanOrEqual(200));
