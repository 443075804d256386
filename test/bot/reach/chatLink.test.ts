import { afterEach, beforeEach, expect, it, test } from '@jest/globals';
import { createAuthentication } from '../../../bot/authenticate.js';
import { createConnector } from '../../../bot/connector/createConnector.js';
import { TeamsAdapter } from '../../../bot/connector/teamsAdapter.js';
import { chatUrlOf } from '../../../bot/chatUrl.js';
import { createNotifier } from '../../../bot/notifier.js';
import { alertCard } from '../../../cards/alerts/alertCard.js';
import type { CardContent } from '../../../cards/render.js';
import { isRecord } from '../../../data/isRecord.js';
import { aConversation } from '../../builders/aSighting.js';
import { anOutboxMessage } from '../../builders/anOutboxDraft.js';
import { anAlertMessage, anOverrun, aRow, aWorsening } from '../../cards/alertCards.js';
import { checkCard } from '../../cards/checkCard.js';
import { createFakeClock } from '../../fakes/fakeClock.js';
import { type FakeTeams, startFakeTeams } from '../../fakes/fakeTeams.js';

const BOT_ID = '0d0ce9d4-6a3b-4f9e-8f50-7d1b1a0e5c22';
const CHAT_URL = `https://teams.microsoft.com/l/chat/0/0?users=28:${BOT_ID}`;

let teams: FakeTeams;
beforeEach(async () => {
  teams = await startFakeTeams();
});
afterEach(() => teams.close());

interface Sent {
  readonly kind: 'channel' | 'group' | 'person';
  readonly locale?: 'sv' | 'en';
  readonly botId?: string | null;
}

/** @returns the links of the card that Teams got */
async function linksOf({ kind, locale = 'sv', botId = BOT_ID }: Sent): Promise<unknown[]> {
  const clock = createFakeClock();
  const connector = createConnector();
  const notifier = createNotifier({
    adapter: new TeamsAdapter(createAuthentication(null), { connector, clock }),
    connector,
    appId: '',
    chatUrl: chatUrlOf(botId),
    render: (_body, language) => alertCard(anAlertMessage([aRow(aWorsening()), aRow(anOverrun())]), language),
    clock,
  });
  const conversation = aConversation({ id: '19:larm', kind, locale, serviceUrl: teams.serviceUrl });
  await notifier.send({ message: anOutboxMessage(), conversation, targetActivityId: null });
  const [attachment] = teams.requests[0]?.activity.attachments ?? [];
  const content = attachment?.content as CardContent;
  checkCard(content);
  const { actions } = content;
  const all: readonly unknown[] = Array.isArray(actions) ? actions : [];
  return all.filter((action) => isRecord(action) && action['type'] === 'Action.OpenUrl');
}

it.each([
  { kind: 'channel', locale: 'sv', title: 'Öppna i chatten', tooltip: 'Öppna din egen chatt med boten' },
  { kind: 'group', locale: 'en', title: 'Open in the chat', tooltip: 'Open your own chat with the bot' },
] as const)(
  'an alert in a $kind leads to the reader’s own chat: $title',
  async ({ title, tooltip, ...sent }) => {
    expect(await linksOf(sent)).toEqual([{ type: 'Action.OpenUrl', title, tooltip, url: CHAT_URL }]);
  },
);

test('an alert in the personal chat does not lead there', async () => {
  expect(await linksOf({ kind: 'person' })).toEqual([]);
});

test('while developing there is no address to lead to', async () => {
  expect(await linksOf({ kind: 'channel', botId: null })).toEqual([]);
});
