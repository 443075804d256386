import type { Storage } from '../../data/ports.js';
import type { OutboxDraft } from '../../data/delivery/message.js';
import {
  createOutboxDelivery,
  type DeliverOutboxDeps,
  type OutboxDelivery,
} from '../../jobs/deliverOutbox.js';
import { createPace } from '../../jobs/pace.js';
import { anOutboxDraft } from '../builders/anOutboxDraft.js';
import { queueing } from '../builders/noAlerting.js';
import { aSighting } from '../builders/aSighting.js';
import { createFakeClock, type FakeClock } from '../fakes/fakeClock.js';
import { createFakeNotifier, type FakeNotifier } from '../fakes/fakeNotifier.js';
import { createMemoryStorage } from '../fakes/memoryStorage.js';
import { NOTE_TEMPLATES } from '../fakes/noteTemplate.js';

export interface TestDelivery {
  readonly run: OutboxDelivery['run'];
  readonly wake: OutboxDelivery['wake'];
  readonly stop: OutboxDelivery['stop'];
  readonly storage: Storage;
  readonly clock: FakeClock;
  readonly notifier: FakeNotifier;
  /** Every line that was logged. */
  readonly log: readonly { readonly event: string; readonly fields: Readonly<Record<string, unknown>> }[];
  /** Queues a message to each conversation named, known beforehand; its id is the name and a number. */
  readonly queue: (...conversationIds: readonly string[]) => Promise<void>;
  readonly queueDrafts: (...drafts: readonly OutboxDraft[]) => Promise<void>;
  /** Runs as the minutes pass until nothing waits. */
  readonly runFor: (minutes: number) => Promise<void>;
}

/** The delivery on a clock that jumps over every wait. */
export function aDelivery(overrides: Partial<DeliverOutboxDeps> = {}): TestDelivery {
  const clock = createFakeClock();
  const notifier = createFakeNotifier();
  const storage = createMemoryStorage({ clock });
  const log: { event: string; fields: Readonly<Record<string, unknown>> }[] = [];
  const write = (event: string, fields: Readonly<Record<string, unknown>>) =>
    void log.push({ event, fields });
  const delivery = createOutboxDelivery({
    ...storage,
    notifier,
    templates: NOTE_TEMPLATES,
    noticesOf: async () => [],
    clock,
    pace: createPace(() => clock.now().getTime()),
    random: () => 0.5,
    wait: async (ms) => clock.pass(ms),
    log: { info: write, error: write },
    ...overrides,
  });
  const counts = new Map<string, number>();
  return {
    ...delivery,
    storage,
    clock,
    notifier,
    log,
    queue: async (...conversationIds) => {
      const drafts = [];
      for (const id of conversationIds) {
        await storage.conversations.remember(aSighting({ id }));
        counts.set(id, (counts.get(id) ?? 0) + 1);
        drafts.push(anOutboxDraft({ id: `${id}${counts.get(id)}`, conversationId: id }));
      }
      await storage.alerts.change(queueing(drafts));
    },
    queueDrafts: async (...drafts) => {
      for (const { conversationId: id } of drafts) await storage.conversations.remember(aSighting({ id }));
      await storage.alerts.change(queueing(drafts));
    },
    runFor: async (minutes) => {
      for (let minute = 0; minute < minutes && (await storage.outbox.waiting()) > 0; minute += 1) {
        await delivery.run();
        clock.pass(60_000);
      }
    },
  };
}
