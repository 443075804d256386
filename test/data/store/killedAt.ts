import type { Storage } from '../../../data/ports.js';
import { openLowdbStorage } from '../../../data/store/openLowdbStorage.js';
import type { Around } from './deliverAll.js';
import { operationsThat, perform, performHalf } from './fileSteps.js';

/** Where and when a process of its own kills itself, as JSON in its second argument. */
export interface KillOrders {
  readonly dataDir: string;
  /** Outside of `dataDir`: what Teams has. */
  readonly takenFile: string;
  /** The step at which it kills itself, 0 for the first once the storage is open; null never. */
  readonly killAtStep: number | null;
  /** Whether that step is half done, or not begun: of a sending, whether Teams has the message. */
  readonly half: boolean;
}

export function readOrders<Orders extends KillOrders>(): Orders {
  return JSON.parse(process.argv[2] ?? '') as Orders;
}

/**
 * Does it to the storage and says how many steps it took: each call of the file system is one, and each sending that
 * goes through the second argument.
 */
export async function killedAt(
  { dataDir, killAtStep, half }: KillOrders,
  task: (storage: Storage, around: Around) => Promise<void>,
): Promise<void> {
  let steps = Number.NEGATIVE_INFINITY;
  const step = async (done: () => Promise<void>, halfDone: () => Promise<void>): Promise<void> => {
    if (steps === killAtStep) {
      if (half) await halfDone();
      process.kill(process.pid, 'SIGKILL');
    }
    steps += 1;
    await done();
  };
  const storage = await openLowdbStorage({
    dataDir,
    clock: { now: () => new Date('2023-12-05T07:00:00Z') },
    onDropped: (problem) => {
      throw problem;
    },
    operations: operationsThat((one) =>
      step(
        () => perform(one),
        () => performHalf(one),
      ),
    ),
  });
  steps = 0;
  await task(storage, (take) => {
    const done = async () => take();
    return step(done, done);
  });
  process.stdout.write(`${steps}\n`);
  await storage.close();
}
