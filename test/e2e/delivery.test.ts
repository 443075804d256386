import { afterEach, beforeEach, describe, expect, it, test } from '@jest/globals';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { createAuthentication } from '../../bot/authenticate.js';
import { createConnector } from '../../bot/connector/createConnector.js';
import { TeamsAdapter } from '../../bot/connector/teamsAdapter.js';
import { createNotifier } from '../../bot/notifier.js';
import type { Conversation } from '../../data/delivery/conversation.js';
import type { OutboxDraft } from '../../data/delivery/message.js';
import { anOutboxDraft } from '../builders/anOutboxDraft.js';
import { queueing } from '../builders/noAlerting.js';
import { aSighting } from '../builders/aSighting.js';
import { createFakeClock } from '../fakes/fakeClock.js';
import { FakeCredentials } from '../fakes/fakeCredentials.js';
import { type FakeTeams, refusal, startFakeTeams, type TeamsAnswer } from '../fakes/fakeTeams.js';
import { fakeRenderMessage } from '../fakes/noteTemplate.js';
import { aDelivery, type TestDelivery } from '../jobs/aDelivery.js';

/** How long Teams may take: what is not answered here costs each test so much. */
const LIMIT_MS = 150;
const APP_ID = '0d0ce9d4-6a3b-4f9e-8f50-7d1b1a0e5c22';

const connector = createConnector();

let teams: FakeTeams;
let bot: TestDelivery;
let apologies: number;
beforeEach(async () => {
  teams = await startFakeTeams();
  const clock = createFakeClock();
  const adapter = new TeamsAdapter(createAuthentication(null), { connector, clock });
  apologies = 0;
  adapter.onTurnError = async () => void (apologies += 1);
  const notifier = createNotifier({
    adapter,
    connector,
    appId: '',
    render: fakeRenderMessage,
    clock,
    limitMs: LIMIT_MS,
  });
  bot = aDelivery({ notifier });
});
afterEach(async () => {
  await bot.stop();
  await teams.close();
  expect(apologies).toBe(0);
});

async function know(overrides: Partial<Conversation> = {}): Promise<void> {
  await bot.storage.conversations.remember(aSighting({ serviceUrl: teams.serviceUrl, ...overrides }));
}

/** Queues so many messages to each conversation: `a1`, `a2` ... each with an alert of its own. */
async function queue(count: number, ...conversationIds: readonly string[]): Promise<OutboxDraft[]> {
  const drafts: OutboxDraft[] = [];
  for (const [place, id] of conversationIds.entries()) {
    await know({ id });
    for (let number = 1; number <= count; number += 1)
      drafts.push(
        anOutboxDraft({
          id: `${id}${number}`,
          conversationId: id,
          alertNumbers: [place * 100 + number],
          body: { template: 'note', data: { rows: [`${id}${number} ett`, `${id}${number} två`] } },
        }),
      );
  }
  await bot.storage.alerts.change(queueing(drafts));
  return drafts;
}

/** What people see in a conversation, in order. */
const seenIn = (conversationId: string) =>
  teams.accepted
    .filter((request) => request.conversationId === conversationId)
    .map(({ messageId }) => messageId ?? '');
const withoutRepeats = (ids: readonly string[]) => ids.filter((id, index) => id !== ids[index - 1]);

describe('what Teams gets', () => {
  test('a post is a card with a summary, in the conversation itself', async () => {
    await queue(1, 'a:marta');
    await bot.run();
    expect(teams.requests).toMatchObject([
      {
        method: 'POST',
        conversationId: 'a:marta',
        activityId: null,
        activity: {
          type: 'message',
          summary: 'sv: a:marta1 ett, a:marta1 två',
          attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive' }],
          channelData: { messageId: 'a:marta1', alertNumbers: [1] },
        },
      },
    ]);
    expect(await bot.storage.outbox.sentAs('a:marta1')).toMatchObject({ activityId: 'activity-1' });
  });

  test('an English person gets it in English', async () => {
    await know({ locale: 'en' });
    await bot.storage.alerts.change(queueing([anOutboxDraft()]));
    await bot.run();
    expect(teams.requests[0]?.activity.summary).toMatch(/^en: /);
  });

  it.each([
    { kind: 'channel' as const, thread: '19:larm;messageid=activity-1' },
    { kind: 'group' as const, thread: '19:larm' },
    { kind: 'person' as const, thread: '19:larm' },
  ])(
    'in a $kind an update takes the place of the post and a reply goes to $thread',
    async ({ kind, thread }) => {
      await know({ id: '19:larm', kind });
      const target = { messageId: 'm1' };
      const draft = (id: string, delivery: OutboxDraft['delivery']) =>
        anOutboxDraft({ id, conversationId: '19:larm', delivery });
      await bot.storage.alerts.change(
        queueing([
          draft('m1', { kind: 'post' }),
          draft('m2', { kind: 'update', target }),
          draft('m3', { kind: 'reply', target }),
        ]),
      );
      await bot.run();
      expect(
        teams.requests.map(({ method, conversationId, activityId }) => [method, conversationId, activityId]),
      ).toEqual([
        ['POST', '19:larm', null],
        ['PUT', '19:larm', 'activity-1'],
        ['POST', thread, null],
      ]);
      expect(await bot.storage.outbox.sentAs('m2')).toMatchObject({ activityId: 'activity-1' });
    },
  );
});

