import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../data/ports.js';
import type { DeliverOutboxDeps } from '../jobs/deliverOutbox.js';
import { renderMessage } from '../jobs/messageTemplates.js';
import { createPace } from '../jobs/pace.js';
import type { Schedule } from '../jobs/schedule.js';
import type { Config } from './config.js';
import { countLines } from './countLines.js';
import { createBot } from './createBot.js';
import { FILE_LIMITS, type FileLimits } from './files/fileLimits.js';
import type { Logger } from './logger.js';
import { MESSAGE_TEMPLATES } from './messageTemplates.js';
import { createMetrics } from './metrics.js';
import type { CardMark } from './organisations/cardMark.js';
import { openInstallation } from './organisations/openInstallation.js';
import { type MetricsServer, serveMetrics } from './serveMetrics.js';

export interface RunningBot {
  readonly port: number;
  /** null when the metrics are not served. */
  readonly metricsPort: number | null;
  stop(): Promise<void>;
}

export interface BotSurroundings {
  readonly clock: Clock;
  readonly logger: Logger;
  /** Of what is fetched and sent. */
  readonly fileLimits?: FileLimits;
  /** How the delivery lets time pass and throws its dice; by default as this machine does. */
  readonly pacing?: Pacing;
  /** How long Teams may take over one message; by default ours. */
  readonly sendLimitMs?: number;
  /** Who runs the jobs of the timetable; by default as the store asks for. */
  readonly runJobs?: Schedule;
}

interface Pacing extends Pick<DeliverOutboxDeps, 'random' | 'wait'> {
  /** A clock that is never set back; the other may stand still while developing. */
  readonly elapsedMs: () => number;
}

const PACING: Pacing = {
  elapsedMs: () => performance.now(),
  random: Math.random,
  wait: (ms, signal) => sleep(ms, undefined, { signal }).catch(() => undefined),
};

/**
 * The whole bot: storage, demonstration report when asked for, Teams, jobs.
 *
 * @throws ConfigError when the list of organisations cannot be used, StoreError when a store cannot, a Node error when
 *   the port cannot
 */
export async function startBot(
  config: Config,
  { clock, logger: log, fileLimits = FILE_LIMITS, pacing = PACING, sendLimitMs, runJobs }: BotSurroundings,
): Promise<RunningBot> {
  const metrics = createMetrics({ withProcess: config.metrics !== null });
  const logger = countLines(log, metrics.countLine);
  const installation = await openInstallation({
    config,
    fileLimits,
    onAnnounced: metrics.countTold,
    onRun: metrics.countJobRun,
    clock,
    logger,
  });
  let metricsServer: MetricsServer | null = null;
  try {
    const { organisations, outboxes } = installation;
    const bot = createBot({
      ...config,
      organisations,
      probe: () => installation.probe(),
      renderMessage: (body, locale) => renderMessage(MESSAGE_TEMPLATES, body, locale),
      ...(sendLimitMs !== undefined && { sendLimitMs }),
      clock,
      logger,
    });
    if (config.metrics !== null)
      metricsServer = await serveMetrics(config.metrics, { metrics, outboxes, clock, logger });
    const port = await bot.listen(config.port);
    const { random, wait, elapsedMs } = pacing;
    const notifierOf = (mark: CardMark) => bot.notifier(mark);
    await installation.start({
      notifierOf,
      pace: createPace(elapsedMs),
      random,
      wait,
      ...(runJobs !== undefined && { runJobs }),
    });
    const served = metricsServer;
    return {
      port,
      metricsPort: served?.port ?? null,
      stop: async () => {
        await bot.stop();
        await installation.stop();
        await served?.close();
      },
    };
  } catch (error) {
    await metricsServer?.close();
    await installation.stop();
    throw error;
  }
}
