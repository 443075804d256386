import { describe, expect, it, test } from '@jest/globals';
import { DEAD_LETTER } from '../../data/delivery/deadLetterNotice.js';
import type { DeadLetter } from '../../data/delivery/message.js';
import { createControllerChats } from '../../jobs/controllerChats.js';
import { createDeadLetterNotices } from '../../jobs/deadLetterNotices.js';
import { aConversation } from '../builders/aSighting.js';
import { anOutboxDraft } from '../builders/anOutboxDraft.js';

function aLetter(overrides: Parameters<typeof anOutboxDraft>[0] = {}): DeadLetter {
  const at = '2023-12-05T07:00:00.000Z';
  const message = {
    ...anOutboxDraft({ id: 'a1', conversationId: 'ledning', ...overrides }),
    ...{ createdAt: at, attempts: 1, firstFailedAt: at, nextAttemptAt: at, lastError: '400' },
  };
  return { message, reason: 'refused', error: '400 BadArgument', at };
}

const people = [
  aConversation({ id: 'a:marta', userId: 'marta' }),
  aConversation({ id: 'a:olle', userId: 'olle' }),
  aConversation({ id: 'a:nobody', userId: null }),
];
const chatsOf = (...controllers: readonly string[]) =>
  createControllerChats({ people: async () => people }, (userId) => controllers.includes(userId));
const toMarta = createDeadLetterNotices(chatsOf('marta'));

test('a post that was given up is told to each controller, and to nobody else', async () => {
  expect(await toMarta(aLetter())).toMatchObject([
    { id: 'deadLetter a1 a:marta', conversationId: 'a:marta', body: { template: DEAD_LETTER } },
  ]);
  expect(await createDeadLetterNotices(chatsOf('marta', 'olle'))(aLetter())).toHaveLength(2);
  expect(await createDeadLetterNotices(chatsOf())(aLetter())).toEqual([]);
});

describe('told is', () => {
  const target = { messageId: 'a0' };
  it.each([
    { name: 'a reply', letter: aLetter({ delivery: { kind: 'reply', target } }), notices: 1 },
    { name: 'no update', letter: aLetter({ delivery: { kind: 'update', target } }), notices: 0 },
    {
      name: 'no notice',
      letter: aLetter({ body: { template: DEAD_LETTER, data: {} } }),
      notices: 0,
    },
  ])('$name', async ({ letter, notices }) => expect(await toMarta(letter)).toHaveLength(notices));
});