describe('every answer', () => {
  /** Two of three messages of `a` meet it once each; `b` never does. */
  async function meet(answer: TeamsAnswer): Promise<void> {
    const met = new Set<string>();
    teams.answer(({ messageId }) => {
      if (messageId === null || !/^a[12]$/.test(messageId) || met.has(messageId)) return null;
      met.add(messageId);
      return answer;
    });
    await queue(3, 'a', 'b');
    await bot.runFor(30);
  }

  it.each([
    { name: '429 with Retry-After', answer: refusal(429, 'Throttled', { 'retry-after': '1' }) },
    {
      name: '429 with a date',
      answer: refusal(429, 'Throttled', { 'retry-after': 'Tue, 05 Dec 2023 07:00:09 GMT' }),
    },
    { name: '429 without Retry-After', answer: refusal(429, 'Throttled') },
    { name: '412', answer: refusal(412, 'PreconditionFailed') },
    { name: '502', answer: refusal(502, 'ServiceError') },
    { name: '503 with Retry-After', answer: refusal(503, 'ServiceUnavailable', { 'retry-after': '2' }) },
    { name: '503 that is no JSON', answer: { status: 503, headers: { 'content-type': 'text/html' } } },
    { name: '504', answer: refusal(504, 'GatewayTimeout') },
    { name: '401', answer: refusal(401, 'BotNotRegistered') },
  ])('$name is asked once a try, and in the end each message is there once, in order', async ({ answer }) => {
    await meet(answer);
    expect(seenIn('a')).toEqual(['a1', 'a2', 'a3']);
    expect(seenIn('b')).toEqual(['b1', 'b2', 'b3']);
    // Two more than there are messages: the SDK repeated nothing by itself.
    expect(teams.requests).toHaveLength(8);
    expect(await bot.storage.outbox.waiting()).toBe(0);
  });

  it.each([
    { name: 'a time-out', answer: { status: 201, silent: true } },
    { name: 'a cut connection', answer: { status: 201, cut: true } },
  ])('$name after accepting may repeat a message, as the same, in order', async ({ answer }) => {
    await meet(answer);
    expect(seenIn('a')).toEqual(['a1', 'a1', 'a2', 'a2', 'a3']);
    expect(seenIn('b')).toEqual(['b1', 'b2', 'b3']);
    expect(teams.requests).toHaveLength(8);
    for (const { messageId, alertNumbers } of teams.accepted)
      expect(alertNumbers).toEqual([Number(messageId?.slice(1)) + (messageId?.startsWith('b') ? 100 : 0)]);
    expect((await bot.storage.outbox.sentFor(1)).map(({ id }) => id)).toEqual(['a1']);
  });

  it.each([
    { name: '500', answer: refusal(500, 'ServiceError'), reason: 'refused', error: '500 ServiceError' },
    { name: '400', answer: refusal(400, 'BadArgument'), reason: 'refused', error: '400 BadArgument' },
    {
      name: '403 of another kind',
      answer: refusal(403, 'NotEnoughPermissions'),
      reason: 'refused',
      error: '403 NotEnoughPermissions',
    },
    {
      name: '404 of the message',
      answer: refusal(404, 'ActivityNotFoundInConversation'),
      reason: 'targetGone',
      error: '404 ActivityNotFoundInConversation',
    },
  ])(
    '$name is not tried again: the message is kept with the reason, the next one goes',
    async ({ answer, reason, error }) => {
      await meet(answer);
      expect(seenIn('a')).toEqual(['a3']);
      expect(seenIn('b')).toEqual(['b1', 'b2', 'b3']);
      expect(teams.requests).toHaveLength(6);
      expect(await bot.storage.outbox.deadLetters()).toMatchObject([
        { message: { id: 'a1' }, reason, error },
        { message: { id: 'a2' }, reason, error },
      ]);
    },
  );

  it.each([
    { answer: refusal(403, 'BotNotInConversationRoster'), reason: 'removed' },
    { answer: refusal(403, 'ConversationBlockedByUser'), reason: 'blocked' },
    { answer: refusal(403, 'BotDisabledByAdmin'), reason: 'disabled' },
    { answer: refusal(404, 'ConversationNotFound'), reason: 'gone' },
    {
      answer: {
        status: 403,
        body: { errorCode: 209, message: '{\n  "subCode": "MessageWritesBlocked",\n  "details": "Thread"}' },
      },
      reason: 'blocked',
    },
  ])(
    'a conversation that is $reason is left alone, and nothing in it is lost',
    async ({ answer, reason }) => {
      await meet(answer);
      expect(teams.requests.filter(({ conversationId }) => conversationId === 'a')).toHaveLength(1);
      expect(seenIn('b')).toEqual(['b1', 'b2', 'b3']);
      expect(await bot.storage.conversations.get('a')).toMatchObject({ unreachable: { reason } });
      expect((await bot.storage.outbox.deadLetters()).map(({ message }) => message.id)).toEqual([
        'a1',
        'a2',
        'a3',
      ]);
    },
  );

  test('413 is split, and both halves carry the alert', async () => {
    teams.answer(({ messageId }) => (messageId === 'a1' ? refusal(413, 'MessageSizeTooBig') : null));
    await queue(2, 'a');
    await bot.run();
    expect(seenIn('a')).toEqual(['a1.1', 'a1.2', 'a2']);
    expect(teams.accepted.map(({ activity, alertNumbers }) => [activity.summary, alertNumbers])).toEqual([
      ['sv: a1 ett', [1]],
      ['sv: a1 två', [1]],
      ['sv: a2 ett, a2 två', [2]],
    ]);
  });
});

