// From the start of the process to the first 200 of /healthz, and the memory when nothing happens.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { build } from '../../scripts/build.mjs';
import { figure, median } from './figure.mjs';
import { startServer } from './startServer.mjs';

const RUNS = 7;
const IDLE_RUNS = 3;
/** The modules just read leave garbage, which V8 clears away after some 25 s in which nothing happens. */
const IDLE_MS = 45_000;

const BARE = path.join('test', 'bench', 'bareStack.mjs');
const BOT = path.join('dist', 'bot', 'index.js');
const START = path.join('scripts', 'start.mjs');

export async function bench() {
  build();
  const folder = mkdtempSync(path.join(tmpdir(), 'kpi-bench-'));
  try {
    const ready = await measureReady(path.join(folder, 'ready'));
    const idle = await measureIdle(folder);
    return [
      figure('start.readyMs', ready[START], 'ms', 2_000),
      figure('start.bareReadyMs', ready[BARE], 'ms'),
      figure('start.scriptCostMs', ready[START] - ready[BOT], 'ms', 60),
      figure('start.idleRssMb', idle[START].idle, 'MB'),
      figure('start.bareIdleRssMb', idle[BARE].idle, 'MB'),
      figure('start.idleRssOverBareMb', idle[START].idle - idle[BARE].idle, 'MB', 40),
      figure('start.freshRssOverBareMb', idle[START].fresh - idle[BARE].fresh, 'MB'),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Medians by file, one process at a time, taking turns. */
async function measureReady(dataDir) {
  const measured = { [BARE]: [], [BOT]: [], [START]: [] };
  // The first round fills the disk's cache and seeds the store; it does not count.
  for (let round = 0; round <= RUNS; round += 1) {
    for (const [file, times] of Object.entries(measured)) {
      const { readyMs, stop } = await startServer(file, { DEMO: '1', DATA_DIR: dataDir });
      await stop();
      if (round > 0) times.push(readyMs);
    }
  }
  return mapValues(measured, median);
}

/** Medians by file, soon after the start and when nothing has happened for long; the processes idle together. */
async function measureIdle(folder) {
  const runs = Array.from({ length: IDLE_RUNS }, (_, run) => [BARE, START].map((file) => [file, run])).flat();
  const processes = [];
  for (const [file, run] of runs)
    processes.push({
      file,
      ...(await startServer(file, { DEMO: '1', DATA_DIR: path.join(folder, `idle${run}`) })),
    });
  const fresh = processes.map(({ rssMb }) => rssMb());
  await delay(IDLE_MS);
  const idle = processes.map(({ rssMb }) => rssMb());
  await Promise.all(processes.map(({ stop }) => stop()));
  const of = (file, values) => median(values.filter((_, index) => processes[index].file === file));
  return mapValues({ [BARE]: null, [START]: null }, (_, file) => ({
    fresh: of(file, fresh),
    idle: of(file, idle),
  }));
}

function mapValues(object, change) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value, key)]));
}
