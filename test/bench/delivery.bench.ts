// A thousand recipients, and a few conversations with a great deal to say, drained on a clock that jumps over every
// wait, from a real store: how long it would take, whether a limit of Teams is ever passed, and what it costs.
import { join } from 'node:path';
import type { Storage } from '../../data/ports.js';
import type { Limit } from '../../data/delivery/limits.js';
import { createOutboxDelivery } from '../../jobs/deliverOutbox.js';
import { createPace } from '../../jobs/pace.js';
import { anOutboxDraft } from '../builders/anOutboxDraft.js';
import { queueing } from '../builders/noAlerting.js';
import { aSighting } from '../builders/aSighting.js';
import { windowBreaches } from '../data/delivery/windowBreaches.js';
import { openTestStorage } from '../data/store/openTestStorage.js';
import { makeTemporaryDirectory } from '../data/store/temporaryDirectory.js';
import { createFakeClock } from '../fakes/fakeClock.js';
import { createFakeNotifier, failing } from '../fakes/fakeNotifier.js';
import { figure, type Figure } from './figure.mjs';

/** As documented, without our margin: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit */
const A_CONVERSATION: readonly Limit[] = [
  { most: 7, windowMs: 1_000 },
  { most: 8, windowMs: 2_000 },
  { most: 60, windowMs: 30_000 },
  { most: 1_800, windowMs: 3_600_000 },
];
const ALTOGETHER: readonly Limit[] = [{ most: 20, windowMs: 1_000 }];

const RECIPIENTS = 1_000;
/** About what a card's data takes. */
const TEXT = 'Sjukfrånvaron är över målet. '.repeat(70);

/** So many messages to each conversation; every so manieth try is refused with 429. */
interface Load {
  readonly conversations: number;
  readonly messages: number;
  readonly refuseEvery: number;
}

export async function bench(): Promise<Figure[]> {
  const directory = await makeTemporaryDirectory();
  try {
    const thousand = await drain(join(directory.path, 'thousand'), {
      conversations: RECIPIENTS,
      messages: 1,
      refuseEvery: Infinity,
    });
    const crowded = await drain(join(directory.path, 'crowded'), {
      conversations: 5,
      messages: 100,
      refuseEvery: 7,
    });
    return [
      figure('alerts.windowBreaches', thousand.breaches + crowded.breaches, '', 0),
      figure('alerts.notDelivered', thousand.notDelivered + crowded.notDelivered, '', 0),
      figure('alerts.drainThousandSeconds', thousand.simulatedSeconds, 's', 55),
      figure('alerts.drainThousandCpuMs', thousand.cpuMs, 'ms'),
      figure('alerts.drainThousandWallMs', thousand.wallMs, 'ms'),
      figure('alerts.queueThousandMs', thousand.queueMs, 'ms'),
    ];
  } finally {
    await directory.remove();
  }
}

async function drain(dataDir: string, load: Load) {
  const clock = createFakeClock();
  const nowMs = () => clock.now().getTime();
  const storage = await openTestStorage(dataDir, { clock });
  const queueMs = await fill(storage, load);

  const sentMs: number[] = [];
  const byConversation = new Map<string, number[]>();
  const notifier = createFakeNotifier();
  notifier.answer(({ message: { conversationId } }) => {
    sentMs.push(nowMs());
    byConversation.set(conversationId, [...(byConversation.get(conversationId) ?? []), nowMs()]);
    return sentMs.length % load.refuseEvery === 0 ? failing(429, 'Throttled', 3_000) : null;
  });
  const quiet = () => undefined;
  const delivery = createOutboxDelivery({
    ...storage,
    notifier,
    templates: new Map(),
    noticesOf: async () => [],
    clock,
    pace: createPace(nowMs),
    random: () => 0.5,
    wait: async (ms) => clock.pass(ms),
    log: { info: quiet, error: quiet },
  });

  const [startMs, wallStartMs, cpuStart] = [nowMs(), performance.now(), process.cpuUsage()];
  while ((await storage.outbox.waiting()) > 0) {
    await delivery.run();
    if ((await storage.outbox.waiting()) > 0) clock.pass(1_000);
  }
  const cpu = process.cpuUsage(cpuStart);
  const wallMs = performance.now() - wallStartMs;
  await storage.close();
  const inConversations = [...byConversation.values()];
  return {
    queueMs,
    wallMs,
    cpuMs: (cpu.user + cpu.system) / 1_000,
    simulatedSeconds: ((sentMs.at(-1) ?? startMs) - startMs) / 1_000,
    notDelivered: load.conversations * load.messages - notifier.taken.length,
    breaches: inConversations.reduce(
      (sum, times) => sum + windowBreaches(times, A_CONVERSATION),
      windowBreaches(sentMs, ALTOGETHER),
    ),
  };
}

/** @returns the milliseconds that queuing took */
async function fill(storage: Storage, { conversations, messages }: Load): Promise<number> {
  const ids = Array.from({ length: conversations }, (_, index) => `a:${index}`);
  for (const id of ids) await storage.conversations.remember(aSighting({ id }));
  const drafts = Array.from({ length: messages }, (_, number) =>
    ids.map((conversationId) =>
      anOutboxDraft({
        id: `${conversationId} ${number}`,
        conversationId,
        alertNumbers: [number + 1],
        body: { template: 'note', data: { text: TEXT } },
      }),
    ),
  ).flat();
  const startMs = performance.now();
  await storage.alerts.change(queueing(drafts));
  return performance.now() - startMs;
}
