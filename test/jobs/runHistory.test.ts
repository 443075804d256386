import { describe, expect, it, test } from '@jest/globals';
import type { JobRun } from '../../data/ports.js';
import { createRunHistory } from '../../jobs/runHistory.js';

const aRun = (at: string, error: string | null = null): JobRun => ({
  job: 'look',
  startedAt: `2023-12-05T${at}Z`,
  finishedAt: `2023-12-05T${at}Z`,
  error,
});

function aHistory(known: readonly JobRun[] = []) {
  const written: JobRun[] = [];
  const history = createRunHistory({ all: async () => known, record: async (run) => void written.push(run) });
  return { ...history, written };
}

describe('after a run at 8 that only looked, on the disk is written', () => {
  it.each([
    {
      name: 'none that only looked within the hour',
      run: aRun('08:59:59'),
      hasReport: false,
      isWritten: false,
    },
    { name: 'one that only looked an hour later', run: aRun('09:00:00'), hasReport: false, isWritten: true },
    { name: 'one that did something', run: aRun('08:01:00'), hasReport: true, isWritten: true },
    { name: 'one that failed', run: aRun('08:01:00', 'store.closed'), hasReport: false, isWritten: true },
  ])('$name', async ({ run, hasReport, isWritten }) => {
    const { finished, last, written } = aHistory();
    await finished(aRun('08:00:00'), false);
    await finished(run, hasReport);
    expect(written.slice(1)).toEqual(isWritten ? [run] : []);
    expect(await last('look')).toEqual(run);
  });
});

test('the same failure is written once an hour, and at once that it is over', async () => {
  const { finished, written } = aHistory();
  for (const minute of ['01', '02', '03']) await finished(aRun(`08:${minute}:00`, 'store.closed'), false);
  await finished(aRun('08:04:00'), false);
  expect(written.map(({ finishedAt }) => finishedAt.slice(11, 16))).toEqual(['08:01', '08:04']);
});

test('before the first run of this process the last one of another is told', async () => {
  const { last } = aHistory([aRun('07:00:00', 'broken')]);
  expect(await last('look')).toMatchObject({ error: 'broken' });
  expect(await last('other')).toBeNull();
});
