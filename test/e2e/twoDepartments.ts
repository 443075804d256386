import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../../bot/config.js';
import { createFakeClock } from '../fakes/fakeClock.js';
import { type RealBot, startRealBot } from './startBot.js';
import { type Reply, type Talk, talkTo } from './talkTo.js';

export const idOf = (digit: string): string => `${digit.repeat(8)}-0000-4000-8000-000000000000`;

const person = (name: string, digit: string) => ({
  from: { id: `29:${name}`, name, aadObjectId: idOf(digit) },
  conversation: { id: `a:${name}`, conversationType: 'personal', tenantId: 'tenant-1' },
});

/** Each in their own chat with the bot. Carin publishes for social, Karl for the schools; Adam and Sven administer. */
export const SANNA = person('Sanna', '1');
export const CARIN = person('Carin', '2');
export const ADAM = person('Adam', '3');
export const KIM = person('Kim', '4');
export const KARL = person('Karl', '5');
export const SVEN = person('Sven', '6');
export const STRANGER = person('Stranger', '7');

export const SOCIAL_TEAM = { id: '19:social@thread.tacv2', aadGroupId: idOf('a') };
export const SCHOOL_TEAM = { id: '19:school@thread.tacv2', aadGroupId: idOf('b') };
export const OTHER_TEAM = { id: '19:other@thread.tacv2', aadGroupId: idOf('c') };

export const LIST = [
  {
    id: 'social',
    name: 'Socialförvaltningen',
    people: [idOf('1')],
    controllers: [idOf('2')],
    admins: [idOf('3')],
    teams: [idOf('a')],
  },
  {
    id: 'school',
    name: 'Utbildningsförvaltningen',
    people: [idOf('4')],
    controllers: [idOf('5')],
    admins: [idOf('6')],
    teams: [idOf('b')],
  },
];

/** In a channel of the team; `by` writes or presses there. */
export function inChannel(
  id: string,
  team: { readonly id: string; readonly aadGroupId?: string },
  by: { readonly from: object },
) {
  return {
    from: by.from,
    conversation: { id: `${id};messageid=1701759600000`, conversationType: 'channel', isGroup: true },
    channelData: { tenant: { id: 'tenant-1' }, team },
  };
}

export interface TwoDepartments {
  readonly bot: RealBot;
  readonly talk: Talk;
  /** Puts the sick leave of November right, with the form. @returns the receipt */
  correct(value: string, by: object): Promise<Reply>;
  /** The preview of that, which nobody has confirmed yet. */
  propose(value: string, by: object): Promise<Reply>;
  stop(): Promise<void>;
}

/** The real bot with two departments, each with the demonstration report. */
export async function twoDepartments(config: Partial<Config> = {}): Promise<TwoDepartments> {
  const directory = await mkdtemp(join(tmpdir(), 'kpi-list-'));
  const organisationsFile = join(directory, 'organisations.json');
  await writeFile(organisationsFile, JSON.stringify(LIST));
  const bot = await startRealBot({ organisationsFile, ...config }, { clock: createFakeClock() });
  const talk = talkTo(bot);
  const propose = async (value: string, by: object): Promise<Reply> => {
    const form = await talk.say(`rätta sjukfrånvaro november till ${value}`, { ...by });
    const typed = { field: 'outcome', value, comment: 'Sent rapporterat' };
    return talk.press(form, 'reviewCorrection', typed, { ...by });
  };
  return {
    bot,
    talk,
    propose,
    correct: async (value, by) => {
      const preview = await propose(value, by);
      const receipt = await talk.press(preview, 'confirmUpload', { warningsChecked: 'true' }, { ...by });
      await bot.delivered();
      return receipt;
    },
    stop: async () => {
      await bot.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
