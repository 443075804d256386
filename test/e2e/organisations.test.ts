import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { aGroupMessage, aMessage, anExecute, anInstallation } from '../builders/anActivity.js';
import type { AcceptedRequest } from '../fakes/fakeTeams.js';
import { until } from '../jobs/cluster/until.js';
import { usePostgres } from '../postgres/usePostgres.js';
import { readReply, type Reply } from './talkTo.js';
import {
  ADAM,
  CARIN,
  idOf,
  inChannel,
  KARL,
  KIM,
  OTHER_TEAM,
  SANNA,
  SCHOOL_TEAM,
  SOCIAL_TEAM,
  STRANGER,
  SVEN,
  twoDepartments,
  type TwoDepartments,
} from './twoDepartments.js';

jest.setTimeout(60_000);

const QUESTION = 'sjukfrånvaro november';
const CHANNEL = '19:other-channel@thread.tacv2';

let city: TwoDepartments;
const say = (text: string, fields: object) => city.talk.say(text, { ...fields });

/** What was sent unasked, by who got it. */
const unasked = (): AcceptedRequest[] =>
  city.bot.connector.accepted.filter(({ messageId }) => messageId !== null);
const placesOf = (requests: readonly AcceptedRequest[]) =>
  requests.map(({ conversationId }) => conversationId.replace(/;.*/, ''));

/** It is answered twice: by what is followed now, and what that would have told. */
async function follow(fields: object): Promise<void> {
  const before = city.bot.connector.sent.length;
  await city.bot.post(aMessage('bevaka sjukfrånvaro', { ...fields }));
  expect(city.bot.connector.sent[before]?.activity.summary).toContain('Bevakningen är igång');
}

/** Presses it somewhere else than where the card came. @returns what is said beside the button */
async function pressElsewhere(reply: Reply, verb: string, fields: object, inputs: object = {}) {
  const button = reply.buttons.find((candidate) => candidate.verb === verb);
  if (button === undefined) throw new Error(`No button ${verb} in: ${reply.said}`);
  return press(verb, { ...button.data, ...inputs }, fields);
}
async function press(verb: string, data: object, fields: object) {
  const before = city.bot.connector.sent.length;
  const response = await city.bot.post(anExecute(verb, data, { ...fields }));
  const answers = city.bot.connector.sent.slice(before).map(({ activity }) => readReply(activity).said);
  return { beside: (response.json() as { readonly value?: unknown }).value, answers };
}

