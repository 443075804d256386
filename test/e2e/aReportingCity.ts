import type { Config } from '../../bot/config.js';
import type { Role } from '../../bot/roles.js';
import type { BotSurroundings } from '../../bot/startBot.js';
import { aChannelMessage, aMessage, anExecute, ERIK, THREAD_ID } from '../builders/anActivity.js';
import { createFakeClock } from '../fakes/fakeClock.js';
import type { AcceptedRequest } from '../fakes/fakeTeams.js';
import { type FakeFileServer, startFakeFileServer } from '../fakes/fakeFileServer.js';
import type { NamedFile } from './demoFiles.js';
import { readTold, type Told } from './readTold.js';
import { type RealBot, startRealBot } from './startBot.js';
import { readReply, type Reply, type Talk, talkTo } from './talkTo.js';

type Fields = Readonly<Record<string, unknown>>;

/** Märta, who writes when nobody else is named, is a controller. */
const ROLES = new Map<string, ReadonlySet<Role>>([['aad-marta', new Set(['controller'])]]);
export const CHANNEL = THREAD_ID.replace(/;.*/, '');
/** What is pressed in the channel is pressed in a thread. */
export const IN_CHANNEL = {
  conversation: { id: THREAD_ID, conversationType: 'channel', isGroup: true },
} as const;
/** Erik, who reads, in his own chat. */
export const BY_ERIK = {
  from: ERIK,
  conversation: { id: 'a:erik', conversationType: 'personal', tenantId: 'tenant-1' },
} as const;
export const MARTAS = 'a:personal';
const NAMES: ReadonlyMap<string, string> = new Map([
  [CHANNEL, 'channel'],
  [BY_ERIK.conversation.id, 'erik'],
  [MARTAS, 'märta'],
]);

/** The real bot, a controller who hands reports in and people who follow them. */
export interface ReportingCity {
  readonly bot: RealBot;
  readonly talk: Talk;
  /** Lets the time pass up to then. */
  goTo(time: string): void;
  /** Publishes the files with the form, and waits until all has come that is to be told. @returns the receipt */
  publish(period: string, files: readonly NamedFile[], inputs?: Fields): Promise<Reply>;
  /** Puts a figure right with the form: "sjukfrånvaro november till 5,4". */
  correct(figure: string, value: string): Promise<Reply>;
  /** Presses a button of the newest alert card there; in the channel Erik does. @returns what is said beside it */
  act(conversationId: string, verb: string, inputs?: Fields): Promise<string>;
  /** The channel follows everything. */
  followInChannel(): Promise<void>;
  followByErik(text: string): Promise<void>;
  /** Runs the job, and waits until all has come that is to be told. */
  readonly after: (job: string) => Promise<Told>;
  /** Lets so many minutes pass, in each of which what has failed is tried again. */
  runFor(minutes: number): Promise<void>;
  /** What has come unasked since the last time, by who got it. */
  readonly told: () => Told;
  stop(): Promise<void>;
}

export async function aReportingCity(
  at: string,
  config: Partial<Config> = {},
  surroundings: Pick<BotSurroundings, 'sendLimitMs'> = {},
): Promise<ReportingCity> {
  const files: FakeFileServer = await startFakeFileServer();
  const clock = createFakeClock(at);
  const bot = await startRealBot({ roles: ROLES, demo: false, ...config }, { clock, ...surroundings });
  const talk = talkTo(bot);
  const confirmed = async (preview: Reply): Promise<Reply> => {
    const receipt = await talk.press(preview, 'confirmUpload', { warningsChecked: 'true' });
    await bot.delivered();
    return receipt;
  };
  const told = readTold(bot.connector, NAMES);
  return {
    bot,
    talk,
    told,
    after: async (job) => {
      await bot.runJob(job);
      await bot.delivered();
      return told();
    },
    runFor: async (minutes) => {
      for (let minute = 0; minute < minutes; minute += 1) {
        clock.pass(60_000);
        await bot.delivered();
      }
    },
    goTo: (time) => clock.pass(Date.parse(time) - clock.now().getTime()),
    publish: async (period, reports, inputs = {}) => {
      const form = await talk.say('ladda upp');
      await talk.press(form, 'reviewUpload', { period, kind: 'final', comment: '', pasted: '', ...inputs });
      return confirmed(
        await talk.attach(reports.map(({ name, bytes }) => ({ name, url: files.serve(bytes) }))),
      );
    },
    correct: async (figure, value) => {
      const form = await talk.say(`rätta ${figure} till ${value}`);
      const typed = { field: 'outcome', value, comment: 'Sent rapporterat' };
      return confirmed(await talk.press(form, 'reviewCorrection', typed));
    },
    followInChannel: async () => {
      await bot.post(aChannelMessage('larma ledningsgruppen här'));
    },
    followByErik: async (text) => {
      await bot.post(aMessage(text, BY_ERIK));
    },
    act: async (conversationId, verb, inputs = {}) => {
      const card = readReply(newestCard(bot.connector.accepted, conversationId).activity);
      const button = card.buttons.find((candidate) => candidate.verb === verb);
      if (button === undefined) throw new Error(`No button ${verb} in: ${card.said}`);
      const where = conversationId === CHANNEL ? { ...BY_ERIK, ...IN_CHANNEL } : BY_ERIK;
      const reply = await bot.post(anExecute(verb, { ...button.data, ...inputs }, where));
      await bot.delivered();
      return (reply.json() as { readonly value: string }).value;
    },
    stop: async () => {
      await bot.stop();
      await files.close();
    },
  };
}

function newestCard(accepted: readonly AcceptedRequest[], conversationId: string): AcceptedRequest {
  const own = accepted.filter((request) => request.messageId !== null);
  const post = own.findLast(
    (request) => request.conversationId === conversationId && request.method === 'POST',
  );
  const card = own.findLast(({ id }) => id === post?.id);
  if (card === undefined) throw new Error(`Nothing was posted to ${conversationId}`);
  return card;
}
