import {
  bodySchema,
  outboxDraftSchema,
  splitMessage,
  type Body,
  type OutboxDraft,
} from '../delivery/message.js';
import { StoreError } from '../errors.js';
import type { Burial } from '../ports.js';
import { checked } from './checked.js';
import type { OutboxEvent, OutboxQueue } from './outboxQueue.js';

/** @throws StoreError `store.invalid` when an id was used before or a draft could not be read back */
export function queuing(queue: OutboxQueue, drafts: readonly OutboxDraft[], now: Date): OutboxEvent[] {
  const fresh = new Set<string>();
  return drafts.map((draft) => {
    const whole = checked(outboxDraftSchema, draft);
    if (queue.isTaken(whole.id) || fresh.has(whole.id))
      throw new StoreError(`Nothing was saved: the message ${whole.id} was there before`, {
        code: 'store.invalid',
      });
    fresh.add(whole.id);
    const at = now.toISOString();
    const message = {
      ...whole,
      createdAt: at,
      attempts: 0,
      firstFailedAt: null,
      nextAttemptAt: at,
      lastError: null,
    };
    return { event: 'queued', message };
  });
}

/** Nothing when no message of that id waits, here and below. */
export function failing(queue: OutboxQueue, id: string, at: Date, error: string, now: Date): OutboxEvent[] {
  if (queue.message(id) === null) return [];
  return [{ event: 'failed', id, at: now.toISOString(), nextAttemptAt: at.toISOString(), error }];
}

/** @throws StoreError as `queuing` does, for a notice */
export function burying(
  queue: OutboxQueue,
  id: string,
  { reason, error, notices }: Burial,
  now: Date,
): OutboxEvent[] {
  if (queue.message(id) === null) return [];
  return [{ event: 'buried', id, reason, error, at: now.toISOString() }, ...queuing(queue, notices, now)];
}

export function splitting(queue: OutboxQueue, id: string, bodies: readonly Body[]): OutboxEvent[] {
  const message = queue.message(id);
  if (message === null) return [];
  const whole = bodies.map((body) => checked(bodySchema, body));
  return [{ event: 'split', id, parts: splitMessage(message, whole) }];
}