describe('two departments in one installation', () => {
  beforeEach(async () => {
    city = await twoDepartments();
  });
  afterEach(() => city.stop());

  /** Records of the audit log of the department. */
  async function deeds(organisation: string): Promise<unknown[]> {
    const text = await readFile(join(city.bot.dataDir, organisation, 'audit.jsonl'), 'utf8');
    return text
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { readonly action: unknown }).action);
  }
  async function revisionsOf(organisation: string): Promise<number> {
    const path = join(city.bot.dataDir, organisation, 'periods', '2023-11.json');
    return (JSON.parse(await readFile(path, 'utf8')) as { readonly revisions: unknown[] }).revisions.length;
  }
  /** All that lies on the disk. */
  async function kept(): Promise<string> {
    const names = await readdir(city.bot.dataDir, { recursive: true, withFileTypes: true });
    const files = names.filter((entry) => entry.isFile() && !entry.name.endsWith('.lock'));
    const texts = await Promise.all(
      files.map((entry) => readFile(join(entry.parentPath, entry.name), 'utf8')),
    );
    return texts.join('\n');
  }

  describe('figures', () => {
    test('of the same question are each one’s own, and publishing in one changes nothing in the other', async () => {
      expect((await say(QUESTION, SANNA)).card).toContain('5,3');
      expect((await city.correct('9,7', CARIN)).said).toContain('version 2');
      expect((await say(QUESTION, SANNA)).card).toContain('9,7');
      expect((await say(QUESTION, KIM)).card).toContain('5,3');
      expect((await say(QUESTION, KIM)).card).not.toContain('9,7');
      expect([await revisionsOf('social'), await revisionsOf('school')]).toEqual([2, 1]);
      expect(await deeds('social')).toEqual(['revisionPublished', 'revisionPublished']);
      expect(await deeds('school')).toEqual(['revisionPublished']);
    });

    test('are still each one’s own after a restart', async () => {
      await city.correct('9,7', CARIN);
      await city.bot.restart();
      expect((await say(QUESTION, SANNA)).card).toContain('9,7');
      expect((await say(QUESTION, KIM)).card).toContain('5,3');
    });

    test('are those of the channel’s team, whoever of the city asks', async () => {
      await city.correct('9,7', CARIN);
      const channel = '19:any@thread.tacv2';
      expect((await say(QUESTION, inChannel(channel, SOCIAL_TEAM, KIM))).card).toContain('9,7');
      expect((await say(QUESTION, inChannel(channel, SCHOOL_TEAM, SANNA))).card).toContain('5,3');
    });

    test('are those of the team also where Teams names it by its own id only', async () => {
      const channel = '19:any@thread.tacv2';
      await city.correct('9,7', CARIN);
      await city.bot.post(anInstallation(inChannel('19:social@thread.tacv2', SOCIAL_TEAM, KIM)));
      await city.bot.restart();
      const asked = inChannel(channel, { id: SOCIAL_TEAM.id }, STRANGER);
      expect((await say(QUESTION, asked)).card).toContain('9,7');
    });

    test('taught words are each one’s own', async () => {
      const taught = await say('när någon skriver frånkvot menas sjukfrånvaro', CARIN);
      await city.talk.press(taught, 'saveSynonym', {}, { ...CARIN });
      expect((await say('frånkvot november', SANNA)).card).toContain('5,3');
      expect((await say('frånkvot november', KIM)).card).not.toContain('5,3');
    });
  });

  describe('rights', () => {
    test('of a controller end at their own department', async () => {
      const there = inChannel('19:any@thread.tacv2', SCHOOL_TEAM, CARIN);
      const reply = await city.bot.post(aGroupMessage('rätta sjukfrånvaro november till 9,9', there));
      expect(reply.status).toBe(200);
      expect(city.bot.connector.sent.at(-1)?.activity.text).toContain('kan bara controllers göra');
      expect(await deeds('school')).toEqual(['revisionPublished', 'actionRefused']);
      expect(await deeds('social')).toEqual(['revisionPublished']);
    });

    test('of an admin show the own department’s log only', async () => {
      const channel = inChannel('19:any@thread.tacv2', SCHOOL_TEAM, ADAM);
      await city.bot.post(aGroupMessage('exportera granskningsloggen', channel));
      expect(city.bot.connector.sent.at(-1)?.activity.text).toContain('administratörer');
    });
  });

  describe('a place that is nobody’s', () => {
    test('is shown no figure, but what to do, with the ids to copy, and nothing is kept of it', async () => {
      const before = await kept();
      const { said, card, attachment } = await say(QUESTION, STRANGER);
      expect(attachment).toBeNull();
      expect(said).toContain('vilken förvaltning du hör till');
      expect(said).toContain(`Ditt id: \`${idOf('7')}\``);
      expect(said).toContain('Chattens id: `a:Stranger`');
      expect(said + card).not.toContain('5,3');
      expect(said).not.toMatch(/Social|Utbildning/);
      expect(await kept()).toBe(before);
      expect(city.bot.log.filter(({ event }) => event === 'turn.unplaced')).toMatchObject([
        { level: 'warn', conversationId: 'a:Stranger', kind: 'person' },
      ]);
    });

    test('is told in English who writes in English', async () => {
      const { said } = await say('sick leave', { ...STRANGER, locale: 'en-GB' });
      expect(said).toContain('which department you belong to');
      expect(said).toContain('Your id');
    });

    test('of a channel names its team', async () => {
      const { said } = await say(QUESTION, inChannel(CHANNEL, OTHER_TEAM, STRANGER));
      expect(said).toContain('vilken förvaltning den här kanalen hör till');
      expect(said).toContain(`Teamets id: \`${idOf('c')}\``);
      expect(said).toContain(`Kanalens id: \`${CHANNEL}\``);
    });

    test('gets nothing by commands, files or buttons either', async () => {
      for (const text of [
        'visa larm',
        'bevaka sjukfrånvaro',
        'historik november',
        'hämta mall',
        'hjälp',
        'status',
      ])
        expect((await say(text, STRANGER)).said).toContain('Chattens id');
      const files = [{ name: 'november.xlsx', url: 'https://contoso.sharepoint.com/november.xlsx' }];
      expect((await city.talk.attach(files, { ...STRANGER })).said).toContain('Chattens id');
      const request = { intent: 'help' };
      for (const data of [{ request }, { request, organisation: 'social' }]) {
        const { beside, answers } = await press('ask', data, STRANGER);
        expect(beside).toContain('vilken förvaltning');
        expect(answers).toEqual([]);
      }
    });

    test('gets no search results', async () => {
      const value = { commandId: 'figure', parameters: [{ name: 'figure', value: 'sjukfrånvaro' }] };
      const search = { ...anExecute('', {}, { ...STRANGER }), name: 'composeExtension/query', value };
      const response = await city.bot.post(search);
      expect(response.json()).toMatchObject({
        composeExtension: { type: 'message', text: expect.stringContaining('vilken förvaltning') },
      });
      expect(city.bot.connector.sent).toEqual([]);
    });

    test('is told when the bot is added to it, once', async () => {
      const added = () => anInstallation({ ...STRANGER });
      await city.bot.post(added());
      await city.bot.post(added());
      expect(city.bot.connector.sent.map(({ activity }) => activity.text)).toEqual([
        expect.stringContaining('vilken förvaltning'),
      ]);
    });
  });

  describe('alerts', () => {
    test('are told to those who follow the department, and nobody else', async () => {
      await follow(SANNA);
      await follow(KIM);
      await city.correct('9,7', CARIN);
      expect(placesOf(unasked())).toEqual(['a:Sanna']);
      expect((await say('visa larm', SANNA)).card).toContain('Sjukfrånvaro');
      expect(await readFile(join(city.bot.dataDir, 'school', 'audit.jsonl'), 'utf8')).not.toContain('9,7');
    });

    test('of one have numbers that mean nothing in the other’s chats', async () => {
      await follow(SANNA);
      await city.correct('9,7', CARIN);
      const alert = readReply(unasked()[0]?.activity ?? {});
      const forwarded = await pressElsewhere(alert, 'acknowledgeAlerts', KIM);
      expect(forwarded.answers).toEqual([
        expect.stringContaining('hör inte till den här chattens förvaltning'),
      ]);
      expect(await deeds('school')).toEqual(['revisionPublished']);
      expect(await deeds('social')).not.toContain('alertsAcknowledged');
      await pressElsewhere(alert, 'acknowledgeAlerts', SANNA);
      expect(await deeds('social')).toContain('alertsAcknowledged');
    });

    test('are not sent to a chat that has become the other’s', async () => {
      const here = inChannel(CHANNEL, OTHER_TEAM, ADAM);
      await say('koppla den här kanalen till socialförvaltningen', here);
      await follow(here);
      await city.correct('9,7', CARIN);
      expect(placesOf(unasked())).toEqual([CHANNEL]);
      await say('koppla den här kanalen till Utbildningsförvaltningen', inChannel(CHANNEL, OTHER_TEAM, SVEN));
      await city.correct('5,3', CARIN);
      await city.correct('8,8', CARIN);
      expect(placesOf(unasked())).not.toContain('a:Sanna');
      expect(placesOf(unasked()).filter((place) => place === CHANNEL)).toHaveLength(1);
      expect((await say(QUESTION, here)).card).toContain('5,3');
    });
  });

  describe('a card’s button', () => {
    test('of an upload does nothing elsewhere, whatever it says it is of', async () => {
      const preview = await city.propose('9,7', CARIN);
      const [{ data } = { data: {} }] = preview.buttons.filter(({ verb }) => verb === 'confirmUpload');
      expect(data).toMatchObject({ organisation: 'social' });
      const ticked = { ...data, warningsChecked: 'true' };
      const foreign = await press('confirmUpload', ticked, KARL);
      expect(foreign.answers).toEqual([
        expect.stringContaining('hör inte till den här chattens förvaltning'),
      ]);
      const forged = await press('confirmUpload', { ...ticked, organisation: 'school' }, KARL);
      expect(forged.answers).not.toEqual([expect.stringContaining('Publicerat')]);
      expect([await revisionsOf('social'), await revisionsOf('school')]).toEqual([1, 1]);
      expect((await press('confirmUpload', ticked, CARIN)).answers.join()).toContain('version 2');
    });

    test('without a mark, of the time before the list, does nothing', async () => {
      const { answers } = await press('ask', { request: { intent: 'help' } }, SANNA);
      expect(answers).toEqual([expect.stringContaining('är för gammalt')]);
    });

    test('works where it belongs', async () => {
      const help = await say('hjälp', SANNA);
      const [ask] = help.buttons.filter(({ verb }) => verb === 'ask');
      expect(ask?.data).toMatchObject({ organisation: 'social' });
      const { answers } = await press('ask', ask?.data ?? {}, SANNA);
      expect(answers).toHaveLength(1);
      expect(answers[0]).not.toContain('hör inte till');
    });
  });

  describe('connecting a chat', () => {
    const here = (by: { readonly from: object }) => inChannel(CHANNEL, OTHER_TEAM, by);
    const toSocial = 'koppla den här kanalen till Socialförvaltningen';

    test('shows everybody there the department’s figures, also after a restart', async () => {
      await city.correct('9,7', CARIN);
      expect((await say(toSocial, here(ADAM))).said).toContain('kopplad till Socialförvaltningen');
      expect((await say(QUESTION, here(STRANGER))).card).toContain('9,7');
      expect((await say(QUESTION, here(KIM))).card).toContain('9,7');
      await city.bot.restart();
      expect((await say(QUESTION, here(STRANGER))).card).toContain('9,7');
      expect((await say(toSocial, here(ADAM))).said).toContain('redan kopplad');
    });

    test('is for an admin of that department alone, and tells nobody else which there are', async () => {
      const refused = [
        await say(toSocial, here(CARIN)),
        await say(toSocial, here(SVEN)),
        await say(toSocial, here(STRANGER)),
        await say('koppla den här kanalen till Byggförvaltningen', here(ADAM)),
      ];
      expect(new Set(refused.map(({ said }) => said)).size).toBe(1);
      expect(refused[0]?.said).toContain('Bara en administratör');
      expect((await say(QUESTION, here(STRANGER))).attachment).toBeNull();
      expect(await deeds('social')).toEqual(['revisionPublished', ...Array<string>(3).fill('actionRefused')]);
    });

    test('is on record in both, when it was the other’s', async () => {
      await say(toSocial, here(ADAM));
      await say('connect this channel to school', here(SVEN));
      expect(await deeds('social')).toEqual(['revisionPublished', 'chatConnected', 'chatConnected']);
      expect(await deeds('school')).toEqual(['revisionPublished', 'chatConnected']);
      expect((await say(QUESTION, here(STRANGER))).card).toContain('5,3');
    });

    test('cannot take a channel whose team is listed for another', async () => {
      const theirs = inChannel('19:any@thread.tacv2', SCHOOL_TEAM, ADAM);
      expect((await say(toSocial, theirs)).said).toContain('står under en annan förvaltning');
      await city.correct('9,7', CARIN);
      expect((await say(QUESTION, theirs)).card).toContain('5,3');
    });

    test('moves the admin’s own chat', async () => {
      await city.correct('9,7', CARIN);
      const both = { ...ADAM };
      expect((await say(QUESTION, both)).card).toContain('9,7');
      expect((await say('koppla chatten till Utbildningsförvaltningen', both)).said).toContain(
        'Det gick inte',
      );
      expect((await say(QUESTION, both)).card).toContain('9,7');
    });
  });

  test('the log says whose a turn was', async () => {
    await say(QUESTION, KIM);
    expect(city.bot.log.filter(({ event }) => event === 'turn.finished')).toMatchObject([
      { organisation: 'school' },
    ]);
  });

  test('each has its own directory', async () => {
    const names = (await readdir(city.bot.dataDir)).filter((name) => !name.endsWith('.lock'));
    expect(names.sort()).toEqual(['school', 'social']);
  });

  test('a turn that Teams sends again is answered once, whosever it is', async () => {
    for (const fields of [SANNA, STRANGER]) {
      const before = city.bot.connector.sent.length;
      const asked = aMessage(QUESTION, { ...fields });
      await city.bot.post(asked);
      await city.bot.post(asked);
      expect(city.bot.connector.sent).toHaveLength(before + 1);
    }
  });
});

describe('in one database', () => {
  const postgres = usePostgres();

  test('figures, alerts and connections are each one’s own', async () => {
    city = await twoDepartments({ databaseUrl: postgres.url() });
    try {
      await follow(SANNA);
      await follow(KIM);
      await city.correct('9,7', CARIN);
      // This instance has the turn to deliver soon after its start.
      await until(() => unasked()[0] ?? null);
      expect(placesOf(unasked())).toEqual(['a:Sanna']);
      expect((await say(QUESTION, SANNA)).card).toContain('9,7');
      expect((await say(QUESTION, KIM)).card).toContain('5,3');
      expect((await say(QUESTION, STRANGER)).attachment).toBeNull();
      await say('koppla chatten till socialförvaltningen', inChannel(CHANNEL, OTHER_TEAM, ADAM));
      await city.bot.restart();
      expect((await say(QUESTION, inChannel(CHANNEL, OTHER_TEAM, STRANGER))).card).toContain('9,7');
    } finally {
      await city.stop();
    }
  });
});
