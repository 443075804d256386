import { describe, expect, it, test } from '@jest/globals';
import { remindControllers } from '../../jobs/remindControllers.js';
import { aDataset } from '../builders/aDataset.js';
import { period } from '../builders/aReadingView.js';
import { someAlerting } from './someAlerting.js';

/** October is published; November is due on Tuesday 12 December. */
async function afterOctober() {
  const around = someAlerting({ at: '2023-11-10T09:00:00Z' });
  await around.meetPeople();
  await around.publish(aDataset({ period: period('2023-10') }));
  return around;
}

describe('a month that has not come', () => {
  it.each([
    { name: 'is not asked for the day before it is due', at: '2023-12-11T15:00:00Z', late: null },
    { name: 'nor before office hours', at: '2023-12-12T06:59:59Z', late: null },
    { name: 'is asked for on the day', at: '2023-12-12T07:00:00Z', late: 0 },
    { name: 'to the end of office hours', at: '2023-12-12T15:59:59Z', late: 0 },
    { name: 'and no later', at: '2023-12-12T16:00:00Z', late: null },
    { name: 'and the day after, when the bot was down', at: '2023-12-13T09:00:00Z', late: 1 },
    { name: 'and after Christmas, but not in it', at: '2023-12-26T09:00:00Z', late: null },
    { name: 'and on the first working day after it', at: '2023-12-27T09:00:00Z', late: 9 },
  ])('$name', async ({ at, late }) => {
    const around = await afterOctober();
    around.goTo(at);
    expect(await remindControllers(around)).toEqual(late === null ? null : { reminded: 1 });
    expect(around.queued.map(({ body }) => body)).toEqual(
      late === null
        ? []
        : [
            {
              template: 'lateReport',
              data: { period: '2023-11', deadline: '2023-12-12', workingDaysLate: late },
            },
          ],
    );
  });

  test('is asked for on its day and every third working day, by the controllers only', async () => {
    const around = await afterOctober();
    const reminded: string[] = [];
    around.goTo('2023-12-05T09:10:00Z');
    for (let hour = 0; hour < 31 * 24; hour += 1) {
      await remindControllers(around);
      const time = around.clock.now().toISOString().slice(5, 13);
      reminded.push(...around.takeQueued().map((id) => `${time} ${id}`));
      around.clock.pass(3_600_000);
    }
    expect(reminded).toEqual([
      '12-12T07 lateReport 2023-11 2023-12-12 a:marta',
      '12-15T07 lateReport 2023-11 2023-12-15 a:marta',
      '12-20T07 lateReport 2023-11 2023-12-20 a:marta',
      '12-27T07 lateReport 2023-11 2023-12-27 a:marta',
      '01-02T07 lateReport 2023-11 2024-01-02 a:marta',
      '01-05T07 lateReport 2023-11 2024-01-05 a:marta',
    ]);
  });

  test('is not asked for any longer when it has come', async () => {
    const around = await afterOctober();
    around.goTo('2023-12-12T09:00:00Z');
    await remindControllers(around);
    await around.publish(aDataset());
    around.goTo('2023-12-18T09:00:00Z');
    expect(await remindControllers(around)).toBeNull();
  });

  test('gives way to the next one that is due', async () => {
    const around = await afterOctober();
    around.goTo('2024-01-11T09:00:00Z');
    await remindControllers(around);
    expect(around.queued).toMatchObject([{ body: { data: { period: '2023-12', workingDaysLate: 0 } } }]);
  });

  test('is not asked for when nothing has come for more than a year', async () => {
    const around = await afterOctober();
    around.goTo('2024-11-12T09:00:00Z');
    expect(await remindControllers(around)).toEqual({ reminded: 1 });
    around.goTo('2024-12-11T09:00:00Z');
    expect(await remindControllers(around)).toBeNull();
  });
});

test('before the first report nothing is late', async () => {
  const around = someAlerting({ at: '2023-12-12T09:00:00Z' });
  await around.meetPeople();
  expect(await remindControllers(around)).toBeNull();
});

test('when no controller can be told it is tried again', async () => {
  const around = await afterOctober();
  around.goTo('2023-12-12T09:00:00Z');
  await around.storage.conversations.markUnreachable('a:marta', 'blocked');
  expect(await remindControllers(around)).toBeNull();
  await around.meetPeople();
  expect(await remindControllers(around)).toEqual({ reminded: 1 });
});

test('a deadline that is moved and moved back brings no reminder twice', async () => {
  const around = await afterOctober();
  around.goTo('2023-12-14T09:00:00Z');
  for (const [day, reminded] of [
    ['2023-12-12', 1],
    ['2023-12-14', 1],
    ['2023-12-12', null],
  ] as const) {
    const alertPolicy = { deadlineOf: (month: string) => (month === '2023-11' ? day : null) };
    const report = await remindControllers({ ...around, alertPolicy });
    expect(report).toEqual(reminded === null ? null : { reminded });
  }
});
