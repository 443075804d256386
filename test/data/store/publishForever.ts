import { openLowdbStore } from '../../../data/store/openLowdbStore.js';
import { aDataset, aDraft, NOVEMBER } from '../../contracts/aDraft.js';

/**
 * A process of its own: opens the store in the directory given, says "open", and publishes until it is killed,
 * saying the number of each revision that is safe. Says "refused" and why when the store does not open.
 */
const say = (line: string) => process.stdout.write(`${line}\n`);
const clock = { now: () => new Date('2023-12-05T07:00:00Z') };

try {
  const store = await openLowdbStore({ dataDir: process.argv[2] ?? '', clock });
  say('open');
  if (process.argv[3] === 'idle') setInterval(() => undefined, 1_000);
  else
    for (let number = (await store.revisions(NOVEMBER)).length; ; number += 1) {
      await store.publish(aDraft({ dataset: aDataset(NOVEMBER, number) }), number);
      say(`safe ${number + 1}`);
    }
} catch (error) {
  say(`refused ${String(error)}`);
}
