import type { Instance } from './startInstance.js';
import type { FakeConnector } from '../fakes/fakeConnector.js';
import { aFileMessage, aMessage, anExecute } from '../builders/anActivity.js';
import { readReply, type Reply } from './talkTo.js';

type Fields = Readonly<Record<string, unknown>>;

/** What the bot answered in one turn. */
export interface Heard extends Reply {
  /** Of a message without a card: that something went wrong. */
  readonly text: string;
}

/** One person's conversation with the bot, whichever instance each turn goes to. */
export interface TalkAt {
  /** Sends it and reads all that was answered to it. */
  send(at: Instance, activity: object): Promise<readonly Heard[]>;
  say(at: Instance, text: string): Promise<Heard>;
  attach(at: Instance, files: readonly { readonly name: string; readonly url: string }[]): Promise<Heard>;
  press(at: Instance, reply: Reply, verb: string, inputs?: Fields): Promise<Heard>;
}

/** What the person's activities have in common, in their own chat with the bot. */
export const whoIs = (name: string) => ({
  from: { id: `29:${name}`, name, aadObjectId: `aad-${name}` },
  conversation: { id: `a:${name}`, conversationType: 'personal', tenantId: 'tenant-1' },
});

/** In the person's own chat; one turn at a time. */
export function talkAt(connector: FakeConnector, name: string): TalkAt {
  const fields = whoIs(name);
  const conversationId = fields.conversation.id;
  const answers = () => connector.sent.filter((sent) => sent.conversationId === conversationId);
  const send: TalkAt['send'] = async (at, activity) => {
    const before = answers().length;
    const { status } = await at.post(activity);
    if (status !== 200) throw new Error(`The bot answered with ${status}`);
    return answers()
      .slice(before)
      .map((sent) => ({ ...readReply(sent.activity), text: sent.activity.text ?? '' }));
  };
  const one = async (at: Instance, activity: object): Promise<Heard> => {
    const heard = await send(at, activity);
    const [answer] = heard;
    if (answer === undefined || heard.length > 1) throw new Error(`${heard.length} answers to ${name}`);
    return answer;
  };
  return {
    send,
    say: (at, text) => one(at, aMessage(text, fields)),
    attach: (at, files) => one(at, aFileMessage(files, fields)),
    press: (at, reply, verb, inputs = {}) => {
      const button = reply.buttons.find((candidate) => candidate.verb === verb);
      if (button === undefined) throw new Error(`No button ${verb} in: ${reply.said}${reply.card}`);
      return one(at, anExecute(verb, { ...button.data, ...inputs }, fields));
    },
  };
}

/** The preview of another figure for the sick leave of November, not confirmed yet. */
export async function propose(talk: TalkAt, at: Instance, value: string): Promise<Heard> {
  const form = await talk.say(at, `rätta sjukfrånvaro november till ${value}`);
  const typed = { field: 'outcome', value, comment: 'Sent rapporterat' };
  return talk.press(at, form, 'reviewCorrection', typed);
}

export const confirm = (talk: TalkAt, at: Instance, preview: Reply): Promise<Heard> =>
  talk.press(at, preview, 'confirmUpload', { warningsChecked: 'true' });
