import type { OutboxMessage } from '../data/delivery/message.js';
import type { Parcel } from '../data/ports.js';
import {
  buryMessage,
  deliverParcel,
  packMessage,
  type DeliveryDeps,
  type OnAccepted,
  type Outcome,
} from './deliverMessage.js';
import type { Pace } from './pace.js';

export interface DeliverOutboxDeps extends DeliveryDeps {
  /** One for all deliveries to Teams: its limits are those of the app. */
  readonly pace: Pace;
  /** Resolves after so long, or when the signal says so. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
}

export type DeliveryReport = Readonly<Record<Outcome, number>>;

export interface OutboxDelivery {
  /**
   * Sends all that is due; one run at a time, and who comes during one gets its report. null when nothing was due.
   * When Teams does not know the bot, the rest waits for the next run.
   *
   * @throws StoreError when what happened could not be written down: the rest waits for the next run
   */
  run(): Promise<DeliveryReport | null>;
  /** Runs now, or once more when a run is at work; what fails is logged. */
  wake(): void;
  /** Begins no other message and waits for those that Teams is just getting. */
  stop(): Promise<void>;
}

/** Conversations looked at for the next message. */
const MOST_DUE = 200;
/** While it waits for the pace, what was queued meanwhile is looked at so often. */
const LONGEST_WAIT_MS = 1_000;

/** Drains the outbox: in order within a conversation, conversations side by side, and none stops another. */
export function createOutboxDelivery(deps: DeliverOutboxDeps): OutboxDelivery {
  const { outbox, pace, log } = deps;
  const stopping = new AbortController();
  /** Delivered and, because the disk failed, not yet in the log: must not be sent again. */
  const unlogged = new Map<string, () => Promise<void>>();
  let running: Promise<DeliveryReport | null> | null = null;
  let again = false;

  const onAccepted: OnAccepted = async ({ id }, activityId) => {
    const at = deps.clock.now();
    unlogged.set(id, () => outbox.sent(id, activityId, at));
    await logAccepted(id);
  };
  const logAccepted = async (id: string): Promise<void> => {
    await unlogged.get(id)?.();
    unlogged.delete(id);
  };

  const drain = async (): Promise<DeliveryReport | null> => {
    for (const id of unlogged.keys()) await logAccepted(id);
    const report = { sent: 0, retried: 0, unauthorized: 0, buried: 0, split: 0 };
    const inFlight = new Map<string, Promise<void>>();
    const failures: unknown[] = [];
    const begin = (parcel: Parcel): void => {
      const { conversationId } = parcel.message;
      const delivered = deliverParcel(parcel, deps, onAccepted)
        .then((outcome) => void (report[outcome] += 1))
        .catch((error: unknown) => void failures.push(error))
        .finally(() => {
          pace.ended(conversationId);
          inFlight.delete(conversationId);
        });
      inFlight.set(conversationId, delivered);
    };
    const take = async (message: OutboxMessage): Promise<void> => {
      const begunMs = pace.began();
      let isBegun = false;
      try {
        const packed = await packMessage(message, deps);
        isBegun = !('reason' in packed);
        if ('reason' in packed) report[await buryMessage(message, packed, deps)] += 1;
        else begin(packed);
      } finally {
        if (!isBegun) pace.spared(begunMs);
      }
    };

    const goesOn = () => !stopping.signal.aborted && failures.length === 0 && report.unauthorized === 0;
    try {
      while (goesOn()) {
        // Read before `due`: one that arrives while that is being read is in it and must not go again.
        const busy = new Set(inFlight.keys());
        const due = await outbox.due(deps.clock.now(), MOST_DUE);
        const free = due.filter(({ conversationId }) => !busy.has(conversationId));
        const next = soonest(free, pace);
        const full = next === null ? null : pace.full();
        if (full !== null) await full;
        else if (next !== null && next.waitMs <= 0) await take(next.message);
        else if (next !== null) await deps.wait(Math.min(next.waitMs, LONGEST_WAIT_MS), stopping.signal);
        else if (inFlight.size > 0) await Promise.race(inFlight.values());
        else if (busy.size === 0) break;
      }
    } finally {
      await Promise.all(inFlight.values());
    }
    if (failures.length > 0) throw failures[0];
    return Object.values(report).some((count) => count > 0) ? report : null;
  };

  const run = async (): Promise<DeliveryReport | null> => {
    // Who comes during a run must not take away what woke it once more.
    if (running === null) again = false;
    running ??= drain().finally(() => {
      running = null;
    });
    const report = await running;
    return again && !stopping.signal.aborted ? ((await run()) ?? report) : report;
  };

  return {
    run,

    wake: () => {
      again = true;
      if (running !== null) return;
      run().then(
        (report) => report && log.info('outbox.delivered', { ...report }),
        (error: unknown) => log.error('outbox.failed', { error }),
      );
    },

    stop: async () => {
      stopping.abort();
      await running?.catch(() => undefined);
      // The last chance not to send them again.
      await Promise.allSettled([...unlogged.keys()].map(logAccepted));
    },
  };
}

/** The message that may go first, and in how long. */
function soonest(messages: readonly OutboxMessage[], pace: Pace) {
  let first: { readonly message: OutboxMessage; readonly waitMs: number } | null = null;
  for (const message of messages) {
    const waitMs = pace.waitMs(message.conversationId);
    if (first === null || waitMs < first.waitMs) first = { message, waitMs };
    if (waitMs <= 0) break;
  }
  return first;
}
