import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { aChannelMessage, aMessage } from '../builders/anActivity.js';
import { aReportingCity, BY_ERIK, CHANNEL, type ReportingCity } from './aReportingCity.js';
import { definitionsFile, type Month, monthFiles } from './monthFiles.js';
import type { Told } from './readTold.js';

/** Every upload starts a worker, which takes its time on a busy machine. */
jest.setTimeout(120_000);

let city: ReportingCity;
beforeAll(async () => {
  city = await aReportingCity('2023-02-13T09:00:00Z');
});
afterAll(() => city.stop());

const both = (...lines: readonly string[]): Told => ({ channel: lines, erik: lines });
/** Each their own, and then the same. */
const each = ({ channel = [], erik = [] }: Told, ...lines: readonly string[]): Told => ({
  channel: [...channel, ...lines],
  erik: [...erik, ...lines],
});
const NOBODY: Told = {};

/** Publishes it on the 13th of the next month, and reads what each is told. */
async function published(period: string, month: Month): Promise<Told> {
  const [, number = '1'] = period.split('-');
  city.goTo(new Date(Date.UTC(2023, Number(number), 13, 9)).toISOString());
  await city.publish(period, monthFiles(period, month));
  return city.told();
}

async function corrected(figure: string, value: string): Promise<Told> {
  await city.correct(figure, value);
  return city.told();
}

