import { renderAnswer } from '../cards/renderAnswer.js';
import { createAnswerer } from '../data/ask/createAnswerer.js';
import { seedDemo } from '../data/demo/demoReport.js';
import type { Clock } from '../data/ports.js';
import { loadBook } from '../data/report/loadBook.js';
import { createFollowUpStore } from '../data/store/memory/followUpStore.js';
import { createProcessedActivities } from '../data/store/memory/processedActivities.js';
import { openLowdbStorage } from '../data/store/openLowdbStorage.js';
import { startJobs } from '../jobs/startJobs.js';
import type { Config } from './config.js';
import { createBot } from './createBot.js';
import { createLiveAnswerer } from './liveAnswerer.js';
import type { Logger } from './logger.js';
import { createRolesOf } from './roles.js';

const HOUR_MS = 3_600_000;
/** Teams sends a turn again after 15 s; the rest is margin. */
const PROCESSED_TTL_MS = HOUR_MS / 6;

export interface RunningBot {
  readonly port: number;
  stop(): Promise<void>;
}

/**
 * The whole bot: storage, demonstration report when asked for, Teams, jobs.
 *
 * @throws StoreError when the data directory cannot be used, a Node error when the port cannot
 */
export async function startBot(
  config: Config,
  { clock, logger }: { readonly clock: Clock; readonly logger: Logger },
): Promise<RunningBot> {
  const storage = await openLowdbStorage({
    dataDir: config.dataDir,
    clock,
    onDropped: (problem) => logger.warn('upload.dropped', { error: problem }),
  });
  try {
    const followUps = createFollowUpStore({ clock, ttlMs: HOUR_MS });
    const processed = createProcessedActivities({ clock, ttlMs: PROCESSED_TTL_MS });
    const answerer = createLiveAnswerer(async () => {
      const { entries } = await storage.synonyms.synonyms();
      return createAnswerer(await loadBook(storage.reports), config.organisation, entries);
    });
    const rolesOf = createRolesOf(config.roles);
    const bot = createBot({
      ...config,
      ...storage,
      answerer,
      followUps,
      processed,
      rolesOf,
      render: renderAnswer,
      clock,
      logger,
    });

    const port = await bot.listen(config.port);
    if (config.demo) await seedDemo(storage.reports);
    await answerer.refresh();
    const jobs = startJobs({ expiring: [followUps, processed, storage.uploads], log: logger });
    return {
      port,
      stop: async () => {
        await bot.stop();
        await jobs.stop();
        await storage.close();
      },
    };
  } catch (error) {
    await storage.close();
    throw error;
  }
}
