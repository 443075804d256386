import { expect, it } from '@jest/globals';
import { ConnectorError } from '../../../bot/connector/connectorError.js';
import { readFailure } from '../../../bot/connector/readFailure.js';

const now = new Date('2023-12-05T07:00:00Z');

const answered = (status: number, error: object = {}, retryAfter: string | null = null) =>
  new ConnectorError(status, { body: JSON.stringify({ error }), retryAfter });
const thrown = (fields: object) => Object.assign(new Error('failed'), fields);
const SUB_CODE = '{\n "subCode": "MessageWritesBlocked",\n "details": "x"}';

it.each([
  {
    name: "Teams' code",
    error: answered(403, { code: 'BotDisabledByAdmin' }),
    told: [403, 'BotDisabledByAdmin', null],
  },
  { name: 'no code', error: answered(503), told: [503, null, null] },
  {
    name: 'Retry-After',
    error: answered(429, { code: 'Throttled' }, '7'),
    told: [429, 'Throttled', 7_000],
  },
  {
    name: 'a sub-code before the code',
    error: answered(403, { code: 'Forbidden', message: SUB_CODE }),
    told: [403, 'MessageWritesBlocked', null],
  },
  {
    name: 'an answer that is no JSON',
    error: new ConnectorError(502, { body: '<html>', retryAfter: null }),
    told: [502, null, null],
  },
  { name: 'a cut connection', error: thrown({ code: 'UND_ERR_SOCKET' }), told: [null, 'ECONNRESET', null] },
  {
    name: 'no connection in time',
    error: thrown({ code: 'UND_ERR_CONNECT_TIMEOUT' }),
    told: [null, 'ETIMEDOUT', null],
  },
  {
    name: 'no answer in time',
    error: thrown({ code: 'UND_ERR_HEADERS_TIMEOUT' }),
    told: [null, 'timeout', null],
  },
  {
    name: 'the end of our patience',
    error: thrown({ name: 'TimeoutError', code: 23 }),
    told: [null, 'timeout', null],
  },
  { name: "the system's code", error: thrown({ code: 'ECONNREFUSED' }), told: [null, 'ECONNREFUSED', null] },
  {
    name: 'the reason why there is no token',
    error: thrown({ errorCode: 'invalid_client', code: 'x' }),
    told: [null, 'token invalid_client', null],
  },
  { name: 'nothing', error: new Error('who knows'), told: [null, null, null] },
  { name: 'no error at all', error: 'text', told: [null, null, null] },
])('$name is read', ({ error, told }) => {
  const { status, code, retryAfterMs } = readFailure(error, now);
  expect([status, code, retryAfterMs]).toEqual(told);
});
