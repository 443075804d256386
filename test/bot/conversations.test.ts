import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from '@jest/globals';
import type { Activity } from 'botbuilder';
import { readTold, recordConversation } from '../../bot/conversations.js';
import { createLogger } from '../../bot/logger.js';
import type { Sighting } from '../../data/delivery/conversation.js';
import { createFakeClock } from '../fakes/fakeClock.js';
import { createMemoryStorage } from '../fakes/memoryStorage.js';

/** Activities as Teams sends them; the names in them are made up. */
const DIRECTORY = join(import.meta.dirname, '..', 'fixtures', 'activities');
const recorded = (name: string) =>
  JSON.parse(readFileSync(join(DIRECTORY, `${name}.json`), 'utf8')) as Activity;

const PERSONAL: Sighting = {
  id: 'a:1YkqmartaPersonalChat',
  kind: 'person',
  serviceUrl: 'https://smba.trafficmanager.net/emea/6e6ab7b4-2f0f-4c3a-9d2b-0f6f1f6f0a11/',
  tenantId: '6e6ab7b4-2f0f-4c3a-9d2b-0f6f1f6f0a11',
  botId: '28:0d0ce9d4-6a3b-4f9e-8f50-7d1b1a0e5c22',
  userId: 'b2a3f3c1-5a77-4b0e-9a57-3f1b8f6f2d11',
  locale: 'sv',
};
const CHANNEL: Sighting = {
  ...PERSONAL,
  id: '19:9be3de4b70874c71a608cfe17ee2e5a1@thread.tacv2',
  kind: 'channel',
  userId: null,
};
const GROUP: Sighting = {
  ...PERSONAL,
  id: '19:4f1d0c6b9a5e4c7db0b7a4c6f3f2e1d0@thread.v2',
  kind: 'group',
  userId: null,
  locale: 'en',
};
const EMULATOR: Sighting = {
  id: '5f7c|livechat',
  kind: 'person',
  serviceUrl: 'http://localhost:56150',
  tenantId: null,
  botId: 'bot',
  userId: 'user-id-0',
  locale: 'sv',
};

const SEEN: Readonly<Record<string, Sighting>> = {
  'installed-personal': PERSONAL,
  'upgraded-personal': PERSONAL,
  'bot-added-personal': PERSONAL,
  'message-personal': PERSONAL,
  'message-personal-english': { ...PERSONAL, locale: 'en' },
  'card-action-personal': PERSONAL,
  'installed-team': CHANNEL,
  'bot-added-team': CHANNEL,
  'person-removed-team': CHANNEL,
  'message-channel-thread': CHANNEL,
  'message-group-english': GROUP,
  'message-emulator': EMULATOR,
};
const LEFT: Readonly<Record<string, Sighting>> = {
  'uninstalled-personal': PERSONAL,
  'bot-removed-team': CHANNEL,
  'uninstalled-group': GROUP,
};

describe('a recorded activity', () => {
  it.each(Object.entries(SEEN))('%s tells where messages can go', (name, sighting) => {
    expect(readTold(recorded(name))).toEqual({ kind: 'seen', sighting });
  });

  it.each(Object.entries(LEFT))('%s tells that none can', (name, { id }) => {
    expect(readTold(recorded(name))).toEqual({ kind: 'left', conversationId: id });
  });

  test('is in one of the tables', () => {
    const names = readdirSync(DIRECTORY).map((file) => file.replace('.json', ''));
    expect([...Object.keys(SEEN), ...Object.keys(LEFT)].sort()).toEqual(names.sort());
  });
});

function aRecorder() {
  const storage = createMemoryStorage({ clock: createFakeClock() });
  const { conversations } = storage;
  const lines: string[] = [];
  const log = createLogger((line) => lines.push(line));
  const hear = async (...names: readonly string[]) => {
    for (const name of names) await recordConversation(recorded(name), conversations, log);
  };
  return { conversations, close: () => storage.close(), lines, hear };
}

describe('remembering', () => {
  test('a removed bot sleeps and wakes when it is added again', async () => {
    const { conversations, hear } = aRecorder();
    await hear('installed-personal', 'uninstalled-personal');
    expect(await conversations.get(PERSONAL.id)).toMatchObject({ unreachable: { reason: 'removed' } });
    await hear('installed-personal');
    expect(await conversations.get(PERSONAL.id)).toEqual({ ...PERSONAL, unreachable: null });
  });

  test('a thread and its channel are one conversation', async () => {
    const { conversations, hear } = aRecorder();
    await hear('installed-team', 'message-channel-thread', 'bot-removed-team');
    expect(await conversations.get(CHANNEL.id)).toMatchObject({ unreachable: { reason: 'removed' } });
  });

  test('who leaves a team leaves the bot in it', async () => {
    const { conversations, hear } = aRecorder();
    await hear('installed-team', 'person-removed-team');
    expect(await conversations.get(CHANNEL.id)).toMatchObject({ unreachable: null });
  });

  test('a chat that somebody searches in is none that the bot is part of', async () => {
    const { conversations, hear } = aRecorder();
    const search = { type: 'invoke', name: 'composeExtension/query' };
    const told = { ...recorded('message-personal'), ...search } as Activity;
    await recordConversation(
      told,
      conversations,
      createLogger(() => undefined),
    );
    expect(await conversations.get(PERSONAL.id)).toBeNull();
    await hear('card-action-personal');
    expect(await conversations.get(PERSONAL.id)).not.toBeNull();
  });

  test('a store that fails is logged and stops no turn', async () => {
    const { close, lines, hear } = aRecorder();
    await close();
    await hear('message-personal');
    expect(lines).toEqual([expect.stringContaining('conversation.notRemembered')]);
  });
});
