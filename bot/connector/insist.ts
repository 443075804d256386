import { setTimeout as sleep } from 'node:timers/promises';
import { classifyFailure, type DeliveryFailure } from '../../data/delivery/failure.js';
import type { Clock } from '../../data/ports.js';
import { readFailure } from './readFailure.js';

/** As often as the SDK would. */
const MOST_TRIES = 4;
const FIRST_WAIT_MS = 1_000;
/** Nobody waits longer for an answer. */
const LONGEST_WAIT_MS = 20_000;

/**
 * Puts an answer to Teams again when it was busy or there was no answer, after the wait that it asks for: somebody sits
 * there and waits, and nobody else would try again.
 *
 * @throws what the last try threw
 */
export async function insist<T>(
  put: () => Promise<T>,
  clock: Clock,
  wait: (ms: number) => Promise<unknown> = sleep,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await put();
    } catch (error) {
      const failure = readFailure(error, clock.now());
      const waitMs = failure.retryAfterMs ?? FIRST_WAIT_MS * 2 ** (tries - 1);
      if (!isPassing(failure) || tries >= MOST_TRIES || waitMs > LONGEST_WAIT_MS) throw error;
      await wait(waitMs);
    }
  }
}

/** An answer may be there twice rather than not at all, so a 500, which tells nothing, is tried again too. */
function isPassing(failure: DeliveryFailure): boolean {
  const { status, code } = failure;
  if (status !== null && status >= 500) return true;
  const { kind } = classifyFailure(failure);
  return kind === 'busy' || (kind === 'noAnswer' && code !== 'timeout');
}
