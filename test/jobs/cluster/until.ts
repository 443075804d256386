import { setTimeout as sleep } from 'node:timers/promises';

/** Asks until the answer is there, of what another process or the database does in its own time. */
export async function until<T>(ask: () => Promise<T | null> | T | null): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    await sleep(20);
  }
}
