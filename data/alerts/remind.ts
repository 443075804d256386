import type { OutboxDraft } from '../delivery/message.js';
import type { DecideAlerting } from './alerting.js';
import { unchanged } from './unchanged.js';

interface Reminder {
  /** What is reminded of, such as `lateReport`. */
  readonly kind: string;
  /** Which of them, such as `2023-11 1`. */
  readonly occasion: string;
  readonly drafts: readonly OutboxDraft[];
}

/** Queues the drafts, once for each occasion. */
export function remind({ kind, occasion, drafts }: Reminder): DecideAlerting {
  return (before) => {
    if (before.occasions[kind] === occasion) return unchanged(before);
    const occasions = { ...before.occasions, [kind]: occasion };
    return { ...unchanged({ ...before, occasions }), outbox: drafts };
  };
}
