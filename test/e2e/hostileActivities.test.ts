import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { ACTIONS } from '../../bot/actions/actions.js';
import {
  aChannelMessage,
  aConsent,
  aFileMessage,
  aGroupMessage,
  aMessage,
  anExecute,
  anInstallation,
  aSubmit,
  BOT,
  membersAdded,
} from '../builders/anActivity.js';
import { mutateJson } from '../builders/hostileJson.js';
import { type Random, seededRandom } from '../builders/mutate.js';
import { type BesetBot, startBesetBot } from './startBesetBot.js';

const COUNT = 10_000;
/** Until then the caches of the engine fill. */
const WARM_UP = 2_500;
const AT_ONCE = 8;
/** Measured: 3 MB; an answer remembered in each turn would be fifty. */
const MOST_GROWTH_MB = 10;
const MB = 1024 * 1024;
/** Some fifteen seconds; more on a busy machine. */
jest.setTimeout(180_000);

let bot: BesetBot;
beforeAll(async () => {
  bot = await startBesetBot();
});
afterAll(() => bot.stop());

interface Button {
  readonly verb: string;
  readonly data: object;
}

/** Whatever an action may ask for, as a button or a form could hold it; each takes what it knows. */
const ALL_DATA = {
  ...{ words: 'frånvaron', subjectId: 'sjukfranvaro', meaning: 'sjukfrånvaro', word: 'frånvaron' },
  ...{ period: '2023-11', reportPeriod: '2023-11', number: 1, from: 0, indicatorId: 'sjukfranvaro' },
  ...{ sessionId: '11111111-2222-4333-8444-555555555555', nonce: 'n', listId: 'l', warningsChecked: 'true' },
  ...{
    field: 'outcome',
    value: '5,3',
    comment: 'rättat',
    kind: 'correction',
    pasted: 'Indikator;Utfall\nSjuk;5,3',
  },
  ...{ alerts: [1, 2], alert: 1, acknowledged: '1', snoozed: '1', until: 'week', untilDate: '2023-12-24' },
  ...{ actionOwner: 'Märta', subject: 'indicator:sjukfranvaro', areas: 'personal', keys: 'sjukfrånvaro' },
  ...{ leastSeverity: 'red', filters: { areas: [], keys: ['indicator:sjukfranvaro'], leastSeverity: 'red' } },
};

const TYPED = [
  ...[
    'sjukfrånvaro',
    'läget',
    'alla projekt',
    'vad är rött?',
    'jämför enheterna',
    'och i oktober?',
    'hjälp',
    'sjuk',
  ],
  ...[
    'ladda upp',
    'rätta sjukfrånvaro november',
    'visa källa sjukfrånvaro november',
    'versioner',
    'synonymer',
  ],
  ...[
    'lär dig att frånvaron är sjukfrånvaro',
    'okända ord',
    'mall',
    'varför överskott?',
    'larm',
    'prenumerera',
  ],
];

/** The answers come in the response, where they can be looked at, unless they are to go to Teams as usual. */
const whole = (activity: object, deliveryMode = 'expectReplies'): object => ({
  serviceUrl: bot.serviceUrl,
  deliveryMode,
  ...activity,
});

/** Those of the bot's own cards. */
async function harvestButtons(): Promise<Button[]> {
  const found: Button[] = [];
  for (const text of TYPED) {
    const response = await bot.post(JSON.stringify(whole(aMessage(text))));
    found.push(...buttonsIn(JSON.parse(response.text)));
  }
  return found;
}

function buttonsIn(node: unknown): Button[] {
  if (typeof node !== 'object' || node === null) return [];
  const isButton = 'verb' in node && typeof node.verb === 'string' && 'data' in node;
  const own = isButton ? [{ verb: String(node.verb), data: { ...(node.data ?? {}) } }] : [];
  return [...own, ...Object.values(node).flatMap(buttonsIn)];
}

function anHonestActivity(buttons: readonly Button[], random: Random): object {
  const verb = [...ACTIONS.keys()][random(ACTIONS.size)] ?? '';
  const button = buttons[random(buttons.length)] ?? { verb, data: {} };
  const typed = TYPED[random(TYPED.length)] ?? '';
  const file = { name: 'november.csv', url: 'http://127.0.0.1:9/november.csv' };
  const ways: readonly (() => object)[] = [
    () => aMessage(typed),
    () => aMessage(typed, { locale: 'en-GB' }),
    () => aGroupMessage(typed),
    () => aChannelMessage(typed),
    () => anExecute(button.verb, button.data),
    () => aSubmit({ ...button.data, verb: button.verb }),
    () => anExecute(verb, ALL_DATA),
    () => anExecute(verb, ALL_DATA, { locale: 'en-GB' }),
    () => aSubmit({ ...ALL_DATA, verb }),
    () => aFileMessage([file, file]),
    () => aConsent('accept', { offerId: 'o' }, 'http://127.0.0.1:9/put'),
    () => aConsent('decline', { offerId: 'o' }, ''),
    () => anInstallation(),
    () => membersAdded([BOT, { id: '29:new' }]),
  ];
  return ways[random(ways.length)]?.() ?? {};
}

const PLAIN = /^[\w ,.:/]{0,200}$/;
const INSIDE = /\bat .*\.[cm]?[jt]s:\d|node_modules/;
const GAVE_UP = /Felkod|Error code/;

/** What is wrong with an answer; null when it is a plain refusal or a polite reply. */
function objectionTo(status: number, text: string): string | null {
  if (status >= 400 && status < 500) return PLAIN.test(text) ? null : 'a refusal that says too much';
  if (status !== 200) return `status ${status}`;
  if (INSIDE.test(text)) return 'an answer that tells of the inside';
  return GAVE_UP.test(text) ? 'an answer that gives up' : null;
}

interface Outcome {
  readonly statuses: Map<number, number>;
  /** The first few. */
  readonly objections: string[];
}

async function attack(
  count: number,
  buttons: readonly Button[],
  random: Random,
  outcome: Outcome,
): Promise<void> {
  const { statuses, objections } = outcome;
  let left = count;
  const attackInTurn = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const deliveryMode = random(8) === 0 ? 'normal' : 'expectReplies';
      const body = mutateJson(whole(anHonestActivity(buttons, random), deliveryMode), random);
      const { status, text } = await bot.post(body);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      const objection = objectionTo(status, text);
      if (objection !== null && objections.length < 5)
        objections.push(`${objection}: ${body.slice(0, 2_000)}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, attackInTurn));
}

function heapBytes(): number {
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  collectGarbage();
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

test('ten thousand hostile activities end in a refusal or a polite answer, and leave nothing behind', async () => {
  const random = seededRandom(20_231_205);
  const buttons = await harvestButtons();
  expect(buttons.length).toBeGreaterThan(50);

  const outcome: Outcome = { statuses: new Map(), objections: [] };
  await attack(WARM_UP, buttons, random, outcome);
  const before = heapBytes();
  await attack(COUNT - WARM_UP, buttons, random, outcome);
  const grownMb = (heapBytes() - before) / MB;

  expect(outcome.objections).toEqual([]);
  expect(bot.errors.slice(0, 3)).toEqual([]);
  // Neither are nearly all turned away at the door, nor let in.
  expect(outcome.statuses.get(200)).toBeGreaterThan(COUNT / 4);
  expect(outcome.statuses.get(400)).toBeGreaterThan(COUNT / 4);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
  expect((await fetch(`${bot.url}/healthz`)).status).toBe(200);
  expect(grownMb).toBeLessThan(MOST_GROWTH_MB);
});
