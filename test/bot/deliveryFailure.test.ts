import { expect, it } from '@jest/globals';
import { readFailure } from '../../bot/deliveryFailure.js';

const now = new Date('2023-12-05T07:00:00Z');
const going = new AbortController().signal;
const aborted = AbortSignal.abort();

/** As the SDK throws it, as far as it is looked at. */
const answered = (statusCode: number, code?: string, headers: Record<string, string> = {}, bodyAsText = '') =>
  Object.assign(new Error('Teams said no'), {
    statusCode,
    code,
    response: { bodyAsText, headers: { get: (name: string) => headers[name] } },
  });
const thrown = (fields: object) => Object.assign(new Error('failed'), fields);
const SUB_CODE = JSON.stringify({ message: '{\n "subCode": "MessageWritesBlocked",\n "details": "x"}' });

it.each([
  {
    name: "Teams' code",
    error: answered(403, 'BotDisabledByAdmin'),
    told: [403, 'BotDisabledByAdmin', null],
  },
  { name: 'no code', error: answered(503), told: [503, null, null] },
  {
    name: 'Retry-After',
    error: answered(429, 'Throttled', { 'retry-after': '7' }),
    told: [429, 'Throttled', 7_000],
  },
  {
    name: 'a sub-code before the code',
    error: answered(403, 'Forbidden', {}, SUB_CODE),
    told: [403, 'MessageWritesBlocked', null],
  },
  { name: 'an answer without response', error: thrown({ statusCode: 502 }), told: [502, null, null] },
  { name: "the system's code", error: thrown({ code: 'ECONNREFUSED' }), told: [null, 'ECONNREFUSED', null] },
  {
    name: 'the reason why there is no token',
    error: thrown({ errorCode: 'invalid_client', code: 'x' }),
    told: [null, 'token invalid_client', null],
  },
  { name: 'nothing', error: new Error('who knows'), told: [null, null, null] },
  { name: 'no error at all', error: 'text', told: [null, null, null] },
])('$name is read', ({ error, told }) => {
  const { status, code, retryAfterMs } = readFailure(error, going, now);
  expect([status, code, retryAfterMs]).toEqual(told);
});

it('what fails after the time was up is a time-out', () => {
  expect(readFailure(thrown({ code: 'ECONNRESET' }), aborted, now)).toMatchObject({ code: 'timeout' });
  expect(readFailure(answered(429), aborted, now)).toMatchObject({ status: 429 });
});
