import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ConnectorClient } from 'botframework-connector';
import { ConnectorError } from '../../../bot/connector/connectorError.js';
import { createConnector, type PutRequest } from '../../../bot/connector/createConnector.js';
import { FakeCredentials } from '../../fakes/fakeCredentials.js';
import { type FakeTeams, refusal, startFakeTeams } from '../../fakes/fakeTeams.js';

const client = new ConnectorClient(new FakeCredentials('', () => 'never'));

let teams: FakeTeams;
beforeEach(async () => {
  teams = await startFakeTeams();
});
afterEach(() => teams.close());

const put = (activity: PutRequest['activity'], more: Partial<PutRequest> = {}) =>
  createConnector().put({
    client,
    activity: { type: 'message', serviceUrl: teams.serviceUrl, ...activity },
    ...more,
  });
const conversation = {
  id: '19:larm@thread.tacv2;messageid=17',
  isGroup: true,
  conversationType: 'channel',
  name: '',
};

describe('what is put', () => {
  it('stands alone', async () => {
    expect(await put({ conversation, summary: 'Sjukfrånvaro', text: 'å' })).toBe('activity-1');
    expect(teams.requests).toMatchObject([
      {
        method: 'POST',
        conversationId: conversation.id,
        activityId: null,
        activity: { summary: 'Sjukfrånvaro' },
      },
    ]);
  });

  it('answers a message', async () => {
    await put({ conversation, replyToId: 'f:1/2?' });
    expect(teams.requests).toMatchObject([{ method: 'POST', activityId: 'f:1/2?' }]);
  });

  it('takes the place of a message', async () => {
    expect(await put({ conversation, id: 'activity-7', replyToId: 'x' })).toBe('activity-7');
    expect(teams.requests).toMatchObject([{ method: 'PUT', activityId: 'activity-7' }]);
  });

  it.each([
    { path: '', asked: '/v3/conversations/a/activities' },
    { path: '/', asked: '/v3/conversations/a/activities' },
    { path: '/emea/', asked: '/emea/v3/conversations/a/activities' },
    { path: '/amer/x', asked: '/amer/x/v3/conversations/a/activities' },
  ])('to the service at "$path" goes to $asked', async ({ path, asked }) => {
    const urls: string[] = [];
    const server = createServer(({ url = '' }, response) => {
      urls.push(url);
      response.end('{}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await put({ conversation: { ...conversation, id: 'a' }, serviceUrl: `http://127.0.0.1:${port}${path}` });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    expect(urls).toEqual([asked]);
  });
});

it.each([
  { name: 'no id', body: {} },
  { name: 'an empty one', body: { id: '' } },
  { name: 'another thing than an id', body: { id: 7 } },
  { name: 'a list', body: [] },
])('of an answer with $name nothing is told', async ({ body }) => {
  teams.answer(() => ({ status: 200, body }));
  expect(await put({ conversation })).toBeNull();
});

it('a no comes with what Teams says of it', async () => {
  teams.answer(() => refusal(429, 'Throttled', { 'retry-after': '7' }));
  const error: unknown = await put({ conversation }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ConnectorError);
  expect(error).toMatchObject({
    status: 429,
    retryAfter: '7',
    body: expect.stringContaining('Throttled') as unknown,
  });
});

it('nobody is followed to another address', async () => {
  teams.answer(() => ({ status: 307, headers: { location: `${teams.serviceUrl}/elsewhere` } }));
  await expect(put({ conversation })).rejects.toMatchObject({ status: 307 });
  expect(teams.requests).toHaveLength(1);
});

it('who is tired of waiting goes', async () => {
  teams.answer(() => ({ status: 201, silent: true }));
  await expect(put({ conversation }, { signal: AbortSignal.timeout(50) })).rejects.toMatchObject({
    name: 'TimeoutError',
  });
});

it('without a token nothing is sent', async () => {
  const credentials = new FakeCredentials('app', () => {
    throw new Error('AADSTS7000215');
  });
  await expect(put({ conversation }, { client: new ConnectorClient(credentials) })).rejects.toThrow('AADSTS');
  expect(teams.requests).toEqual([]);
});