describe('one try is one request', () => {
  it.each([
    { name: '502', answer: refusal(502, 'ServiceError') },
    { name: '429 with Retry-After', answer: refusal(429, 'Throttled', { 'retry-after': '0' }) },
    { name: 'a cut connection', answer: { status: 201, cut: true } },
  ])('after $name', async ({ answer }) => {
    teams.answer(() => answer);
    await queue(1, 'a');
    expect(await bot.run()).toMatchObject({ retried: 1 });
    expect(teams.requests).toHaveLength(1);
  });
});

test('a bot that gets no token sends nothing, says so and goes on when it gets one', async () => {
  await queue(2, 'a');
  let secretIsWrong = true;
  const authentication = new ConfigurationBotFrameworkAuthentication(
    { MicrosoftAppId: APP_ID },
    {
      isValidAppId: async () => true,
      isAuthenticationDisabled: async () => false,
      createCredentials: async () =>
        new FakeCredentials(APP_ID, () => {
          if (secretIsWrong) throw Object.assign(new Error('AADSTS7000215'), { errorCode: 'invalid_client' });
          return 'token';
        }),
    },
  );
  const { storage, clock } = bot;
  const notifier = createNotifier({
    adapter: new TeamsAdapter(authentication, { connector, clock }),
    connector,
    appId: APP_ID,
    render: fakeRenderMessage,
    clock,
  });
  const { conversations, outbox } = storage;
  const production = aDelivery({ notifier, conversations, outbox, clock });
  expect(await production.run()).toMatchObject({ unauthorized: 1 });
  expect(teams.requests).toEqual([]);
  expect(production.log).toContainEqual({
    event: 'outbox.unauthorized',
    fields: expect.objectContaining({ failure: 'no answer token invalid_client' }) as unknown,
  });
  secretIsWrong = false;
  clock.pass(15 * 60_000);
  await production.run();
  expect(seenIn('a')).toEqual(['a1', 'a2']);
});

test('when nobody listens for an hour nothing is lost, repeated or overtaken', async () => {
  const drafts = await queue(5, 'a', 'b', 'c');
  await teams.refuse();
  await bot.runFor(60);
  expect(await bot.storage.outbox.waiting()).toBe(15);
  expect(await bot.storage.outbox.deadLetters()).toEqual([]);
  await teams.listen();
  await bot.runFor(60);
  for (const id of ['a', 'b', 'c'])
    expect(seenIn(id)).toEqual(drafts.map((draft) => draft.id).filter((name) => name.startsWith(id)));
});

test('in an hour of every fault in turn nothing is lost or overtaken', async () => {
  const faults: readonly (TeamsAnswer | null)[] = [
    refusal(429, 'Throttled', { 'retry-after': '3' }),
    null,
    refusal(412, 'PreconditionFailed'),
    refusal(502, 'ServiceError'),
    null,
    { status: 201, cut: true },
    refusal(503, 'ServiceUnavailable'),
    refusal(429, 'Throttled'),
    null,
  ];
  let turn = 0;
  teams.answer(() => faults[(turn += 1) % faults.length] ?? null);
  const conversationIds = ['a', 'b', 'c', 'd'];
  const drafts = await queue(6, ...conversationIds);
  await bot.runFor(300);
  for (const id of conversationIds)
    expect(withoutRepeats(seenIn(id))).toEqual(
      drafts.filter(({ conversationId }) => conversationId === id).map((draft) => draft.id),
    );
  expect(await bot.storage.outbox.deadLetters()).toEqual([]);
});

test('a connection that cannot be had is told by its name, and no secret with it', async () => {
  await queue(1, 'a');
  await teams.refuse();
  await bot.run();
  const [message] = await bot.storage.outbox.due(new Date('2024-01-01'), 1);
  expect(message).toMatchObject({ attempts: 1, lastError: 'no answer ECONNREFUSED' });
  await teams.listen();
});
