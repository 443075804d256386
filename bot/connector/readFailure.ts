import { z } from 'zod';
import { type DeliveryFailure, readRetryAfter } from '../../data/delivery/failure.js';
import { parseJson } from '../../data/parseJson.js';
import { ConnectorError } from './connectorError.js';

/** As the Bot Connector's REST API tells it. */
const bodySchema = z.object({ error: z.object({ code: z.string() }) });
/** Teams puts the reason of some 403 into a JSON text within the JSON. */
const SUB_CODE = /\bsubCode\W{1,10}(\w+)/;
/** Of `AbortSignal.timeout`. */
const timeoutSchema = z.object({ name: z.literal('TimeoutError') });
const systemSchema = z.object({ code: z.string().min(1) });
/** Of MSAL, which gets the token. */
const tokenSchema = z.object({ errorCode: z.string() });

/** What undici calls by names of its own, as the system would. */
const SYSTEM_CODES: ReadonlyMap<string, string> = new Map([
  ['UND_ERR_SOCKET', 'ECONNRESET'],
  ['UND_ERR_CONNECT_TIMEOUT', 'ETIMEDOUT'],
  ['UND_ERR_HEADERS_TIMEOUT', 'timeout'],
  ['UND_ERR_BODY_TIMEOUT', 'timeout'],
  ['UND_ERR_ABORTED', 'timeout'],
]);

/** What an error thrown while sending says of the delivery. */
export function readFailure(error: unknown, now: Date): DeliveryFailure {
  if (!(error instanceof ConnectorError)) return { status: null, code: reasonOf(error), retryAfterMs: null };
  const { status, body, retryAfter } = error;
  const [, subCode] = SUB_CODE.exec(body) ?? [];
  const code = subCode ?? bodySchema.safeParse(parseJson(body)).data?.error.code ?? null;
  return { status, code, retryAfterMs: readRetryAfter(retryAfter, now) };
}

function reasonOf(error: unknown): string | null {
  if (timeoutSchema.safeParse(error).success) return 'timeout';
  const token = tokenSchema.safeParse(error).data;
  if (token !== undefined) return `token ${token.errorCode}`;
  const code = systemSchema.safeParse(error).data?.code;
  return code === undefined ? null : (SYSTEM_CODES.get(code) ?? code);
}
