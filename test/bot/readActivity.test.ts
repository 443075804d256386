import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readActivity } from '../../bot/readActivity.js';
import { aMessage } from '../builders/anActivity.js';

const LIMIT_MS = 100;
type Read = Awaited<ReturnType<typeof readActivity>>;

let server: Server;
let read: Promise<Read>;
beforeAll(async () => {
  server = createServer((incoming, response) => {
    read = readActivity(incoming, LIMIT_MS);
    void read.then(() => response.end());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function open(headers: Readonly<Record<string, string>> = {}): ReturnType<typeof request> {
  const { port } = server.address() as AddressInfo;
  const type = { 'content-type': 'application/json', ...headers };
  return request({ host: '127.0.0.1', port, method: 'POST', headers: type }).on('error', () => undefined);
}

async function readWhole(activity: object): Promise<Read> {
  const sending = open();
  sending.end(JSON.stringify({ serviceUrl: 'http://localhost', ...activity }));
  await once(sending, 'response');
  return read;
}

test('a body that never ends is not waited for', async () => {
  const sending = open();
  sending.write('{"type":');
  await once(sending, 'response');
  expect(await read).toMatchObject({ status: 408, reason: 'body.slow' });
  sending.destroy();
});

test('a body that is cut short is refused', async () => {
  const sending = open({ 'content-length': '100' });
  sending.write('{"type":');
  await once(server, 'request');
  sending.destroy();
  expect(await read).toMatchObject({ status: 400, reason: 'body.aborted' });
});

const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);

test.each([
  { name: 'a conversation of 2 000 characters', fields: { conversation: { id: 'x'.repeat(2_000) } } },
  { name: 'a value of a hundred levels with all around it', fields: { value: nested(98) } },
  { name: 'fields that nobody knows', fields: { somethingNew: { by: ['Teams'] } } },
])('$name is read', async ({ fields }) => {
  expect(await readWhole(aMessage('hej', fields))).toMatchObject({ kind: 'activity' });
});

const conversation = { id: 'a:personal' };

test.each([
  { name: 'a conversation of one more', fields: { conversation: { id: 'x'.repeat(2_001) } } },
  { name: 'a conversation without a name', fields: { conversation: { id: '' } } },
  { name: 'a conversation with a line break', fields: { conversation: { id: 'a\r\nX-Injected: 1' } } },
  { name: 'a conversation beyond ASCII', fields: { conversation: { id: '😀' } } },
  { name: 'a conversation of no sort', fields: { conversation: { ...conversation, conversationType: [] } } },
  { name: 'a group that is a word', fields: { conversation: { ...conversation, isGroup: 'yes' } } },
  { name: 'a tenant that is a list', fields: { conversation: { ...conversation, tenantId: ['x'] } } },
  { name: 'a person whose name is a number', fields: { from: { id: '29:x', name: 7 } } },
  {
    name: 'a person whose object id is a record',
    fields: { from: { id: '29:x', aadObjectId: { $ne: '' } } },
  },
  { name: 'a bot whose name is a list', fields: { recipient: { id: '28:x', name: [] } } },
  { name: 'an invoke whose name is a list', fields: { name: [] } },
  { name: 'a language that is a number', fields: { locale: 46 } },
])('$name is refused', async ({ fields }) => {
  expect(await readWhole(aMessage('hej', fields))).toMatchObject({ status: 400, reason: 'activity.shape' });
});

test('a value of one level more is refused before anything goes through it', async () => {
  expect(await readWhole(aMessage('hej', { value: nested(99) }))).toMatchObject({
    status: 400,
    reason: 'body.depth',
  });
});

test('of many fields that are wrong five are named', async () => {
  const entities = Array.from({ length: 1_000 }, () => null);
  const outcome = await readWhole(aMessage('hej', { entities }));
  expect(outcome).toMatchObject({
    text: 'Not an activity: entities.0, entities.1, entities.2, entities.3, entities.4',
  });
});
