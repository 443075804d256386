import { afterEach, describe, expect, jest, test } from '@jest/globals';
import type { Config } from '../../bot/config.js';
import { aMessage, anInstallation, BOT, membersAdded } from '../builders/anActivity.js';
import { aReportingCity, BY_ERIK, CHANNEL, type ReportingCity } from './aReportingCity.js';
import { definitionsFile, type Month, monthFiles } from './monthFiles.js';
import { linesOf } from './readTold.js';
import { readReply } from './talkTo.js';

/** Every upload starts a worker, which takes its time on a busy machine. */
jest.setTimeout(60_000);

const DAY_MS = 86_400_000;
const CHANNEL_ITSELF = { conversation: { id: CHANNEL, conversationType: 'channel', isGroup: true } };

let city: ReportingCity;
afterEach(() => city.stop());

/** September 2023 is published, in which all is well; the channel and Erik follow everything. */
async function start(config: Partial<Config> = {}): Promise<void> {
  city = await aReportingCity('2023-10-10T06:30:00Z', config);
  await city.followInChannel();
  await city.followByErik('bevaka allt');
  await city.publish('2023-09', [await definitionsFile(), ...monthFiles('2023-09', {})]);
  expect(city.told()).toEqual({});
}

const publish = (period: string, month: Month) => city.publish(period, monthFiles(period, month));
const lastCard = () => {
  const card = city.bot.connector.accepted.findLast(({ messageId }) => messageId !== null);
  return card === undefined ? '' : linesOf(card).join('\n');
};

describe('alerts that go out at eight on working days', () => {
  const costs = (number: number) => {
    const post = `post: Verksamhetens kostnader har fått röd status, 10 400 tkr (budget 10 000 tkr), oktober 2023 #${number}`;
    return { channel: [post], erik: [post] };
  };

  test('wait over the evening, are told of what is left by then, and once', async () => {
    await start({ alertHour: 8 });
    city.goTo('2023-11-09T18:00:00Z');
    await publish('2023-10', { sick: 5.6, costs: 104 });
    await city.correct('sjukfrånvaro oktober', '5');
    expect(await city.after('tellPending')).toEqual({});
    await city.bot.post(aMessage('varför fick jag inget larm om verksamhetens kostnader?', BY_ERIK));
    expect(readReply(city.bot.connector.sent.at(-1)?.activity ?? {}).said).toContain(
      'larmen går ut 10 november 2023 kl. 08.00',
    );
    city.goTo('2023-11-10T06:59:00Z');
    expect(await city.after('tellPending')).toEqual({});
    city.goTo('2023-11-10T07:00:00Z');
    expect(await city.after('tellPending')).toEqual(costs(2));
    expect(await city.after('tellPending')).toEqual({});
  });

  test('wait over the weekend', async () => {
    await start({ alertHour: 8 });
    city.goTo('2023-11-10T08:30:00Z');
    await publish('2023-10', { costs: 104 });
    city.goTo('2023-11-12T07:30:00Z');
    expect(await city.after('tellPending')).toEqual({});
    city.goTo('2023-11-13T07:00:00Z');
    expect(await city.after('tellPending')).toEqual(costs(1));
  });

  test('are made up for when the bot was down for three days', async () => {
    await start({ alertHour: 8 });
    city.goTo('2023-11-10T18:00:00Z');
    await publish('2023-10', { costs: 104 });
    await city.bot.restart(() => city.bot.clock.pass(3 * DAY_MS));
    expect(await city.after('tellPending')).toEqual(costs(1));
    await city.bot.restart();
    expect(await city.after('tellPending')).toEqual({});
  });
});

test('a channel that the bot was removed from sleeps, and wakes when it is added again', async () => {
  await start();
  city.goTo('2023-11-13T09:00:00Z');
  await city.bot.post(anInstallation({ action: 'remove', ...CHANNEL_ITSELF }));
  await publish('2023-10', { sick: 5.1 });
  expect(Object.keys(city.told())).toEqual(['erik']);
  await city.bot.post(membersAdded([BOT], CHANNEL_ITSELF));
  await city.bot.delivered();
  expect(city.told()).toEqual({});
  await publish('2023-11', { sick: 5.6 });
  expect(city.told()).toMatchObject({
    channel: ['post: Sjukfrånvaro har fått röd status, 5,6 % (mål 5 %), november 2023 #1'],
  });
});

describe('controllers', () => {
  test('are reminded on the day a month is due and every third working day after it', async () => {
    await start();
    const days: string[] = [];
    for (let day = 1; day <= 20; day += 1) {
      city.goTo(`2023-11-${String(day).padStart(2, '0')}T09:10:00Z`);
      const told = await city.after('remindControllers');
      if (Object.keys(told).length > 0) days.push(`${day} ${Object.keys(told).join()}`);
    }
    // The eighth working day of November 2023 is the 10th.
    expect(days).toEqual(['10 märta', '15 märta', '20 märta']);
    await publish('2023-10', {});
    expect(await city.after('remindControllers')).toEqual({});
  });

  test('are told of a red project without cause or action, once for each version', async () => {
    await start();
    city.goTo('2023-11-13T09:00:00Z');
    await publish('2023-10', { time: 'red' });
    city.told();
    expect(Object.keys(await city.after('remindProjects'))).toEqual(['märta']);
    expect(lastCard()).toMatch(/Telefoni\n◆ Röd\nSaknar orsak och åtgärd/);
    await city.bot.restart();
    expect(await city.after('remindProjects')).toEqual({});
    // One that is yellow has said both.
    await publish('2023-10', { time: 'yellow' });
    city.told();
    expect(await city.after('remindProjects')).toEqual({});
  });
});

test('what is open for the third month is in the digest, once, two working days after the report', async () => {
  await start();
  for (const [period, day] of [
    ['2023-10', '2023-11-13'],
    ['2023-11', '2023-12-12'],
    ['2023-12', '2024-01-11'],
  ] as const) {
    city.goTo(`${day}T09:00:00Z`);
    await publish(period, { sick: 5.2, time: 'yellow' });
  }
  city.told();
  for (const day of ['2024-01-11', '2024-01-12', '2024-01-14']) {
    city.goTo(`${day}T15:20:00Z`);
    expect(await city.after('sendDigest')).toEqual({});
  }
  city.goTo('2024-01-15T07:20:00Z');
  const post = 'post: 2 larm är fortfarande öppna, december 2023: Sjukfrånvaro, gul #1 #2';
  expect(await city.after('sendDigest')).toEqual({ channel: [post], erik: [post] });
  expect(lastCard()).toContain('Fortsatt avvikelse sedan oktober 2023, 3:e månaden');
  await city.bot.restart();
  expect(await city.after('sendDigest')).toEqual({});
});
