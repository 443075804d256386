// Publishing a month on top of ten years of reports, against publishing it with none before.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { makeTemporaryDirectory } from '../data/store/temporaryDirectory.js';
import { figure, median, type Figure } from './figure.mjs';
import type { Command } from './publishOnCommand.js';
import { makeHistory, TEN_YEARS } from './tenYears.js';

/** The first one warms the compiler and the disk up, and does not count. */
const ROUNDS = 25;
/** Taken in turns, so that what else the disk has to do meets both alike. */
const PUBLICATIONS_A_ROUND = 16;

export async function bench(): Promise<Figure[]> {
  const directory = await makeTemporaryDirectory();
  const dirs = { none: join(directory.path, 'none'), tenYears: join(directory.path, 'tenYears') };
  await makeHistory(dirs.none, 0);
  await makeHistory(dirs.tenYears, TEN_YEARS);
  const [none, tenYears] = [startPublisher(dirs.none), startPublisher(dirs.tenYears)];
  const openMs: number[] = [];
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      await none.obey('open');
      openMs.push(await tenYears.obey('open'));
      for (let turn = 0; turn < PUBLICATIONS_A_ROUND; turn += 1)
        for (const publisher of turn % 2 === 0 ? [none, tenYears] : [tenYears, none]) {
          const tookMs = await publisher.obey('publish');
          if (round > 0) publisher.publishMs.push(tookMs);
        }
      for (const publisher of [none, tenYears]) await publisher.obey('close');
    }
    const [noneMs, tenYearsMs] = [median(none.publishMs), median(tenYears.publishMs)];
    return [
      figure('intake.publishTenYearsRatio', tenYearsMs / noneMs, '', 1.3),
      figure('intake.publishMs', noneMs, 'ms'),
      figure('intake.publishTenYearsMs', tenYearsMs, 'ms'),
      figure('intake.openTenYearsMs', median(openMs), 'ms'),
    ];
  } finally {
    for (const publisher of [none, tenYears]) publisher.stop();
    await directory.remove();
  }
}

function startPublisher(dataDir: string) {
  const child = fork(join(import.meta.dirname, 'publishOnCommand.ts'), [dataDir]);
  return {
    publishMs: [] as number[],
    stop: () => child.kill(),
    /** @returns the milliseconds it took */
    async obey(command: Command): Promise<number> {
      child.send(command);
      const [tookMs] = (await once(child, 'message')) as [number];
      return tookMs;
    },
  };
}
