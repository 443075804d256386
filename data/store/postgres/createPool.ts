import pg from 'pg';

/** What the database lists the connections of a bot as. */
export const BOT_NAME = 'kpi-bot';

export interface PoolSettings {
  /** `postgres://user:password@host:5432/database`, with `sslmode` as the server asks for. */
  readonly url: string;
  /** Connections of this process, beside the one that listens. */
  readonly most?: number;
  /** Told of a connection that broke while nobody used it. */
  readonly onError: (error: Error) => void;
}

/** So long may a query take before the server gives up, and so much longer before we do. */
const STATEMENT_MS = 15_000;
const ANSWER_MS = 20_000;
/** Below the five seconds within which Teams wants an answer. */
const CONNECT_MS = 3_000;

/** Connections that give up on a server that does not answer instead of waiting for it without end. */
export function createPool({ url, most = 10, onError }: PoolSettings): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: most,
    application_name: BOT_NAME,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    query_timeout: ANSWER_MS,
    idle_in_transaction_session_timeout: STATEMENT_MS,
    keepAlive: true,
  });
  pool.on('error', onError);
  return pool;
}
