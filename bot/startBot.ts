import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { renderAnswer } from '../cards/renderAnswer.js';
import { createAnswerer } from '../data/ask/createAnswerer.js';
import { seedDemo } from '../data/demo/demoReport.js';
import type { Clock } from '../data/ports.js';
import { loadBook } from '../data/report/loadBook.js';
import { createFollowUpStore } from '../data/store/memory/followUpStore.js';
import { createProcessedActivities } from '../data/store/memory/processedActivities.js';
import { openLowdbStorage } from '../data/store/openLowdbStorage.js';
import { createOutboxDelivery } from '../jobs/deliverOutbox.js';
import { type MessageTemplates, renderMessage } from '../jobs/messageTemplates.js';
import { startJobs } from '../jobs/startJobs.js';
import type { Config } from './config.js';
import { createBot } from './createBot.js';
import { createLiveAnswerer } from './liveAnswerer.js';
import type { Logger } from './logger.js';
import { FILE_LIMITS, type FileLimits } from './files/fileLimits.js';
import { createRolesOf } from './roles.js';
import { createUploading } from './upload/createUploading.js';

/** What can be sent unasked. */
const MESSAGE_TEMPLATES: MessageTemplates = new Map();

const HOUR_MS = 3_600_000;
/** Teams sends a turn again after 15 s; the rest is margin. */
const PROCESSED_TTL_MS = HOUR_MS / 6;

export interface RunningBot {
  readonly port: number;
  stop(): Promise<void>;
}

export interface BotSurroundings {
  readonly clock: Clock;
  readonly logger: Logger;
  /** Of what is fetched and sent. */
  readonly fileLimits?: FileLimits;
}

/**
 * The whole bot: storage, demonstration report when asked for, Teams, jobs.
 *
 * @throws StoreError when the data directory cannot be used, a Node error when the port cannot
 */
export async function startBot(
  config: Config,
  { clock, logger, fileLimits = FILE_LIMITS }: BotSurroundings,
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
    const { fileHosts, credentials } = config;
    const botId = credentials?.appId ?? null;
    const uploading = createUploading({ fileHosts, fileLimits, botId, clock });
    const bot = createBot({
      ...config,
      ...storage,
      answerer,
      followUps,
      processed,
      rolesOf,
      uploading,
      render: renderAnswer,
      renderMessage: (body, locale) => renderMessage(MESSAGE_TEMPLATES, body, locale),
      clock,
      logger,
    });

    const delivery = createOutboxDelivery({
      ...storage,
      notifier: bot.notifier,
      templates: MESSAGE_TEMPLATES,
      noticesOf: () => [],
      clock,
      elapsedMs: () => performance.now(),
      random: Math.random,
      wait: (ms, signal) => sleep(ms, undefined, { signal }).catch(() => undefined),
      log: logger,
    });

    const port = await bot.listen(config.port);
    if (config.demo) await seedDemo(storage.reports);
    await answerer.refresh();
    const jobs = startJobs({
      expiring: [followUps, processed, storage.uploads, uploading.memory],
      delivery,
      log: logger,
    });
    storage.outbox.onQueued(() => delivery.wake());
    // What waited while the bot was down.
    delivery.wake();
    return {
      port,
      stop: async () => {
        await bot.stop();
        await Promise.all([jobs.stop(), delivery.stop()]);
        await storage.close();
      },
    };
  } catch (error) {
    await storage.close();
    throw error;
  }
}
