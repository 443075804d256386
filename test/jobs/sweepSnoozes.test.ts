import { describe, expect, test } from '@jest/globals';
import { snooze } from '../../data/alerts/snooze.js';
import { sweepSnoozes } from '../../jobs/sweepSnoozes.js';
import { aDataset, aReading } from '../builders/aDataset.js';
import { period } from '../builders/aReadingView.js';
import { LEDNING, someAlerting } from './someAlerting.js';

const MARTA = { id: 'aad-marta', name: 'Märta' };
const november = (outcome: number) => aDataset({ readings: [aReading({ outcome })] });
const december = (outcome: number) =>
  aDataset({ period: period('2023-12'), readings: [aReading({ period: period('2023-12'), outcome })] });

/** Yellow in November, snoozed until Wednesday 10 January, and red in December: that is held back. */
async function aSnoozedAlert({ outcome = 6 } = {}) {
  const around = someAlerting({ at: '2023-12-05T09:00:00Z' });
  await around.subscribe(LEDNING);
  await around.publish(november(5.3));
  const until = new Date('2024-01-09T23:00:00Z');
  await around.storage.alerts.change(
    snooze({ alerts: [1], by: MARTA, until, untilChange: false, now: around.clock.now() }),
  );
  around.goTo('2024-01-08T09:00:00Z');
  await around.publish(december(outcome));
  return around;
}

const alertOf = async ({ storage }: Awaited<ReturnType<typeof aSnoozedAlert>>) =>
  (await storage.alerts.current()).states.alerts[0];

describe('a snooze', () => {
  test('is left alone until its time', async () => {
    const around = await aSnoozedAlert();
    around.goTo('2024-01-09T15:00:00Z');
    expect(await sweepSnoozes(around)).toBeNull();
    expect(await alertOf(around)).toMatchObject({ told: 'yellow', level: 'red' });
  });

  test('that is over tells what it has held back, in office hours, once', async () => {
    const around = await aSnoozedAlert();
    around.goTo('2024-01-10T06:59:00Z');
    expect(await sweepSnoozes(around)).toBeNull();
    around.goTo('2024-01-10T07:00:00Z');
    expect(await sweepSnoozes(around)).toMatchObject({ ended: 1, told: 1 });
    expect(around.takeQueued()).toContain('alert 2 ledning');
    expect(await alertOf(around)).toMatchObject({ told: 'red', level: 'red', snooze: null });
    around.goTo('2024-01-10T08:00:00Z');
    expect(await sweepSnoozes(around)).toBeNull();
  });

  test('that has held back nothing ends without a new message', async () => {
    const around = await aSnoozedAlert({ outcome: 5.4 });
    around.goTo('2024-01-10T07:00:00Z');
    expect(await sweepSnoozes(around)).toMatchObject({ ended: 1, told: 0 });
    expect(await alertOf(around)).toMatchObject({ told: 'yellow', snooze: null });
    expect(around.takeQueued().filter((id) => !id.startsWith('update '))).toEqual([]);
  });

  test('that ended while the bot was down is told at the next tick', async () => {
    const around = await aSnoozedAlert();
    around.goTo('2024-01-15T10:00:00Z');
    expect(await sweepSnoozes(around)).toMatchObject({ ended: 1, told: 1 });
  });
});

test('a publication that comes while the reports are being read is not undone', async () => {
  const around = await aSnoozedAlert();
  around.goTo('2024-01-10T07:00:00Z');
  const late = {
    ...around,
    reports: {
      ...around.reports,
      definitions: async () => {
        const definitions = await around.reports.definitions();
        await around.publish(december(4.9));
        return definitions;
      },
    },
  };
  expect(await sweepSnoozes(late)).toBeNull();
  expect((await around.storage.alerts.current()).states.alerts).toEqual([]);
  expect(around.queued).toEqual([]);
});
