import { z } from 'zod';
import { type DeliveryFailure, readRetryAfter } from '../data/delivery/failure.js';

/** An error of the SDK, by shape: its classes come from packages that are not ours. */
const answeredSchema = z.object({
  statusCode: z.number().int(),
  code: z.string().optional().catch(undefined),
  response: z.object({ bodyAsText: z.string().nullish(), headers: z.unknown() }).optional().catch(undefined),
});
const systemSchema = z.object({ code: z.string().min(1) });
/** Of MSAL, which gets the token. */
const tokenSchema = z.object({ errorCode: z.string() });
/** Teams puts the reason of some 403 into a JSON text within the JSON. */
const SUB_CODE = /\bsubCode\W{1,10}(\w+)/;

/** What an error thrown while sending says of the delivery. */
export function readFailure(error: unknown, signal: AbortSignal, now: Date): DeliveryFailure {
  const answered = answeredSchema.safeParse(error).data;
  if (answered !== undefined) {
    const { statusCode, code, response } = answered;
    const [, subCode] = SUB_CODE.exec(response?.bodyAsText ?? '') ?? [];
    return {
      status: statusCode,
      code: subCode ?? code ?? null,
      retryAfterMs: readRetryAfter(readHeader(response?.headers, 'retry-after'), now),
    };
  }
  return { status: null, code: reasonOf(error, signal), retryAfterMs: null };
}

function reasonOf(error: unknown, signal: AbortSignal): string | null {
  if (signal.aborted) return 'timeout';
  const token = tokenSchema.safeParse(error).data;
  if (token !== undefined) return `token ${token.errorCode}`;
  return systemSchema.safeParse(error).data?.code ?? null;
}

function readHeader(headers: unknown, name: string): string | null {
  if (typeof headers !== 'object' || headers === null || !('get' in headers)) return null;
  const value: unknown =
    typeof headers.get === 'function' ? Reflect.apply(headers.get, headers, [name]) : null;
  return typeof value === 'string' ? value : null;
}
