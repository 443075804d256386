import { describe, expect, it, test } from '@jest/globals';
import type { DigestTimes } from '../../data/alerts/digestDue.js';
import { sendDigest } from '../../jobs/sendDigest.js';
import { aDataset, aReading } from '../builders/aDataset.js';
import { period } from '../builders/aReadingView.js';
import { LEDNING, someAlerting } from './someAlerting.js';

const novemberRed = aDataset({ readings: [aReading({ outcome: 6 })] });

/** November's report, in which sick leave is red; it was due on Tuesday 12 December. */
async function afterNovember({ publishedAt = '2023-12-05T09:00:00Z' } = {}) {
  const around = someAlerting({ at: publishedAt });
  await around.subscribe(LEDNING);
  await around.publish(novemberRed);
  return around;
}

/** When digests go out, if the job looks every hour. */
async function digestsUntil(
  around: Awaited<ReturnType<typeof afterNovember>>,
  digest: DigestTimes,
  end: string,
): Promise<string[]> {
  const sent: string[] = [];
  for (; around.clock.now().toISOString() < end; around.clock.pass(3_600_000)) {
    await sendDigest({ ...around, digest });
    sent.push(...around.takeQueued().map((id) => `${around.clock.now().toISOString().slice(5, 16)} ${id}`));
  }
  return sent;
}

describe('the monthly digest', () => {
  it.each([
    {
      name: 'goes out on the working day after the report was due',
      publishedAt: '2023-12-05T09:00:00Z',
      sent: '12-13T07:00 digest 2023-12-13 ledning',
    },
    {
      name: 'leaves the alerts a day when the report comes on its last day',
      publishedAt: '2023-12-12T09:00:00Z',
      sent: '12-14T07:00 digest 2023-12-14 ledning',
    },
    {
      name: 'comes two working days after a late report',
      publishedAt: '2023-12-22T09:00:00Z',
      sent: '12-28T07:00 digest 2023-12-28 ledning',
    },
  ])('$name, once', async ({ publishedAt, sent }) => {
    const around = await afterNovember({ publishedAt });
    expect(await digestsUntil(around, 'monthly', '2024-01-31T00:00:00Z')).toEqual([sent]);
  });

  test('comes again with the next report, and says for how long', async () => {
    const around = await afterNovember();
    await digestsUntil(around, 'monthly', '2024-01-08T09:00:00Z');
    const month = period('2023-12');
    await around.publish(aDataset({ period: month, readings: [aReading({ period: month, outcome: 6 })] }));
    around.goTo('2024-01-12T07:00:00Z');
    expect(await sendDigest({ ...around, digest: 'monthly' })).toEqual({ messages: 1 });
    expect(around.queued).toMatchObject([
      {
        alertNumbers: [1],
        body: { template: 'digest', data: { period: '2023-12', rows: [{ ordinal: 2 }] } },
      },
    ]);
  });

  test('does not come again when the report is corrected', async () => {
    const around = await afterNovember();
    await digestsUntil(around, 'monthly', '2023-12-20T09:00:00Z');
    await around.publish(novemberRed);
    expect(await digestsUntil(around, 'monthly', '2024-01-10T09:00:00Z')).toEqual([]);
  });

  test('that three days of downtime have missed is sent in the next office hour', async () => {
    const around = await afterNovember();
    around.goTo('2023-12-16T10:00:00Z');
    expect(await digestsUntil(around, 'monthly', '2023-12-20T09:00:00Z')).toEqual([
      '12-18T07:00 digest 2023-12-13 ledning',
    ]);
  });

  test('that nobody was to get is taken care of all the same', async () => {
    const around = await afterNovember();
    await around.publish(aDataset({ readings: [aReading({ outcome: 4 })] }));
    around.goTo('2023-12-13T07:00:00Z');
    expect(await sendDigest({ ...around, digest: 'monthly' })).toEqual({ messages: 0 });
    expect(await sendDigest({ ...around, digest: 'monthly' })).toBeNull();
  });
});

describe('the weekly digest', () => {
  test('goes out on the first working day of each week', async () => {
    const around = await afterNovember({ publishedAt: '2023-12-10T09:00:00Z' });
    expect(await digestsUntil(around, 'weekly', '2024-01-10T00:00:00Z')).toEqual([
      '12-11T07:00 digest 2023-12-11 ledning',
      '12-18T07:00 digest 2023-12-18 ledning',
      '12-27T07:00 digest 2023-12-27 ledning',
      '01-02T07:00 digest 2024-01-02 ledning',
      '01-08T07:00 digest 2024-01-08 ledning',
    ]);
  });

  test('that was missed is sent later in its week', async () => {
    const around = await afterNovember({ publishedAt: '2023-12-08T15:00:00Z' });
    around.goTo('2023-12-14T03:00:00Z');
    expect(await digestsUntil(around, 'weekly', '2023-12-18T06:00:00Z')).toEqual([
      '12-14T07:00 digest 2023-12-11 ledning',
    ]);
  });
});

test('changed from weekly to monthly and back no digest is sent twice', async () => {
  const around = await afterNovember({ publishedAt: '2023-12-10T09:00:00Z' });
  around.goTo('2023-12-14T09:00:00Z');
  expect(await sendDigest({ ...around, digest: 'weekly' })).toEqual({ messages: 1 });
  expect(await sendDigest({ ...around, digest: 'monthly' })).toEqual({ messages: 1 });
  expect(await sendDigest({ ...around, digest: 'weekly' })).toBeNull();
  expect(await sendDigest({ ...around, digest: 'monthly' })).toBeNull();
});

test('without a report there is no digest', async () => {
  const around = someAlerting({ at: '2023-12-13T09:00:00Z' });
  await around.subscribe(LEDNING);
  expect(await sendDigest({ ...around, digest: 'weekly' })).toBeNull();
});
