import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config, loadConfig } from '../../bot/config.js';
import { createLogger } from '../../bot/logger.js';
import type { FileLimits } from '../../bot/files/fileLimits.js';
import { startBot } from '../../bot/startBot.js';
import { createFakeClock, type FakeClock } from '../fakes/fakeClock.js';
import { type FakeConnector, startFakeConnector } from '../fakes/fakeConnector.js';
import { type BotUnderTest, postActivity } from './postActivity.js';

export interface RealBot extends BotUnderTest {
  readonly connector: FakeConnector;
  readonly clock: FakeClock;
  /** Where all that is kept lies. */
  readonly dataDir: string;
  /** Every line that was logged. */
  readonly log: readonly Readonly<Record<string, unknown>>[];
  stop(): Promise<void>;
}

/** The whole bot in this process, with the demonstration report in a folder of its own; only Teams is a fake. */
export async function startRealBot(
  overrides: Partial<Config> = {},
  surroundings: { readonly fileLimits?: FileLimits } = {},
): Promise<RealBot> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kpi-bot-'));
  const connector = await startFakeConnector();
  const clock = createFakeClock();
  const log: Record<string, unknown>[] = [];
  const logger = createLogger((line) => log.push(JSON.parse(line) as Record<string, unknown>));
  const config = { ...loadConfig({}), port: 0, dataDir, demo: true, ...overrides };
  const bot = await startBot(config, { clock, logger, ...surroundings });
  const url = `http://127.0.0.1:${bot.port}`;
  return {
    url,
    connector,
    clock,
    dataDir,
    log,
    post: (activity) => postActivity(url, connector.serviceUrl, activity),
    stop: async () => {
      await bot.stop();
      await connector.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