test('twelve months, and every message that anybody gets in each', async () => {
  const { bot, talk, told, after } = city;
  await city.followInChannel();
  await city.followByErik('bevaka allt');

  // January: all is well.
  await city.publish('2023-01', [
    await definitionsFile(),
    ...monthFiles('2023-01', { sick: 4.8, costs: 99 }),
  ]);
  expect(told()).toEqual(NOBODY);

  // February: sick leave is a tenth past its target; somebody says in the channel what is done about it.
  expect(await published('2023-02', { sick: 5.1 })).toEqual(
    both('post: Sjukfrånvaro har fått gul status, 5,1 % (mål 5 %), februari 2023 #1'),
  );
  const seen = { comment: 'Influensan har kommit.', actionOwner: 'HR' };
  expect(await city.act(CHANNEL, 'acknowledgeAlerts', seen)).toBe('Kvitterat Sjukfrånvaro');
  expect(told()).toEqual(
    both(
      'update of alert 1: Kvitterat av Erik Lund 13 mars 2023 kl. 10.00 · Ansvarig för åtgärd: HR · Kommentar: Influensan har kommit. #1',
    ),
  );

  // March: worse, which ends the acknowledgement. The forecast of the costs goes past the year's budget.
  expect(await published('2023-03', { sick: 5.6, forecast: 101 })).toEqual(
    both(
      'post: 2 larm, mars 2023: Sjukfrånvaro 5,6 % (mål 5 %), röd #1 #2',
      'update of alert 1: Sedan dess: ▲ Gul → ◆ Röd · Det har blivit värre. · 5,6 % (mål 5 %), mars 2023 #1',
    ),
  );

  // April: sick leave swings at the edge of its tolerance, of which nobody is told. The project's time turns.
  expect(await published('2023-04', { sick: 5.5, forecast: 101, time: 'yellow' })).toEqual(
    both('post: Telefoni (tid) har fått gul status, april 2023 #3'),
  );

  // May: and back. The costs leave their range, which ends the forewarning.
  expect(await published('2023-05', { sick: 5.6, costs: 102, forecast: 101, time: 'yellow' })).toEqual(
    both(
      'post: Verksamhetens kostnader har fått gul status, 5 100 tkr (budget 5 000 tkr), maj 2023 #2',
      'update of alert 2: Sedan dess: ◐ Förvarning → ▲ Gul · Ny avvikelse: utfallet klarar inte budgeten. · 5 100 tkr (budget 5 000 tkr), maj 2023 #1 #2',
    ),
  );
  expect((await talk.say('varför fick jag inget larm om sjukfrånvaron?', BY_ERIK)).card).toContain(
    'och det har jag redan larmat om',
  );

  // June: no figure for sick leave, and the project is red.
  expect(await published('2023-06', { sick: null, costs: 103, time: 'red' })).toEqual(
    both(
      'post: 2 larm, juni 2023: Telefoni (tid), röd #3 #4',
      'update of alert 3: Sedan dess: ▲ Gul → ◆ Röd · Det har blivit värre. #3',
    ),
  );

  // July: both are at their targets. A channel has threads, a chat has not.
  expect(await published('2023-07', { time: 'red' })).toEqual(
    each(
      {
        channel: [
          'reply to alert 2: Sjukfrånvaro klarar målet igen, 5 % (mål 5 %), juli 2023 #1',
          'reply to alert 4: Verksamhetens kostnader klarar budgeten igen, 7 000 tkr (budget 7 000 tkr), juli 2023 #2',
        ],
        erik: ['post: 2 larm är över, juli 2023: Sjukfrånvaro 5 % (mål 5 %), grön #1 #2'],
      },
      'update of alert 1: Inget av det här är öppet längre. · Sedan dess: ◆ Röd → ● Grön · Utfallet klarar målet igen. · 5 % (mål 5 %), juli 2023 #1',
      'update of alert 2: Inget av det här är öppet längre. · Sedan dess: ◆ Röd → ● Grön · Utfallet klarar målet igen. · 5 % (mål 5 %), juli 2023 · Sedan dess: ▲ Gul → ● Grön · Utfallet klarar budgeten igen. · 7 000 tkr (budget 7 000 tkr), juli 2023 #1 #2',
      'update of alert 4: Inget av det här är öppet längre. · Sedan dess: ▲ Gul → ● Grön · Utfallet klarar budgeten igen. · 7 000 tkr (budget 7 000 tkr), juli 2023 #2',
    ),
  );

  // June once more: the missing figure has come. It was red, but July has said more.
  const late = { kind: 'correction', comment: 'Siffran för juni har kommit.' };
  await city.publish('2023-06', monthFiles('2023-06', { sick: 5.9, costs: 103, time: 'red' }), late);
  expect(told()).toEqual(
    each(
      {
        channel: ['reply to alert 5: Siffran har kommit: Sjukfrånvaro, juni 2023 #4'],
        erik: ['post: Siffran har kommit: Sjukfrånvaro, juni 2023 #4'],
      },
      'update of alert 5: Sedan dess: ● Grön · Siffran har kommit. #3 #4',
    ),
  );

  // August: red by a mistyped figure, corrected, and corrected once more: it was yellow after all.
  expect(await published('2023-08', { sick: 55, time: 'red' })).toEqual(
    both('post: Sjukfrånvaro har fått röd status, 55 % (mål 5 %), augusti 2023 #5'),
  );
  expect(await corrected('sjukfrånvaro augusti', '5')).toEqual(
    each(
      {
        channel: ['reply to alert 8: Larmet om Sjukfrånvaro återkallas, 5 % (mål 5 %), augusti 2023 #5'],
        erik: ['post: Larmet om Sjukfrånvaro återkallas, 5 % (mål 5 %), augusti 2023 #5'],
      },
      'update of alert 8: Inget av det här är öppet längre. · Sedan dess: ◆ Röd → ● Grön · Larmet återkallas: en rättelse visar att det aldrig var så. · 5 % (mål 5 %), augusti 2023 #5',
    ),
  );
  expect(await corrected('sjukfrånvaro augusti', '5,4')).toEqual(
    both('post: Sjukfrånvaro har fått gul status, 5,4 % (mål 5 %), augusti 2023 #6'),
  );

  // The tolerance is narrowed, by which alone it turns red.
  await city.publish('2023-08', [await definitionsFile('0,3')], {
    kind: 'correction',
    comment: 'Beslut i nämnden.',
  });
  expect(told()).toEqual(
    both(
      'post: Sjukfrånvaro har fått röd status, 5,4 % (mål 5 %), augusti 2023 #6',
      'update of alert 10: Sedan dess: ▲ Gul → ◆ Röd · Beror på att målet eller toleransen har ändrats. · 5,4 % (mål 5 %), augusti 2023 #6',
    ),
  );

  // September is late: its controller is reminded on the day it was due, and nobody else.
  city.goTo('2023-10-11T08:10:00Z');
  expect(await after('remindControllers')).toEqual({
    märta: ['post: Rapporten för september 2023 ska in i dag. Den är inte publicerad än.'],
  });
  expect(await after('remindControllers')).toEqual(NOBODY);
  expect(await published('2023-09', { sick: 5.3, costs: 103.1, time: 'green' })).toEqual(
    each(
      {
        channel: [
          'post: Verksamhetens kostnader har fått röd status, 9 279 tkr (budget 9 000 tkr), september 2023 #7',
          'reply to alert 5: Telefoni (tid) har grön status igen, september 2023 #3',
        ],
        erik: [
          'post: 2 larm, september 2023: Verksamhetens kostnader 9 279 tkr (budget 9 000 tkr), röd #7 #3',
        ],
      },
      'update of alert 3: Inget av det här är öppet längre. · Sedan dess: ◆ Röd → ● Grön · Statusen är grön igen. #3',
      'update of alert 5: Inget av det här är öppet längre. · Sedan dess: ◆ Röd → ● Grön · Statusen är grön igen. #3 #4',
    ),
  );
  await city.act(BY_ERIK.conversation.id, 'acknowledgeAlerts');
  expect(told()).toEqual({
    channel: ['update of alert 12: Kvitterat av Erik Lund 13 oktober 2023 kl. 11.00 #7'],
    erik: ['update of alert 12: Kvitterat av Erik Lund 13 oktober 2023 kl. 11.00 #7 #3'],
  });
  await city.act(CHANNEL, 'reopenAlerts');
  expect(told()).toEqual({ channel: ['update of alert 12:  #7'], erik: ['update of alert 12:  #7 #3'] });

  // October: the project turns once more, and is snoozed in Erik's chat until a day.
  expect(await published('2023-10', { sick: 5.2, costs: 101, time: 'yellow' })).toEqual(
    both('post: Telefoni (tid) har fått gul status, oktober 2023 #8'),
  );
  const until = { until: 'change', untilDate: '2023-12-20' };
  await city.act(BY_ERIK.conversation.id, 'snoozeAlerts', until);
  expect(told()).toEqual(both('update of alert 13: Pausat av Erik Lund till 20 december 2023 #8'));

  // November: it is red, which is held back until that day, in office hours.
  expect(await published('2023-11', { sick: 5.2, costs: 101, time: 'red' })).toEqual(NOBODY);
  expect((await talk.say('varför fick jag inget larm om Telefoni?', BY_ERIK)).card).toContain(
    'Larmet är pausat till 20 december 2023.',
  );
  city.goTo('2023-12-20T06:59:00Z');
  expect(await after('sweepSnoozes')).toEqual(NOBODY);
  city.goTo('2023-12-20T07:05:00Z');
  expect(await after('sweepSnoozes')).toEqual(
    both(
      'post: Telefoni (tid) har fått röd status, november 2023 #8',
      'update of alert 13: Sedan dess: ▲ Gul → ◆ Röd · Det har blivit värre. #8',
    ),
  );
  expect(await after('sweepSnoozes')).toEqual(NOBODY);
  const why = await talk.send(aChannelMessage('varför larmade du?'));
  expect(why.card).toContain('Det har blivit värre.');

  // December: all is well. Erik has had enough, but his cards do not stay as they were.
  await bot.post(aMessage('sluta bevaka', BY_ERIK));
  expect(await published('2023-12', {})).toEqual(
    each(
      {
        channel: [
          'reply to alert 14: Telefoni (tid) har grön status igen, december 2023 #8',
          'reply to alert 11: Sjukfrånvaro klarar målet igen, 5 % (mål 5 %), december 2023 #6',
          'reply to alert 12: Verksamhetens kostnader klarar budgeten igen, 12 000 tkr (budget 12 000 tkr), december 2023 #7',
          'update of alert 10: Inget av det här är öppet längre. · Sedan dess: ▲ Gul → ● Grön · Utfallet klarar målet igen. · 5 % (mål 5 %), december 2023 #6',
          'update of alert 11: Inget av det här är öppet längre. · Sedan dess: ▲ Gul → ● Grön · Utfallet klarar målet igen. · 5 % (mål 5 %), december 2023 #6',
          'update of alert 12: Inget av det här är öppet längre. · Sedan dess: ▲ Gul → ● Grön · Utfallet klarar budgeten igen. · 12 000 tkr (budget 12 000 tkr), december 2023 #7',
        ],
        erik: [
          'update of alert 10: Inget av det här är öppet längre. · Sedan dess: ▲ Gul → ● Grön · Utfallet klarar målet igen. · 5 % (mål 5 %), december 2023 #6',
          'update of alert 11: Inget av det här är öppet längre. · Sedan dess: ▲ Gul → ● Grön · Utfallet klarar målet igen. · 5 % (mål 5 %), december 2023 #6',
          'update of alert 12: Inget av det här är öppet längre. · Sedan dess: ▲ Gul → ● Grön · Utfallet klarar budgeten igen. · 12 000 tkr (budget 12 000 tkr), december 2023 #7 #3',
        ],
      },
      'update of alert 13: Inget av det här är öppet längre. · Sedan dess: ◆ Röd → ● Grön · Statusen är grön igen. #8',
      'update of alert 14: Inget av det här är öppet längre. · Sedan dess: ◆ Röd → ● Grön · Statusen är grön igen. #8',
    ),
  );
  expect(bot.log.filter(({ level }) => level !== 'info')).toEqual([]);
});
