import { afterAll, beforeAll, expect, it, jest, test } from '@jest/globals';
import { loadDemoReport } from '../../data/demo/demoReport.js';
import { templateWorkbook } from '../../data/intake/template/templateWorkbook.js';
import { aQuietMonth } from '../builders/aQuietMonth.js';
import { period } from '../builders/aReadingView.js';
import { aReportingCity, BY_ERIK, type ReportingCity } from './aReportingCity.js';
import { demoCsvFiles, type NamedFile } from './demoFiles.js';
import { linesOf, type Told } from './readTold.js';

/** Every upload starts a worker, which takes its time on a busy machine. */
jest.setTimeout(60_000);

const OCTOBER = period('2023-10');

let city: ReportingCity;
let october: Told;
let november: Told;
beforeAll(async () => {
  city = await aReportingCity('2023-11-13T09:00:00Z');
  await city.followInChannel();
  await city.followByErik('larma mig bara om rött');
  await city.publish(OCTOBER, [await quietOctober()]);
  october = city.told();
  city.goTo('2023-12-12T09:00:00Z');
  await city.publish('2023-11', await demoCsvFiles());
  november = city.told();
});
afterAll(() => city.stop());

/** As a workbook. Invented results would not add up to the sums that an upload is checked by; they give no alerts. */
async function quietOctober(): Promise<NamedFile> {
  const { draft, indicators } = await loadDemoReport();
  const quiet = aQuietMonth(draft.dataset, OCTOBER);
  const results = new Set(indicators.filter(({ kind }) => kind === 'unitResult').map(({ id }) => id));
  const readings = quiet.readings.filter(({ indicatorId }) => !results.has(indicatorId));
  const report = { ...quiet, readings };
  const writtenAt = city.bot.clock.now();
  return {
    name: 'oktober.xlsx',
    bytes: await templateWorkbook({ indicators, report, period: OCTOBER, writtenAt }),
  };
}

/** Name, change and reason of each row of the one card that came there. */
function rowsIn(conversationId: RegExp): (string | undefined)[][] {
  const cards = city.bot.connector.accepted.filter(
    (request) => request.messageId !== null && conversationId.test(request.conversationId),
  );
  const [, ...lines] = cards.flatMap(linesOf);
  const rows = lines.join('\n').split(/\nLarm \d+ ›\n?/);
  return rows.slice(0, -1).map((row) => {
    const [name, ...rest] = row.split('\n');
    const change = rest.findIndex((line) => line.includes('→'));
    return [name, rest[change], rest[change + 1]];
  });
}

const [RED, YELLOW, DEVIATING] = ['● Grön → ◆ Röd', '● Grön → ▲ Gul', '● Grön → △ Avvikelse'];
const TARGET = 'Ny avvikelse: utfallet klarar inte målet.';
const BUDGET = 'Ny avvikelse: utfallet klarar inte budgeten.';
const PROJECT = 'Ny avvikelse i projektet.';

test('a quiet October alerts nobody, and November with one message each', () => {
  expect(october).toEqual({});
  expect(november).toEqual({
    channel: [
      'post: 13 nya avvikelser, november 2023: Administrativa datorer 24 800 (mål 31 000), röd #1 #2 #3 #4 #5 #6 #7 #8 #9 #10 #11 #12 #13',
    ],
    erik: [
      'post: 4 nya avvikelser, november 2023: Administrativa datorer 24 800 (mål 31 000), röd #1 #2 #3 #4',
    ],
  });
});

test('the channel is alerted of these, worst first, each with its reason', () => {
  expect(rowsIn(/channel/)).toEqual([
    ['Administrativa datorer', RED, TARGET],
    ['Datalagring', RED, TARGET],
    ['Leverantörsfakturor', RED, TARGET],
    ['Efterlevnad servicenivå – SLA', RED, TARGET],
    ['IT-tjänster, IT-program och licenser', YELLOW, BUDGET],
    ['Kundfakturor', YELLOW, TARGET],
    ['Löneärenden', YELLOW, TARGET],
    ['Lönespecifikationer', YELLOW, TARGET],
    ['Månadsarbetare (utförd tid och prognos)', YELLOW, TARGET],
    ['Sjukfrånvaro', YELLOW, TARGET],
    ['Införande av city information platform/IoT', `Status: ${YELLOW}`, PROJECT],
    ['Upphandla och införa helhetslösning telefoni', `Status: ${DEVIATING}`, PROJECT],
    ['Upphandla och införa helhetslösning telefoni', `Tid: ${DEVIATING}`, PROJECT],
  ]);
});

test('who asked for red alone is alerted of the red ones', () => {
  expect(rowsIn(/erik/).map(([name]) => name)).toEqual([
    'Administrativa datorer',
    'Datalagring',
    'Leverantörsfakturor',
    'Efterlevnad servicenivå – SLA',
  ]);
});

it.each([
  { name: 'sjukfrånvaron', why: 'Du bevakar bara rött, och det här har inte varit rött.' },
  { name: 'pedagogiska datorer', why: 'Utfallet klarar målet, så det finns inget att larma om.' },
  { name: 'lediga jobb', why: 'Den senaste siffran går inte att bedöma' },
])('why there was no alert of $name is told', async ({ name, why }) => {
  const reply = await city.talk.say(`varför fick jag inget larm om ${name}?`, BY_ERIK);
  expect(reply.card).toContain(why);
});
