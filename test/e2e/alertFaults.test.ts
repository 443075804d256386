import { afterEach, expect, it, jest, test } from '@jest/globals';
import type { Config } from '../../bot/config.js';
import { aChannelMessage } from '../builders/anActivity.js';
import { refusal, type TeamsAnswer, type TeamsRequest } from '../fakes/fakeTeams.js';
import { aReportingCity, BY_ERIK, CHANNEL, type ReportingCity } from './aReportingCity.js';
import { demoCsvFiles } from './demoFiles.js';
import { definitionsFile, type Month, monthFiles } from './monthFiles.js';
import { linesOf } from './readTold.js';

/** Every upload starts a worker, which takes its time on a busy machine. */
jest.setTimeout(90_000);

/** How long Teams may take: each silence costs the test so much. */
const LIMIT_MS = 150;

/** Of the channel's. */
const FIRST = `alert 1 ${CHANNEL}`;
/** What the bot is to try again, in turn; null is as usual. After two of them it cannot know that Teams has it. */
const STORM: readonly (TeamsAnswer | null)[] = [
  refusal(429, 'Throttled', { 'retry-after': '30' }),
  refusal(429, 'Throttled'),
  null,
  refusal(412, 'PreconditionFailed'),
  { status: 201, cut: true },
  null,
  refusal(502, 'ServiceError'),
  refusal(503, 'ServiceUnavailable'),
  { status: 201, silent: true },
  refusal(504, 'GatewayTimeout'),
  null,
];

const cities: ReportingCity[] = [];
afterEach(() => Promise.all(cities.splice(0).map((city) => city.stop())));

/** January 2023 is published, in which all is well; the channel and Erik follow everything. */
async function start(config: Partial<Config> = {}): Promise<ReportingCity> {
  const city = await aReportingCity('2023-02-13T09:00:00Z', config, { sendLimitMs: LIMIT_MS });
  cities.push(city);
  await city.followInChannel();
  await city.followByErik('bevaka allt');
  await city.publish('2023-01', [await definitionsFile(), ...monthFiles('2023-01', {})]);
  expect(city.told()).toEqual({});
  return city;
}

async function publish(city: ReportingCity, period: string, month: Month): Promise<void> {
  await city.publish(period, monthFiles(period, month));
}

const idsOf = (requests: readonly TeamsRequest[]) => requests.flatMap(({ messageId }) => messageId ?? []);
const withoutRepeats = (ids: readonly string[]) => ids.filter((id, index) => id !== ids[index - 1]);

/** What people see in a conversation, in order; in a channel with what stands in its threads. */
const seenIn = ({ bot }: ReportingCity, conversationId: string) =>
  bot.connector.accepted.filter((request) => request.conversationId.startsWith(conversationId));

/** Worse, flapping, acknowledged, worse again, missing, over. */
async function halfAYear(city: ReportingCity): Promise<void> {
  const months: readonly Month[] = [
    { sick: 5.1 },
    { sick: 5.6, forecast: 101 },
    { sick: 5.5, costs: 104, time: 'yellow' },
    { sick: null, costs: 104, time: 'red' },
    {},
  ];
  for (const [index, month] of months.entries()) {
    city.goTo(new Date(Date.UTC(2023, index + 2, 13, 9)).toISOString());
    await publish(city, `2023-0${index + 2}`, month);
    // The next month's messages queue up behind those that still are tried again.
    await city.runFor(index % 2 === 0 ? 1 : 120);
    if (index === 3) await city.act(CHANNEL, 'acknowledgeAlerts', { comment: 'Vi ser över det.' });
  }
  await city.runFor(120);
}

/** A request that is answered so, when it is one of these messages. */
function answering(city: ReportingCity, messageId: string, answer: TeamsAnswer): void {
  city.bot.connector.answer((request) => (request.messageId === messageId ? answer : null));
}

test('in a storm the same is told as in a calm, in the same order; what is repeated is the same', async () => {
  const calm = await start();
  await halfAYear(calm);
  const storm = await start();
  const doubtful = new Set<string>();
  let turn = 0;
  storm.bot.connector.answer(({ messageId }) => {
    if (messageId === null) return null;
    const answer = STORM[(turn += 1) % STORM.length] ?? null;
    if (answer !== null && answer.status < 300) doubtful.add(messageId);
    return answer;
  });
  await halfAYear(storm);

  for (const where of [CHANNEL, BY_ERIK.conversation.id]) {
    const [wanted, got] = [seenIn(calm, where), seenIn(storm, where)];
    expect(withoutRepeats(idsOf(got))).toEqual(idsOf(wanted));
    const repeated = idsOf(got).filter((id, index) => id === idsOf(got)[index - 1]);
    expect([...doubtful]).toEqual(expect.arrayContaining(repeated));
    expect(repeated.length).toBeGreaterThan(2);
    for (const { messageId, alertNumbers } of got)
      expect(alertNumbers).toEqual(wanted.find((one) => one.messageId === messageId)?.alertNumbers);
  }
  expect(storm.bot.log.filter(({ event }) => event === 'outbox.buried')).toEqual([]);
});

