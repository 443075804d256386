import { sentRecordSchema, type SentRecord } from '../../delivery/message.js';
import { createOutboxQueue, outboxEventSchema, type OutboxEvent, type OutboxQueue } from '../outboxQueue.js';
import { createLinesFile } from './linesFile.js';
import type { Staged } from './storedFile.js';

/** Rewriting the file is worth it from here on, once most of its lines are of messages that wait no longer. */
const REWRITE_FROM_BYTES = 256 * 1024;

/**
 * The outbox on the disk: `outbox.jsonl`, what happened to the messages that wait, and `sent.jsonl`, the send log.
 *
 * Both are appended to, so that sending one of a thousand messages writes a line and not the other 999 again. A sent
 * message is not taken out of `outbox.jsonl` but known by the log; the file is rewritten without it when that is most
 * of it.
 */
export interface OutboxFile {
  readonly queue: OutboxQueue;
  read(): Promise<void>;
  /** @param events at least one */
  stage(events: readonly OutboxEvent[]): Staged;
  stageSent(record: SentRecord): Staged;
  onQueued(listener: () => void): void;
}

export function createOutboxFile(dataDir: string): OutboxFile {
  const events = createLinesFile(dataDir, 'outbox.jsonl', outboxEventSchema);
  const log = createLinesFile(dataDir, 'sent.jsonl', sentRecordSchema);
  const queue = createOutboxQueue();
  const listeners: (() => void)[] = [];

  const isMostlyPast = () =>
    events.bytes > REWRITE_FROM_BYTES && events.lines > 2 * (queue.size + queue.deadLetters.length);

  return {
    queue,

    async read() {
      queue.apply(await events.read());
      for (const record of await log.read()) queue.addSent(record);
    },

    stage(fresh) {
      const { change, accept } = isMostlyPast()
        ? events.replace([...queue.events(), ...fresh])
        : events.append(fresh);
      return {
        change,
        accept: () => {
          accept();
          queue.apply(fresh);
          if (fresh.some(({ event }) => event === 'queued')) for (const listener of listeners) listener();
        },
      };
    },

    stageSent(record) {
      const { change, accept } = log.append([record]);
      return {
        change,
        accept: () => {
          accept();
          queue.addSent(record);
        },
      };
    },

    onQueued: (listener) => {
      listeners.push(listener);
    },
  };
}
