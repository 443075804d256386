import type { OutboxDraft, OutboxMessage } from '../../data/delivery/message.js';

/** A made-up message; the id says to whom and which. */
export function anOutboxDraft(overrides: Partial<OutboxDraft> = {}): OutboxDraft {
  return {
    id: 'message-1',
    conversationId: 'a:marta',
    alertNumbers: [1],
    delivery: { kind: 'post' },
    body: { template: 'note', data: { text: 'Sjukfrånvaron är över målet' } },
    ...overrides,
  };
}

/** `anOutboxDraft` in the outbox, at 2023-12-05 08:00 in Sweden. */
export function anOutboxMessage(overrides: Partial<OutboxMessage> = {}): OutboxMessage {
  return {
    ...anOutboxDraft(),
    createdAt: '2023-12-05T07:00:00.000Z',
    attempts: 0,
    firstFailedAt: null,
    nextAttemptAt: '2023-12-05T07:00:00.000Z',
    lastError: null,
    ...overrides,
  };
}
