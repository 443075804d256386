import { expect, test } from '@jest/globals';
import { deadLetterNotice, isDeadLetterNotice } from '../../../data/delivery/deadLetterNotice.js';
import { outboxDraftSchema } from '../../../data/delivery/message.js';
import { anOutboxDraft, anOutboxMessage } from '../../builders/anOutboxDraft.js';

const letter = {
  message: anOutboxMessage({ alertNumbers: [3, 4] }),
  reason: 'refused' as const,
  error: '400',
  at: '2023-12-05T07:00:00.000Z',
};

test('a notice tells which alerts did not arrive, where and why', () => {
  const notice = deadLetterNotice(letter, 'a:controller');
  expect(outboxDraftSchema.parse(notice)).toEqual(notice);
  expect(notice).toMatchObject({
    conversationId: 'a:controller',
    delivery: { kind: 'post' },
    body: { data: { conversationId: 'a:marta', alertNumbers: [3, 4], reason: 'refused' } },
  });
});

test('notices of two letters, or to two controllers, have ids of their own', () => {
  const other = { ...letter, message: anOutboxMessage({ id: 'message-2' }) };
  const ids = [letter, other].flatMap((one) => ['a', 'b'].map((to) => deadLetterNotice(one, to).id));
  expect(new Set(ids).size).toBe(4);
});

test('a notice is told from other messages', () => {
  expect(isDeadLetterNotice(deadLetterNotice(letter, 'a'))).toBe(true);
  expect(isDeadLetterNotice(anOutboxDraft())).toBe(false);
});
