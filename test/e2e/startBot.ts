import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config, loadConfig } from '../../bot/config.js';
import { createLogger } from '../../bot/logger.js';
import { type BotSurroundings, startBot } from '../../bot/startBot.js';
import type { Job } from '../../jobs/schedule.js';
import { createFakeClock, type FakeClock } from '../fakes/fakeClock.js';
import { type FakeConnector, startFakeConnector } from '../fakes/fakeConnector.js';
import { type BotUnderTest, postActivity } from './postActivity.js';

export interface RealBot extends BotUnderTest {
  readonly connector: FakeConnector;
  readonly clock: FakeClock;
  /** null when the metrics are not served. */
  readonly metricsUrl: string | null;
  /** Where all that is kept lies. */
  readonly dataDir: string;
  /** Every line that was logged. */
  readonly log: readonly Readonly<Record<string, unknown>>[];
  /** Runs the job of that name as the timetable does, of each organisation; none runs by itself. @returns a report */
  runJob(name: string): Promise<object | null>;
  /** Resolves when Teams has got all that is due. */
  delivered(): Promise<void>;
  /** Stops it, and starts it on the same data when `whileDown` is done. */
  restart(whileDown?: () => void): Promise<void>;
  stop(): Promise<void>;
}

interface Surroundings extends Pick<BotSurroundings, 'fileLimits' | 'sendLimitMs'> {
  readonly clock?: FakeClock;
}

/**
 * The whole bot in this process, with the demonstration report in a folder of its own; only Teams is a fake. Where it
 * would wait for its pace the clock passes.
 */
export async function startRealBot(
  overrides: Partial<Config> = {},
  { clock = createFakeClock(), ...surroundings }: Surroundings = {},
): Promise<RealBot> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kpi-bot-'));
  const connector = await startFakeConnector();
  const log: Record<string, unknown>[] = [];
  const logger = createLogger((line) => log.push(JSON.parse(line) as Record<string, unknown>));
  const config = { ...loadConfig({}), port: 0, dataDir, demo: true, ...overrides };
  const pacing = {
    elapsedMs: () => clock.now().getTime(),
    random: () => 0.5,
    wait: async (ms: number) => clock.pass(ms),
  };
  let jobs: readonly Job[] = [];
  const start = () => {
    jobs = [];
    return startBot(config, {
      ...surroundings,
      clock,
      logger,
      pacing,
      runJobs: (timetable) => {
        jobs = [...jobs, ...timetable];
        const status = { lastRunAt: null, error: null, nextRunAt: null };
        return {
          status: async () => timetable.map(({ name }) => ({ job: name, ...status })),
          stop: async () => undefined,
        };
      },
    });
  };
  const runJob = async (name: string): Promise<object | null> => {
    const named = jobs.filter((candidate) => candidate.name === name);
    if (named.length === 0) throw new Error(`No job ${name}`);
    const reports = [];
    for (const job of named) reports.push(await job.run());
    return reports.find((report) => report !== null) ?? null;
  };
  let bot = await start();
  const url = () => `http://127.0.0.1:${bot.port}`;
  return {
    get url() {
      return url();
    },
    get metricsUrl() {
      return bot.metricsPort === null ? null : `http://127.0.0.1:${bot.metricsPort}/metrics`;
    },
    connector,
    clock,
    dataDir,
    log,
    post: (activity) => postActivity(url(), connector.serviceUrl, activity),
    runJob,
    delivered: async () => {
      while ((await runJob('deliverOutbox')) !== null);
    },
    restart: async (whileDown = () => undefined) => {
      await bot.stop();
      whileDown();
      bot = await start();
    },
    stop: async () => {
      await bot.stop();
      await connector.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
