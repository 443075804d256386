import type { DeliveryFailure } from '../../data/delivery/failure.js';
import { DeliveryError } from '../../data/errors.js';
import type { Notifier, Parcel } from '../../data/ports.js';

export interface FakeNotifier extends Notifier {
  /** Every parcel that came, taken or not. */
  readonly parcels: readonly Parcel[];
  /** The ids of the messages taken, in order. */
  readonly taken: readonly string[];
  /** From now on it answers like this; it takes everything unless told otherwise. */
  answer(answer: (parcel: Parcel) => Answer): void;
}

/** null takes the parcel; a function is called while Teams has it. */
export type Answer = DeliveryFailure | Error | null | (() => Promise<void>);

export const failing = (
  status: number | null,
  code: string | null = null,
  retryAfterMs: number | null = null,
) => ({
  status,
  code,
  retryAfterMs,
});

export function createFakeNotifier(): FakeNotifier {
  const parcels: Parcel[] = [];
  const taken: string[] = [];
  let answerTo: (parcel: Parcel) => Answer = () => null;
  return {
    parcels,
    taken,
    answer: (answer) => {
      answerTo = answer;
    },
    send: async (parcel) => {
      parcels.push(parcel);
      const answer = answerTo(parcel);
      if (answer instanceof Error) throw answer;
      if (typeof answer === 'function') await answer();
      else if (answer !== null) throw new DeliveryError(answer);
      taken.push(parcel.message.id);
      return `activity of ${parcel.message.id}`;
    },
  };
}
