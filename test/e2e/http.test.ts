import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createLiveAnswerer } from '../../bot/liveAnswerer.js';
import { aMessage } from '../builders/anActivity.js';
import { postRaw } from './postActivity.js';
import { type FakedBot, startFakedBot } from './startFakedBot.js';

let bot: FakedBot;
beforeAll(async () => {
  bot = await startFakedBot();
});
afterAll(() => bot.stop());

const expectAlive = async (): Promise<void> => {
  const response = await fetch(`${bot.url}/healthz`);
  expect([response.status, await response.text()]).toEqual([200, 'ready']);
};

/** Sends the bytes as they are, which `fetch` would refuse to. @returns the status line */
async function sendBytes(text: string): Promise<string> {
  const socket = connect(Number(new URL(bot.url).port), '127.0.0.1');
  socket.end(text);
  let answer = '';
  for await (const chunk of socket.setEncoding('utf8') as AsyncIterable<string>) answer += chunk;
  return answer.split('\r\n')[0] ?? '';
}

describe('a request that is no activity', () => {
  test.each([
    { name: 'a bracket', host: '[' },
    { name: 'words', host: 'a b' },
    { name: 'a port that does not exist', host: 'x:99999' },
    { name: 'an address cut short', host: '[::1' },
    { name: 'half an escape', host: '%' },
    { name: 'markup', host: '<script>' },
  ])('with $name for a Host is refused and the process lives on', async ({ host }) => {
    for (const target of ['POST /api/messages', 'GET /healthz', 'GET //', 'OPTIONS *']) {
      const request = `${target} HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 2\r\n\r\n{}`;
      expect(await sendBytes(request)).toMatch(/^HTTP\/1.1 4\d\d /);
    }
    await expectAlive();
  });

  test.each([
    { name: 'no HTTP at all', bytes: '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\r\n\r\n' },
    { name: 'a header that never ends', bytes: `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(40_000)}` },
    {
      name: 'two lengths',
      bytes: 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}',
    },
    { name: 'a length that is none', bytes: 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n{}' },
    {
      name: 'a length and chunks',
      bytes: 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    },
    {
      name: 'a chunk of no size',
      bytes: 'POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
    },
  ])('but $name is turned away', async ({ bytes }) => {
    expect(await sendBytes(bytes)).toMatch(/^HTTP\/1.1 4\d\d /);
    await expectAlive();
  });

  test.each([
    { name: 'no JSON', body: '{"type":', status: 400 },
    { name: 'an empty object', body: '{}', status: 400 },
    { name: 'a list', body: '[]', status: 400 },
    { name: 'null', body: 'null', status: 400 },
    { name: 'nothing', body: '', status: 400 },
    { name: 'text of a wrong type', body: JSON.stringify({ ...aMessage('hej'), text: 5 }), status: 400 },
    { name: 'more than fits', body: JSON.stringify({ text: 'x'.repeat(300_000) }), status: 413 },
  ])('but $name gets a short answer in plain text', async ({ body, status }) => {
    const response = await postRaw(bot.url, body);
    expect(response.status).toBe(status);
    expect(response.text).toMatch(/^[\w ,.:/]{1,200}$/);
    await expectAlive();
  });

  test('but more than fits, in chunks, is cut off too', async () => {
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
    const head =
      'POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked';
    expect(await sendBytes(`${head}\r\n\r\n${chunk.repeat(5)}0\r\n\r\n`)).toBe(
      'HTTP/1.1 413 Payload Too Large',
    );
    await expectAlive();
  });

  test.each(['type', 'id', 'channelId', 'serviceUrl', 'from', 'recipient', 'conversation'])(
    'because %s is missing is refused by name',
    async (field) => {
      const whole = { serviceUrl: bot.connector.serviceUrl, ...aMessage('hej') };
      const response = await postRaw(bot.url, JSON.stringify({ ...whole, [field]: undefined }));
      expect([response.status, response.text]).toEqual([400, `Not an activity: ${field}`]);
    },
  );

  test.each([
    { name: 'gzip that is none', headers: { 'content-encoding': 'gzip' } },
    { name: 'a form', headers: { 'content-type': 'multipart/form-data; boundary=x' } },
    { name: 'text', headers: { 'content-type': 'text/plain' } },
    { name: 'something that begins like JSON', headers: { 'content-type': 'application/jsonp' } },
    { name: 'JSON of another kind', headers: { 'content-type': 'application/json-patch+json' } },
    { name: 'no type', headers: { 'content-type': '' } },
    { name: 'brotli', headers: { 'content-encoding': 'br' } },
  ])('but $name is refused by its media type', async ({ headers }) => {
    expect(await postRaw(bot.url, JSON.stringify(aMessage('hej')), headers)).toMatchObject({ status: 415 });
    await expectAlive();
  });

  test.each([
    { name: 'another method', path: '/api/messages', method: 'GET', status: 405 },
    { name: 'a method that changes', path: '/api/messages', method: 'PUT', status: 405 },
    { name: 'a method that deletes', path: '/api/messages', method: 'DELETE', status: 405 },
    { name: 'a method of the health check', path: '/healthz', method: 'POST', status: 405 },
    { name: 'another path', path: '/etc/passwd', method: 'POST', status: 404 },
    { name: 'the path before this one', path: '/api', method: 'POST', status: 404 },
    { name: 'a path below this one', path: '/api/messages/1', method: 'POST', status: 404 },
    { name: 'a path that climbs', path: '/api/messages/..%2f..%2fetc/passwd', method: 'GET', status: 404 },
    { name: 'half an escape', path: '/api/messages/%', method: 'GET', status: 404 },
  ])('by $name gets its status and no text of the server', async ({ path, method, status }) => {
    const response = await fetch(`${bot.url}${path}`, { method });
    expect(response.status).toBe(status);
    expect(await response.text()).toMatch(/^\{"code":"\w+"\}$/);
  });
});

describe('while developing', () => {
  test.each([
    { name: 'a server elsewhere to answer to', fields: { serviceUrl: 'https://evil.example' } },
    {
      name: 'a name that only begins like loopback',
      fields: { serviceUrl: 'http://localhost.evil.example' },
    },
    { name: 'an unknown channel', fields: { channelId: 'sms' } },
  ])('$name is refused', async ({ fields }) => {
    expect(await bot.post({ ...aMessage('hej'), ...fields })).toMatchObject({
      status: 403,
      text: 'Forbidden',
    });
  });

  test('a page in the browser that calls loopback by another name is refused', async () => {
    const request = 'POST /api/messages HTTP/1.1\r\nHost: evil.example\r\nContent-Length: 2\r\n\r\n{}';
    expect(await sendBytes(request)).toBe('HTTP/1.1 403 Forbidden');
  });
});

test('before the reports are loaded, messages and the health check get 503', async () => {
  const answerer = createLiveAnswerer(() => new Promise(() => undefined));
  const starting = await startFakedBot({ answerer });
  try {
    expect((await fetch(`${starting.url}/healthz`)).status).toBe(503);
    expect(await starting.post(aMessage('hej'))).toMatchObject({ status: 503 });
  } finally {
    await starting.stop();
  }
});

test('a stop lets the turn at hand finish and takes no new one', async () => {
  const stopping = await startFakedBot();
  stopping.connector.behave({ delayMs: 200 });
  const turn = stopping.post(aMessage('sjukfrånvaro'));
  await stopping.connector.received(1);
  await stopping.stop();
  expect(await turn).toMatchObject({ status: 200 });
  await expect(stopping.post(aMessage('nki'))).rejects.toThrow('fetch failed');
});
