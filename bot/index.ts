import { ConfigError, StoreError } from '../data/errors.js';
import { createClock } from './clock.js';
import { loadConfig } from './config.js';
import { createLineWriter } from './lineWriter.js';
import { createLogger } from './logger.js';
import { type RunningBot, startBot } from './startBot.js';

const lines = createLineWriter((text) => process.stdout.write(text));
const logger = createLogger(lines.write);
process.on('exit', lines.flush);
process.on('uncaughtExceptionMonitor', (error) => logger.error('process.crashed', { error }));

await start();

async function start(): Promise<void> {
  try {
    const config = loadConfig(process.env);
    const starting = startBot(config, { clock: createClock(config.fixedTime), logger });
    stopOnSignal(starting);
    const bot = await starting;
    logger.info('bot.started', {
      port: bot.port,
      metricsPort: bot.metricsPort,
      mode: config.credentials === null ? 'development' : 'production',
      dataDir: config.dataDir,
      pid: process.pid,
    });
  } catch (error) {
    process.stderr.write(`The KPI bot cannot start. ${explain(error)}\n`);
    process.exit(1);
  }
}

/**
 * Stops the bot when told to, after its start if that is still going on. Ctrl-C in a terminal and a stop from outside
 * may both come; the same one again ends the process at once. Nothing here is left to the system, which does nothing
 * for the first process of a container.
 */
function stopOnSignal(starting: Promise<RunningBot>): void {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    logger.info('bot.stopping');
    await (await starting).stop();
    logger.info('bot.stopped');
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      process.once(signal, () => process.exit(1));
      // A start that fails ends the process itself.
      stop().catch(() => undefined);
    });
}

/** What is wrong and what to do about it, in one message. */
function explain(error: unknown): string {
  if (error instanceof ConfigError || error instanceof StoreError) return error.message;
  if (!(error instanceof Error)) return String(error);
  const { code, port } = error as NodeJS.ErrnoException & { readonly port?: number };
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken: stop the program that listens there, or choose another with PORT.`;
  }
  if (code === 'EACCES' && port !== undefined) {
    return `Port ${port} may not be used by this user: choose one above 1023 with PORT.`;
  }
  return error.stack ?? error.message;
}
