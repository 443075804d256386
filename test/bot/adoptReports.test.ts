import { expect, test } from '@jest/globals';
import { adoptReports } from '../../bot/adoptReports.js';
import { aDataset, aReading } from '../builders/aDataset.js';
import { leaveAlerts } from '../builders/noAlerting.js';
import { LEDNING, someAlerting } from '../jobs/someAlerting.js';

const november = aDataset({ readings: [aReading({ outcome: 6 })] });
const green = aDataset({ readings: [aReading({ outcome: 4.5 })] });

test('a store without reports has no alerts to take', async () => {
  const around = someAlerting();
  expect(await adoptReports(around)).toBe(false);
  expect((await around.storage.alerts.current()).states.alerts).toEqual([]);
});

test('a store that is older than the alerts gets them once, and nobody is told', async () => {
  const around = someAlerting();
  await around.subscribe(LEDNING);
  await around.publish(november, leaveAlerts);
  expect(await adoptReports(around)).toBe(true);
  expect((await around.storage.alerts.current()).states.alerts).toMatchObject([{ number: 1, told: 'red' }]);
  expect(around.queued).toEqual([]);
  expect(await adoptReports(around)).toBe(false);
  expect((await around.storage.alerts.current()).states.lastNumber).toBe(1);
});

test('a store in which alerts were decided on is left alone, also when none is open', async () => {
  const around = someAlerting();
  await around.publish(green);
  expect(await adoptReports(around)).toBe(false);
});
