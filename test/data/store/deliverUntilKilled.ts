import { openLowdbStorage } from '../../../data/store/openLowdbStorage.js';
import { deliverAll, publishWithMessages } from './deliverAll.js';
import { operationsThat, perform, performHalf } from './fileSteps.js';

/** What the process does, as JSON in its second argument. */
export interface DeliveryOrders {
  readonly dataDir: string;
  /** Outside of `dataDir`: what Teams has. */
  readonly takenFile: string;
  /** The step at which it kills itself, 0 for the first once the storage is open; null never. */
  readonly killAtStep: number | null;
  /** Whether that step is half done, or not begun: of a sending, whether Teams has the message. */
  readonly half: boolean;
}

/** A process of its own: publishes with messages, delivers them, and says how many steps it took. */
const { dataDir, takenFile, killAtStep, half } = JSON.parse(process.argv[2] ?? '') as DeliveryOrders;

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
await publishWithMessages(storage);
await deliverAll(storage, takenFile, (take) => {
  const done = async () => take();
  return step(done, done);
});
process.stdout.write(`${steps}\n`);
await storage.close();
