import { expect, test } from '@jest/globals';
import { tellPending } from '../../jobs/tellPending.js';
import { aDataset, aReading } from '../builders/aDataset.js';
import { LEDNING, someAlerting } from './someAlerting.js';

/** Sick leave left its target on Friday evening, when alerts go out at 8. */
async function aPendingAlert() {
  const around = someAlerting({ at: '2023-12-08T17:00:00Z', alertHour: 8 });
  await around.subscribe(LEDNING);
  await around.publish(aDataset({ readings: [aReading({ outcome: 6 })] }));
  return around;
}

test('what waits is not told before its hour', async () => {
  const around = await aPendingAlert();
  for (const time of ['2023-12-08T17:01:00Z', '2023-12-09T07:00:00Z', '2023-12-11T06:59:59Z']) {
    around.goTo(time);
    expect(await tellPending(around)).toBeNull();
  }
  expect(around.queued).toEqual([]);
});

test('it is told when the hour has come, once', async () => {
  const around = await aPendingAlert();
  around.goTo('2023-12-11T07:00:00Z');
  expect(await tellPending(around)).toMatchObject({ told: 1, messages: 1 });
  expect(around.takeQueued()).toEqual(['alert 1 ledning']);
  expect(await tellPending(around)).toBeNull();
});

test('three days of downtime are made up for at the next tick', async () => {
  const around = await aPendingAlert();
  around.goTo('2023-12-14T02:00:00Z');
  expect(await tellPending(around)).toMatchObject({ told: 1, messages: 1 });
});

test('nothing is told when nothing waits', async () => {
  const around = someAlerting({ alertHour: 8 });
  expect(await tellPending(around)).toBeNull();
});
