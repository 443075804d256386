import { describe, expect, it } from '@jest/globals';
import { ConnectorError } from '../../../bot/connector/connectorError.js';
import { insist } from '../../../bot/connector/insist.js';
import { createFakeClock } from '../../fakes/fakeClock.js';

const refused = (status: number, retryAfter: string | null = null) =>
  new ConnectorError(status, { body: '', retryAfter });
const system = (code: string) => Object.assign(new Error('failed'), { code });

interface Told {
  readonly tries: number;
  readonly waits: readonly number[];
  /** What it threw in the end; null when the answer went out. */
  readonly thrown: unknown;
}

/** Fails with those errors, one each try, and then not. */
async function insistThrough(...errors: readonly Error[]): Promise<Told> {
  const waits: number[] = [];
  let tries = 0;
  const put = async (): Promise<string> => {
    const error = errors[tries];
    tries += 1;
    if (error !== undefined) throw error;
    return 'activity-1';
  };
  const wait = async (ms: number) => void waits.push(ms);
  const thrown: unknown = await insist(put, createFakeClock(), wait).then(
    () => null,
    (error: unknown) => error,
  );
  return { tries, waits, thrown };
}

describe('an answer is put again', () => {
  it.each([
    { name: '429', error: refused(429), waitMs: 1_000 },
    { name: '429 with Retry-After', error: refused(429, '7'), waitMs: 7_000 },
    { name: '412', error: refused(412), waitMs: 1_000 },
    { name: '500', error: refused(500), waitMs: 1_000 },
    { name: '503 with the longest wait', error: refused(503, '20'), waitMs: 20_000 },
    { name: 'nobody listens', error: system('ECONNREFUSED'), waitMs: 1_000 },
    { name: 'a cut connection', error: system('UND_ERR_SOCKET'), waitMs: 1_000 },
  ])('after $name, $waitMs ms later', async ({ error, waitMs }) => {
    expect(await insistThrough(error)).toEqual({ tries: 2, waits: [waitMs], thrown: null });
  });

  it('three times, each after twice the wait', async () => {
    const busy = refused(503);
    expect(await insistThrough(busy, busy, busy)).toEqual({
      tries: 4,
      waits: [1_000, 2_000, 4_000],
      thrown: null,
    });
    expect(await insistThrough(busy, busy, busy, busy)).toMatchObject({ tries: 4, thrown: busy });
  });
});

it.each([
  { name: 'a wait that nobody has time for', error: refused(429, '21') },
  { name: 'a no', error: refused(403) },
  { name: 'a message that is too large', error: refused(413) },
  { name: 'no answer in time', error: system('UND_ERR_HEADERS_TIMEOUT') },
  { name: 'no token', error: Object.assign(new Error('x'), { errorCode: 'invalid_client' }) },
  { name: 'a fault of ours', error: new TypeError('x') },
])('$name ends it', async ({ error }) => {
  expect(await insistThrough(error)).toEqual({ tries: 1, waits: [], thrown: error });
});
