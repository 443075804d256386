import { addTo } from '../addTo.js';
import { z } from 'zod';
import {
  BURY_REASONS,
  deadLetterSchema,
  outboxMessageSchema,
  partId,
  type DeadLetter,
  type OutboxMessage,
  type SentRecord,
} from '../delivery/message.js';
import type { Backlog } from '../ports.js';
import { deepFreeze } from './deepFreeze.js';

const id = z.string().min(1);
const time = z.string().datetime();

export const outboxEventSchema = z.discriminatedUnion('event', [
  z.object({ event: z.literal('queued'), message: outboxMessageSchema }),
  z.object({ event: z.literal('failed'), id, at: time, nextAttemptAt: time, error: z.string() }),
  z.object({ event: z.literal('split'), id, parts: z.array(outboxMessageSchema).min(1) }),
  z.object({ event: z.literal('buried'), id, reason: z.enum(BURY_REASONS), error: z.string(), at: time }),
  /** What an earlier `buried` left, when the events before it are no longer kept. */
  z.object({ event: z.literal('dead'), letter: deadLetterSchema }),
]);
/** What happened to the messages that wait, but for their being sent. */
export type OutboxEvent = z.infer<typeof outboxEventSchema>;

/** The messages that wait, the dead ones and the send log, in memory. */
export interface OutboxQueue {
  readonly size: number;
  readonly deadLetters: readonly DeadLetter[];
  backlog(): Backlog;
  message(id: string): OutboxMessage | null;
  /** Whether any message has or had the id. */
  isTaken(id: string): boolean;
  due(now: Date, most: number): OutboxMessage[];
  sentAs(id: string): SentRecord | null;
  sentFor(alertNumber: number): SentRecord[];
  /** Events of messages that wait no longer change nothing. */
  apply(events: readonly OutboxEvent[]): void;
  addSent(record: SentRecord): void;
  /** The fewest events that make the same queue. */
  events(): OutboxEvent[];
}

interface Waiting {
  message: OutboxMessage;
  /** Its place among all; the parts of a split message share one. */
  readonly place: number;
}

export function createOutboxQueue(): OutboxQueue {
  /** By conversation, oldest first; none is empty. */
  const queues = new Map<string, Waiting[]>();
  const waiting = new Map<string, Waiting>();
  const dead: DeadLetter[] = [];
  const sent = new Map<string, SentRecord>();
  const sentByAlert = new Map<number, SentRecord[]>();
  const taken = new Set<string>();
  let places = 0;

  /** Puts others, or none, in the place of a message that waits. */
  const replace = (id: string, parts: readonly OutboxMessage[]): void => {
    const old = waiting.get(id);
    if (old === undefined) return;
    const { conversationId } = old.message;
    const queue = queues.get(conversationId) ?? [];
    const fresh = parts.map((message) => ({ message: deepFreeze(message), place: old.place }));
    queue.splice(queue.indexOf(old), 1, ...fresh);
    if (queue.length === 0) queues.delete(conversationId);
    waiting.delete(id);
    for (const part of fresh) {
      waiting.set(part.message.id, part);
      taken.add(part.message.id);
    }
  };
  const add = (message: OutboxMessage): void => {
    const entry = { message: deepFreeze(message), place: (places += 1) };
    addTo(queues, message.conversationId, entry);
    waiting.set(message.id, entry);
    taken.add(message.id);
  };
  const applyOne = (event: OutboxEvent): void => {
    switch (event.event) {
      case 'queued':
        return add(event.message);
      case 'failed': {
        const entry = waiting.get(event.id);
        if (entry !== undefined) entry.message = deepFreeze(afterFailure(entry.message, event));
        return;
      }
      case 'split':
        return replace(event.id, event.parts);
      case 'buried': {
        const message = waiting.get(event.id)?.message;
        if (message !== undefined)
          dead.push(deepFreeze({ message, reason: event.reason, error: event.error, at: event.at }));
        return replace(event.id, []);
      }
      case 'dead':
        dead.push(event.letter);
        taken.add(event.letter.message.id);
    }
  };

  return {
    get size() {
      return waiting.size;
    },
    deadLetters: dead,
    backlog: () => ({
      waiting: waiting.size,
      oldestAt: oldestOf(waiting.values()),
      deadLetters: dead.length,
    }),
    message: (id) => waiting.get(id)?.message ?? null,
    isTaken: (id) => namesOf(id).some((name) => taken.has(name)),

    due: (now, most) =>
      [...queues.values()]
        .flatMap(([first]) => (first !== undefined && isDue(first, now) ? [first] : []))
        .sort((a, b) => compareTimes(a.message, b.message) || a.place - b.place)
        .slice(0, most)
        .map(({ message }) => message),

    sentAs: (id) =>
      namesOf(id)
        .map((name) => sent.get(name))
        .find((record) => record !== undefined) ?? null,
    sentFor: (alertNumber) => [...(sentByAlert.get(alertNumber) ?? [])],

    apply: (events) => events.forEach(applyOne),
    addSent: (record) => {
      sent.set(record.id, record);
      taken.add(record.id);
      for (const number of record.alertNumbers) addTo(sentByAlert, number, record);
      replace(record.id, []);
    },

    events: () => [
      ...dead.map((letter): OutboxEvent => ({ event: 'dead', letter })),
      ...[...queues.values()]
        .flat()
        .sort((a, b) => a.place - b.place)
        .map(({ message }): OutboxEvent => ({ event: 'queued', message })),
    ],
  };
}

/** Halving a message so often leaves nothing of it. */
const DEEPEST_SPLIT = 8;

/** The message's id and its first parts', of which the parent is forgotten once it was split. */
export function namesOf(id: string): string[] {
  const names = [id];
  while (names.length <= DEEPEST_SPLIT) names.push(partId(names.at(-1) ?? id, 1));
  return names;
}

/** When the one that was queued first was; null of none. */
function oldestOf(waiting: Iterable<Waiting>): string | null {
  let oldest: string | null = null;
  for (const { message } of waiting)
    if (oldest === null || message.createdAt < oldest) oldest = message.createdAt;
  return oldest;
}

const isDue = ({ message }: Waiting, now: Date) => Date.parse(message.nextAttemptAt) <= now.getTime();

/** ISO times of one form, in UTC, sort as text. */
function compareTimes(a: OutboxMessage, b: OutboxMessage): number {
  return a.nextAttemptAt < b.nextAttemptAt ? -1 : a.nextAttemptAt > b.nextAttemptAt ? 1 : 0;
}

function afterFailure(
  message: OutboxMessage,
  { at, nextAttemptAt, error }: Extract<OutboxEvent, { event: 'failed' }>,
): OutboxMessage {
  return {
    ...message,
    attempts: message.attempts + 1,
    firstFailedAt: message.firstFailedAt ?? at,
    nextAttemptAt,
    lastError: error,
  };
}
