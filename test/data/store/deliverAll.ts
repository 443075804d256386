import { appendFileSync } from 'node:fs';
import type { Notifier, Storage } from '../../../data/ports.js';
import { createOutboxDelivery } from '../../../jobs/deliverOutbox.js';
import { aPublication, NOVEMBER } from '../../contracts/aDraft.js';
import { anOutboxDraft } from '../../builders/anOutboxDraft.js';

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
  await reports.publish(aPublication({ outbox }));
}

/** Delivers all that waits; Teams is the file, to which each message that it takes is added as a line. */
export async function deliverAll(
  storage: Storage,
  takenFile: string,
  around: (take: () => void) => Promise<void> = async (take) => take(),
): Promise<void> {
  const notifier: Notifier = {
    send: async ({ message }) => {
      await around(() => appendFileSync(takenFile, `${message.id}\n`));
      return `activity of ${message.id}`;
    },
  };
  const quiet = () => undefined;
  let elapsedMs = 0;
  await createOutboxDelivery({
    ...storage,
    notifier,
    templates: new Map(),
    noticesOf: () => [],
    clock: { now: () => new Date('2023-12-05T07:00:00Z') },
    elapsedMs: () => elapsedMs,
    random: () => 0.5,
    wait: async (ms) => void (elapsedMs += ms),
    log: { info: quiet, error: quiet },
  }).run();
}
