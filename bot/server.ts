import restify from 'restify';
import type { HttpReply } from './httpReply.js';
import type { Logger } from './logger.js';
import type { Readiness } from './readiness.js';
import type { Receive } from './receive.js';

declare module 'restify' {
  interface Server {
    /** Missing in the types: runs before routing, `false` ends the request there. */
    first(handler: (request: restify.Request, response: restify.Response) => boolean): void;
  }
}

export interface Server {
  /**
   * @param host null listens to every address
   * @returns the port, which the system chose when `port` is 0
   */
  listen(port: number, host: string | null): Promise<number>;
  /** Takes no new connection and drops those that wait for nothing. */
  stopListening(): void;
  dropConnections(): void;
}

/** Against those who send a byte at a time; Teams needs milliseconds. */
const HEADERS_LIMIT_MS = 10_000;
const REQUEST_LIMIT_MS = 30_000;

type HttpError = Error & { statusCode?: number; toJSON?: () => object };

interface ServerDeps {
  readonly receive: Receive;
  /** What `/healthz` tells: may Teams' traffic come? */
  readonly isReady: () => boolean;
  /** What `/readyz` tells: the same, and that the store answers. */
  readonly readiness: () => Promise<Readiness>;
  readonly logger: Logger;
}

export function createServer({ receive, isReady, readiness, logger }: ServerDeps): Server {
  const server = restify.createServer({ name: 'kpi-bot' });

  // restify 12 resolves the target against the Host header outside any catch: a malformed one ends the process.
  // https://github.com/restify/node-restify/issues/2011
  server.first((request, response) => {
    try {
      request.getUrl();
      return true;
    } catch {
      response.writeHead(400, { connection: 'close' });
      response.end();
      return false;
    }
  });

  // Of a failure the caller learns the status only; restify would send the error's own text.
  server.on('restifyError', (_request, _response, error: HttpError, done: () => void) => {
    if ((error.statusCode ?? 500) >= 500) logger.error('http.failed', { error });
    error.toJSON = () => ({ code: error.name });
    error.toString = () => error.name;
    done();
  });

  server.get('/healthz', async (_request, response) => {
    reply(response, isReady() ? { status: 200, body: 'ready' } : { status: 503, body: 'not ready' });
  });
  server.get('/readyz', async (_request, response) => {
    const word = await readiness();
    reply(response, { status: word === 'ready' ? 200 : 503, body: word });
  });
  server.post('/api/messages', async (request, response) => {
    reply(response, await receive(request));
  });

  const { server: http } = server;
  http.headersTimeout = HEADERS_LIMIT_MS;
  http.requestTimeout = REQUEST_LIMIT_MS;
  return {
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        // restify hands the errors of the socket on to itself.
        server.once('error', reject);
        server.listen(port, host ?? undefined, () => {
          server.off('error', reject);
          server.on('error', (error: Error) => logger.error('http.failed', { error }));
          const address = http.address();
          resolve(typeof address === 'object' && address !== null ? address.port : port);
        });
      }),
    stopListening: () => {
      http.close();
      http.closeIdleConnections();
    },
    dropConnections: () => http.closeAllConnections(),
  };
}

function reply(response: restify.Response, { status, body = '' }: HttpReply): void {
  const isText = typeof body === 'string';
  response.sendRaw(status, isText ? body : JSON.stringify(body), {
    'content-type': isText ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8',
    // A refused body was perhaps not read to its end: the connection cannot be used again.
    ...((status === 413 || status === 408) && { connection: 'close' }),
  });
}
