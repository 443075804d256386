import type { Logger } from './logger.js';

/** Told of each line on its way to the log, but for what `with` adds. */
export type CountLine = (event: string, fields: Readonly<Record<string, unknown>>) => void;

/** The logger, and whoever counts what it is told: a figure and the lines behind it cannot say different things. */
export function countLines(logger: Logger, count: CountLine): Logger {
  const tell =
    (level: 'info' | 'warn' | 'error'): Logger[typeof level] =>
    (event, fields) => {
      count(event, fields ?? {});
      logger[level](event, fields);
    };
  return {
    info: tell('info'),
    warn: tell('warn'),
    error: tell('error'),
    with: (fields) => countLines(logger.with(fields), count),
  };
}
