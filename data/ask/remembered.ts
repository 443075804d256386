import type { Interpretation } from './interpretation.js';
import type { Request } from './request.js';

/** What a person's next question may build upon. */
export interface Remembered {
  /** The last question that was understood, typed or by a button: what a follow-up is put to. */
  readonly request: Request | null;
  /** How the last typed question was read, whether or not it was understood. */
  readonly interpretation: Interpretation | null;
}

/** What stands after a question that brought `newer`; what it did not bring is still as it was. */
export function rememberAlso(previous: Remembered | null, newer: Partial<Remembered>): Remembered {
  return {
    request: newer.request ?? previous?.request ?? null,
    interpretation: newer.interpretation ?? previous?.interpretation ?? null,
  };
}