test('an alert that Teams refuses is told to the controller, and what comes after it arrives', async () => {
  const city = await start();
  answering(city, FIRST, refusal(500, 'ServiceError'));
  await publish(city, '2023-02', { sick: 5.1 });
  expect(city.told()).toEqual({
    erik: [expect.stringContaining('har fått gul status')],
    märta: [expect.stringContaining('Ett larm kom inte fram. Det gäller larm 1.')],
  });
  await publish(city, '2023-03', { sick: 5.6 });
  expect(city.told()).toMatchObject({ channel: [expect.stringContaining('har fått röd status')] });
});

it.each([
  { code: 'BotNotInConversationRoster' },
  { code: 'ConversationBlockedByUser' },
  { code: 'BotDisabledByAdmin' },
])('a channel that answers 403 $code sleeps until something is heard of it', async ({ code }) => {
  const city = await start();
  answering(city, FIRST, refusal(403, code));
  await publish(city, '2023-02', { sick: 5.1 });
  expect(city.told()).toMatchObject({
    märta: [expect.stringContaining('Det gäller larm 1. Jag kan inte skriva dit längre')],
  });
  await publish(city, '2023-03', { sick: 5.6 });
  expect(Object.keys(city.told())).toEqual(['erik']);
  await city.bot.post(aChannelMessage('visa larm'));
  expect(city.told()).toEqual({});
  await publish(city, '2023-04', { sick: 5.6, costs: 104 });
  expect(city.told()).toMatchObject({
    channel: [expect.stringContaining('Verksamhetens kostnader har fått röd status')],
  });
});

test('a card that is too large comes in two, and both are brought up to date', async () => {
  const city = await start();
  city.bot.connector.answer(({ activity, conversationId, messageId }) =>
    messageId !== null && conversationId === CHANNEL && JSON.stringify(activity).length > 20_000
      ? refusal(413, 'MessageSizeTooBig')
      : null,
  );
  city.goTo('2023-12-12T09:00:00Z');
  await city.publish('2023-11', await demoCsvFiles());
  const halves = city.bot.connector.accepted.filter(
    ({ conversationId, messageId }) => conversationId === CHANNEL && messageId !== null,
  );
  const shown = halves.map((half) => linesOf(half).filter((line) => /^(?:Del|Larm) \d+/.test(line)));
  expect(shown.map(([part]) => part)).toEqual(['Del 1 av 2', 'Del 2 av 2']);
  expect(shown.map((lines) => lines.length - 1)).toEqual([7, 6]);
  for (const { alertNumbers } of halves) expect(alertNumbers).toHaveLength(13);
  city.told();

  // What does not fit into the first half's card is told anew in its thread.
  await city.act(BY_ERIK.conversation.id, 'acknowledgeAlerts', { acknowledged: '1,13' });
  expect(city.told()).toMatchObject({
    channel: [
      expect.stringMatching(/^update of alert 1\.1: Kvitterat av Erik Lund/),
      expect.stringMatching(/^reply to alert 1\.1: 6 nya avvikelser/),
    ],
  });
});

test('an hour without connection loses, repeats and overtakes nothing', async () => {
  const city = await start({ alertHour: 8 });
  city.goTo('2023-03-13T18:00:00Z');
  await publish(city, '2023-02', { sick: 5.1 });
  city.goTo('2023-03-14T07:00:00Z');
  await city.bot.connector.refuse();
  expect(await city.after('tellPending')).toEqual({});
  await city.runFor(60);
  expect(city.told()).toEqual({});
  await city.bot.restart();
  await city.bot.connector.listen();
  // At most a quarter of an hour lies between two tries.
  await city.runFor(16);
  const post = 'post: Sjukfrånvaro har fått gul status, 5,1 % (mål 5 %), februari 2023 #1';
  expect(city.told()).toEqual({ channel: [post], erik: [post] });
});
