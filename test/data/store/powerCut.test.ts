import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Storage } from '../../../data/ports.js';
import { anAuditEntry } from '../../contracts/aDraft.js';
import { countWholePublications } from './countWholePublications.js';
import { createFragileDisk, type Remains } from './fragileDisk.js';
import { numberedPublication } from './numberedPublication.js';
import { openTestStorage } from './openTestStorage.js';
import { makeTemporaryDirectory, type TemporaryDirectory } from './temporaryDirectory.js';

/** Each opens up to a hundred directories. */
const PATIENCE_MS = 60_000;

let directory: TemporaryDirectory;
let copies = 0;
const nextCopy = () => join(directory.path, `copy${(copies += 1)}`);

/** What may be found after a power cut, and how many publications had been told to be safe by then. */
interface PowerCut {
  readonly remains: Remains;
  readonly safe: number;
}

/** Cuts the power at every step of what `task` does in the directory; what is found in the same state is one. */
async function cutPower(
  dataDir: string,
  safeBefore: number,
  task: (storage: Storage, safe: () => void) => Promise<void>,
): Promise<PowerCut[]> {
  const cuts = new Map<string, PowerCut>();
  let safe = safeBefore;
  const disk = await createFragileDisk(dataDir, (remains) =>
    cuts.set(`${remains.key} ${safe}`, { remains, safe }),
  );
  const storage = await openTestStorage(dataDir, { operations: disk.operations });
  await task(storage, () => (safe += 1));
  disk.cutPower();
  await storage.close();
  return [...cuts.values()];
}

async function publicationsIn(dataDir: string): Promise<number> {
  const storage = await openTestStorage(dataDir);
  const count = await countWholePublications(storage);
  await storage.close();
  return count;
}

/** A directory with so many publications in it. */
async function published(count: number): Promise<string> {
  const dataDir = nextCopy();
  const storage = await openTestStorage(dataDir);
  for (let number = 0; number < count; number += 1)
    await storage.reports.publish(numberedPublication(number));
  await storage.close();
  return dataDir;
}

beforeEach(async () => {
  directory = await makeTemporaryDirectory();
});
afterEach(async () => directory.remove());

describe('a power cut at any step leaves all of a publication or nothing', () => {
  it.each([
    { name: "a period's first, with definitions, then one without", before: 0 },
    { name: 'a correction alone, then one with definitions', before: 1 },
  ])(
    '$name',
    async ({ before }) => {
      const dataDir = await published(before);
      const cuts = await cutPower(dataDir, before, async ({ reports }, safe) => {
        for (const number of [before, before + 1]) {
          await reports.publish(numberedPublication(number));
          safe();
        }
      });

      const counts = new Set<number>();
      for (const { remains, safe } of cuts) {
        const copy = nextCopy();
        await remains.writeTo(copy);
        const count = await publicationsIn(copy);
        expect([safe, safe + 1]).toContain(count);
        counts.add(count);
      }
      expect([...counts].sort()).toEqual([before, before + 1, before + 2]);
      expect(cuts.length).toBeGreaterThan(10);
    },
    PATIENCE_MS,
  );
});

it('a power cut after the first record of the audit log does not take it away', async () => {
  const cuts = await cutPower(await published(0), 0, async ({ audit }, safe) => {
    await audit.append(anAuditEntry());
    safe();
  });
  for (const { remains, safe } of cuts) {
    const copy = nextCopy();
    await remains.writeTo(copy);
    const storage = await openTestStorage(copy);
    expect((await storage.audit.records()).length).toBeGreaterThanOrEqual(safe);
    await storage.close();
  }
  expect(cuts.filter(({ safe }) => safe === 1)).not.toEqual([]);
});

it(
  'a power cut while an interrupted publication is being finished leaves it whole',
  async () => {
    const dataDir = await published(2);
    const cuts = await cutPower(dataDir, 2, async ({ reports }) => {
      await reports.publish(numberedPublication(2));
    });
    const interrupted = cuts.filter(({ remains }) => remains.files.includes('journal.json'));
    let inRecovery = 0;
    for (const { remains } of interrupted) {
      const copy = nextCopy();
      await remains.writeTo(copy);
      for (const again of await cutPower(copy, 2, async () => undefined)) {
        const second = nextCopy();
        await again.remains.writeTo(second);
        expect(await publicationsIn(second)).toBe(3);
        inRecovery += 1;
      }
    }
    expect(inRecovery).toBeGreaterThan(10);
  },
  PATIENCE_MS,
);
