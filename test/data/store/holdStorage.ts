import { openTestStorage } from './openTestStorage.js';

/** A process of its own: opens the storage in the directory given and keeps it; says "open", or "refused" and why. */
const say = (line: string) => process.stdout.write(`${line}\n`);

try {
  await openTestStorage(process.argv[2] ?? '');
  say('open');
  setInterval(() => undefined, 1_000);
} catch (error) {
  say(`refused ${String(error)}`);
}
