import { sentRecordSchema } from '../../delivery/message.js';
import type { Outbox } from '../../ports.js';
import { checked } from '../checked.js';
import { burying, failing, splitting } from '../outboxEvents.js';
import type { OutboxEvent } from '../outboxQueue.js';
import type { LowdbDeps } from './reportStore.js';

export function createOutbox({ files, writer, clock }: LowdbDeps): Outbox {
  const { outbox } = files;
  const { queue } = outbox;
  const record = async (eventsNow: () => readonly OutboxEvent[]): Promise<void> =>
    writer.save(() => {
      const events = eventsNow();
      return { changes: events.length === 0 ? [] : [outbox.stage(events)], result: undefined };
    });
  const read = <T>(value: () => T): T => {
    writer.assertOpen();
    return value();
  };

  return {
    due: async (now, most) => read(() => queue.due(now, most)),
    waiting: async () => read(() => queue.size),
    backlog: async () => read(() => queue.backlog()),
    sentAs: async (id) => read(() => queue.sentAs(id)),
    sentFor: async (alertNumber) => read(() => queue.sentFor(alertNumber)),
    deadLetters: async () => read(() => [...queue.deadLetters]),

    sent: async (id, activityId, at) =>
      writer.save(() => {
        const message = queue.message(id);
        if (message === null) return { changes: [], result: undefined };
        const { conversationId, alertNumbers } = message;
        const sent = { id, conversationId, alertNumbers, activityId, at: at.toISOString() };
        return { changes: [outbox.stageSent(checked(sentRecordSchema, sent))], result: undefined };
      }),

    retry: async (id, at, error) => record(() => failing(queue, id, at, error, clock.now())),
    bury: async (id, burial) => record(() => burying(queue, id, burial, clock.now())),
    split: async (id, bodies) => record(() => splitting(queue, id, bodies)),
    onQueued: (listener) => outbox.onQueued(listener),
  };
}
