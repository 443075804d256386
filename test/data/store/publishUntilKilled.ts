import { openLowdbStorage } from '../../../data/store/openLowdbStorage.js';
import { NOVEMBER } from '../../contracts/aDraft.js';
import { operationsThat, perform, performHalf } from './fileSteps.js';
import { numberedPublication } from './numberedPublication.js';

/** What the process does, as JSON in its second argument. */
export interface Orders {
  readonly dataDir: string;
  /** So many publications, or on and on when null; then it ends by itself. */
  readonly publications: number | null;
  /** The step at which it kills itself, 0 for the first; null never. */
  readonly killAtStep: number | null;
  /** Whether that step is half done, or not begun. */
  readonly half: boolean;
  /** Whether the steps are counted from the opening of the storage, or when it is open. */
  readonly countFrom: 'opening' | 'open';
}

/** A process of its own: says "open", publishes, and says "safe" and the number of each that is safe. */
const say = (line: string) => process.stdout.write(`${line}\n`);
const { dataDir, publications, killAtStep, half, countFrom } = JSON.parse(process.argv[2] ?? '') as Orders;

let steps = countFrom === 'opening' ? 0 : Number.NEGATIVE_INFINITY;
const operations = operationsThat(async (step) => {
  if (steps === killAtStep) {
    if (half) await performHalf(step);
    process.kill(process.pid, 'SIGKILL');
  }
  steps += 1;
  await perform(step);
});

const clock = { now: () => new Date('2023-12-05T07:00:00Z') };
const onDropped = (problem: Error) => {
  throw problem;
};
const storage = await openLowdbStorage({ dataDir, clock, onDropped, operations });
say('open');
if (countFrom === 'open') steps = 0;
const first = (await storage.reports.revisions(NOVEMBER)).length;
for (let number = first; publications === null || number < first + publications; number += 1) {
  await storage.reports.publish(numberedPublication(number));
  say(`safe ${number}`);
}
await storage.close();
