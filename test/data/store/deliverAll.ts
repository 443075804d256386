import { appendFileSync } from 'node:fs';
import type { OutboxMessage } from '../../../data/delivery/message.js';
import type { Notifier, Storage } from '../../../data/ports.js';
import { createOutboxDelivery } from '../../../jobs/deliverOutbox.js';
import { createPace } from '../../../jobs/pace.js';
import { aPublication, NOVEMBER } from '../../contracts/aDraft.js';
import { anOutboxDraft } from '../../builders/anOutboxDraft.js';
import { queueing } from '../../builders/noAlerting.js';

/** Does it, or does something else. */
export type Around = (take: () => void) => Promise<void>;

/** What `publishWithMessages` queues, by conversation and in order. */
export const MESSAGES: Readonly<Record<string, readonly string[]>> = {
  a: ['a1', 'a2', 'a3'],
  b: ['b1', 'b2'],
};

/** Publishes November with messages, unless that was done. */
export async function publishWithMessages({ reports }: Storage): Promise<void> {
  if ((await reports.revisions(NOVEMBER)).length > 0) return;
  const outbox = Object.entries(MESSAGES).flatMap(([conversationId, ids]) =>
    ids.map((id) => anOutboxDraft({ id, conversationId })),
  );
  await reports.publish(aPublication({ alerting: queueing(outbox) }));
}

/**
 * Delivers all that waits; Teams is the file, to which each message that it takes is added as a line.
 *
 * @param around what is done with each taking
 * @param lineOf what the line says, if not the message's id
 */
export async function deliverAll(
  storage: Storage,
  takenFile: string,
  around: Around = async (take) => take(),
  lineOf: (message: OutboxMessage) => string = ({ id }) => id,
): Promise<void> {
  const notifier: Notifier = {
    send: async ({ message }) => {
      await around(() => appendFileSync(takenFile, `${lineOf(message)}\n`));
      return `activity of ${message.id}`;
    },
  };
  const quiet = () => undefined;
  let elapsedMs = 0;
  await createOutboxDelivery({
    ...storage,
    notifier,
    templates: new Map(),
    noticesOf: async () => [],
    clock: { now: () => new Date('2023-12-05T07:00:00Z') },
    pace: createPace(() => elapsedMs),
    random: () => 0.5,
    wait: async (ms) => void (elapsedMs += ms),
    log: { info: quiet, error: quiet },
  }).run();
}
