import type { Outbox } from '../../data/ports.js';
import { schedule, type Schedule } from '../schedule.js';

/** What the instances of one installation share out among themselves. */
export interface Cluster {
  /** Runs the jobs of an organisation: each of their times in one instance, whichever comes first. */
  readonly scheduleOf: (organisation: string) => Schedule;
  /**
   * The same outbox, out of which one instance at a time gets something to send: Teams counts by app, and the order
   * in a conversation is kept by one only.
   */
  readonly sentByOne: (outbox: Outbox) => Outbox;
  /** From now on it is called when it is this instance's turn to send, or it may again write down what it has sent. */
  readonly onTurn: (listener: () => void) => void;
  /** Lets another have the turn. First stop what delivers. */
  readonly close: () => Promise<void>;
}

/** One instance alone, as with the embedded store. */
export const ALONE: Cluster = {
  scheduleOf: () => schedule,
  sentByOne: (outbox) => outbox,
  onTurn: () => undefined,
  close: async () => undefined,
};
