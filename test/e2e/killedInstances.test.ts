import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Program } from '../data/store/compileProgram.js';
import { until } from '../jobs/cluster/until.js';
import { type Serving, startServing } from '../postgres/startServing.mjs';
import { aCluster, type Cluster } from './aCluster.js';
import { compileBot } from './compileBot.js';
import type { Instance } from './startInstance.js';
import { confirm, propose, talkAt, type TalkAt, type Heard } from './talkAt.js';

const PATIENCE_MS = 120_000;
const CLUSTERS = 4;
const KILLS_IN_EACH = 5;
/** A publication takes some 200 ms on a busy machine, and what it tells then goes out for a second or two. */
const LONGEST_PUBLISHING_MS = 300;
const LONGEST_DELIVERING_MS = 1_500;
/** Each makes the alert worse or better than it was, so each is told. */
const FIGURES = ['5,1', '7,9'];

let program: Program;
let server: Serving;
let address: string;
beforeAll(async () => {
  program = await compileBot();
  server = await startServing();
  address = (await server.command('start')) ?? '';
}, PATIENCE_MS);
afterAll(async () => {
  await server.end();
  await program.remove();
});

/** Throws the same dice again for the same seed (mulberry32). @returns 0 up to 1 */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Whom, and how long after the confirmation was sent. */
interface Kill {
  readonly victim: 'publisher' | 'sender';
  readonly afterMs: number;
}

function throwKill(roll: () => number): Kill {
  return roll() < 0.5
    ? { victim: 'publisher', afterMs: roll() * LONGEST_PUBLISHING_MS }
    : { victim: 'sender', afterMs: roll() * LONGEST_DELIVERING_MS };
}

/** Confirms again where nothing or an excuse came back, as people do. @returns what is said in the end */
async function confirmUntilSaid(
  talk: TalkAt,
  at: Instance,
  preview: Heard,
  first: Heard | null,
): Promise<string> {
  let heard = first;
  while (heard === null || heard.said === '') heard = await confirm(talk, at, preview);
  return heard.said;
}

/**
 * One publication by one of the two, one of which is killed meanwhile.
 *
 * @returns the other, and whether the confirmation was cut off
 */
async function publishAndKill(cluster: Cluster, figure: string, roll: () => number) {
  const { instances } = cluster;
  const publisher = instances[roll() < 0.5 ? 0 : 1];
  if (publisher === undefined) throw new Error('There are not two');
  const { victim, afterMs } = throwKill(roll);
  const marta = talkAt(cluster.connector, 'marta');
  const before = await cluster.versions();
  const preview = await propose(marta, publisher, figure);
  const killed = victim === 'publisher' ? publisher : await until(() => cluster.sender());
  const confirming = confirm(marta, publisher, preview).catch(() => null);
  await sleep(afterMs);
  await cluster.kill(killed);
  const [other] = instances;
  if (other === undefined) throw new Error('None is left');
  return {
    wasCutOff: (await confirming) === null,
    /** That what was begun is done once and whole. */
    settled: async (): Promise<void> => {
      const said = await confirmUntilSaid(marta, other, preview, await confirming);
      expect(said).toMatch(/^(?:Publicerat|Redan publicerat)/u);
      expect(await cluster.versions()).toBe(before + 1);
      await cluster.delivered();
    },
  };
}

/** Kills so often, and lets another take the place each time. */
async function killAgainAndAgain(seed: number) {
  const roll = dice(seed);
  const cluster = await aCluster(program, address);
  let cutOff = 0;
  try {
    for (let round = 1; round <= KILLS_IN_EACH; round += 1) {
      const { wasCutOff, settled } = await publishAndKill(cluster, FIGURES[round % 2] ?? '', roll);
      if (wasCutOff) cutOff += 1;
      await Promise.all([settled(), round < KILLS_IN_EACH ? cluster.start() : null]);
    }
    return { cutOff, twice: await cluster.expectWhole() };
  } finally {
    await cluster.stop();
  }
}

const seeds = Array.from({ length: CLUSTERS }, () => randomInt(2 ** 31));

it(
  `an instance killed ${CLUSTERS * KILLS_IN_EACH} times in the middle of a publication and its delivery loses no alert, leaves none half told, and what comes again has the same id (seeds ${seeds.join(', ')})`,
  async () => {
    // One that fails waits for the others: they use the same server.
    const ended = seeds.map(killAgainAndAgain);
    await Promise.allSettled(ended);
    const lanes = await Promise.all(ended);
    const cutOff = lanes.reduce((sum, lane) => sum + lane.cutOff, 0);
    const twice = lanes.flatMap((lane) => lane.twice);
    process.stdout.write(
      `seeds ${seeds.join(', ')}: ${cutOff} publications cut off, ${twice.length} messages came twice\n`,
    );
  },
  PATIENCE_MS,
);
