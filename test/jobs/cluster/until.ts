import { setTimeout as sleep } from 'node:timers/promises';

/** Shorter than any test's, whose loop would otherwise go on when the test has long failed. */
const LIMIT_MS = 40_000;

/**
 * Asks until the answer is there, of what another process or the database does in its own time.
 *
 * @throws Error when it does not come
 */
export async function until<T>(ask: () => Promise<T | null> | T | null): Promise<T> {
  const givenUpMs = performance.now() + LIMIT_MS;
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (performance.now() > givenUpMs) throw new Error(`Waited in vain for ${ask.toString()}`);
    await sleep(20);
  }
}
