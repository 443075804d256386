import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConfigError } from '../data/errors.js';
import type { Backlog, Clock, Outbox } from '../data/ports.js';
import type { Logger } from './logger.js';
import type { Metrics } from './metrics.js';
import { within } from './within.js';

/** Where the metrics are served: never where Teams calls, for they tell strangers how the bot fares. */
export interface MetricsAddress {
  /** 0 lets the system choose. */
  readonly port: number;
  readonly host: string;
}

export interface ServeMetricsDeps {
  readonly metrics: Metrics;
  /** Told of as one. */
  readonly outboxes: readonly Pick<Outbox, 'backlog'>[];
  readonly clock: Clock;
  readonly logger: Logger;
  /** How long the store may take over its answer; by default ours. */
  readonly limitMs?: number;
}

export interface MetricsServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Prometheus gives up after ten seconds by default. */
const LIMIT_MS = 2_000;

/**
 * `GET /metrics` and nothing else.
 *
 * @throws ConfigError `config.metricsPort` when the address cannot be had
 */
export async function serveMetrics(
  { port, host }: MetricsAddress,
  deps: ServeMetricsDeps,
): Promise<MetricsServer> {
  const server = createServer((request, response) => void reply(request, response, deps));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(cannotListen(`${host}:${port}`, cause)));
    server.listen(port, host, resolve);
  });
  return {
    // A server that listens on a port has an address of this form.
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function reply(
  { method, url }: IncomingMessage,
  response: ServerResponse,
  { metrics, outboxes, clock, logger, limitMs = LIMIT_MS }: ServeMetricsDeps,
): Promise<void> {
  // Not `writeHead`: restify puts its own in the place of Node's, for every server of the process.
  response.statusCode = 404;
  let body = '';
  if (method === 'GET' && url === '/metrics') {
    try {
      body = await metrics.tell(await within(limitMs, backlogOf(outboxes), null), clock.now());
      response.setHeader('content-type', metrics.contentType);
      response.statusCode = 200;
    } catch (error) {
      logger.error('metrics.failed', { error });
      response.statusCode = 500;
    }
  }
  response.end(body);
}

/** null when one of them does not answer. */
async function backlogOf(outboxes: ServeMetricsDeps['outboxes']): Promise<Backlog | null> {
  try {
    const all = await Promise.all(outboxes.map((outbox) => outbox.backlog()));
    return {
      waiting: sum(all.map(({ waiting }) => waiting)),
      oldestAt: all.flatMap(({ oldestAt }) => oldestAt ?? []).sort()[0] ?? null,
      deadLetters: sum(all.map(({ deadLetters }) => deadLetters)),
    };
  } catch {
    // Told as `kpi_store_up`.
    return null;
  }
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}

function cannotListen(address: string, cause: Error): ConfigError {
  const code: unknown = Reflect.get(cause, 'code');
  return new ConfigError(
    `The metrics cannot be served at ${address} (${String(code)}): choose another METRICS_PORT or METRICS_HOST.`,
    { code: 'config.metricsPort', cause },
  );
}
