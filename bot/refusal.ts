/** Why a request goes no further. `text` is all that the caller gets to know. */
export interface Refusal {
  readonly kind: 'refused';
  readonly status: number;
  readonly text: string;
  /** For the log; stable. */
  readonly reason: string;
}

export function refusal(status: number, text: string, reason: string): Refusal {
  return { kind: 'refused', status, text, reason };
}
