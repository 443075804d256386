import { expect } from '@jest/globals';
import { aFileMessage, aMessage, anExecute } from '../builders/anActivity.js';
import type { RealBot } from './startBot.js';

type Fields = Readonly<Record<string, unknown>>;

interface Button {
  readonly verb: string;
  readonly data: Fields;
}

export interface Reply {
  /** The sentence of the notification. */
  readonly said: string;
  /** What was attached, as JSON. */
  readonly card: string;
  readonly buttons: readonly Button[];
  readonly attachment: { readonly contentType: string; readonly content: unknown } | null;
}

export interface Talk {
  /** Sends it and reads the one message that comes back. */
  send(activity: object): Promise<Reply>;
  say(text: string, fields?: Fields): Promise<Reply>;
  attach(files: readonly { readonly name: string; readonly url: string }[], fields?: Fields): Promise<Reply>;
  /** Presses it as Teams does: what the inputs hold comes with what the button carries. */
  press(reply: Reply, verb: string, inputs?: Fields, fields?: Fields): Promise<Reply>;
}

export function talkTo(bot: RealBot): Talk {
  const send = async (activity: object): Promise<Reply> => {
    const before = bot.connector.sent.length;
    expect(await bot.post(activity)).toMatchObject({ status: 200 });
    await bot.connector.received(before + 1);
    const replies = bot.connector.sent.slice(before);
    expect(replies).toHaveLength(1);
    return readReply(replies[0]?.activity ?? {});
  };
  return {
    send,
    say: (text, fields) => send(aMessage(text, fields)),
    attach: (files, fields) => send(aFileMessage(files, fields)),
    press: async (reply, verb, inputs = {}, fields = {}) => {
      const button = reply.buttons.find((candidate) => candidate.verb === verb);
      if (button === undefined) throw new Error(`No button ${verb} in: ${reply.said}`);
      return send(anExecute(verb, { ...button.data, ...inputs }, fields));
    },
  };
}

type Sent = RealBot['connector']['sent'][number]['activity'];

export function readReply({ summary = '', attachments = [] }: Partial<Sent>): Reply {
  const [attachment = null] = attachments;
  return {
    said: summary.replace(/\u00A0/gu, ' '),
    card: JSON.stringify(attachment?.content ?? null).replace(/\u00A0/gu, ' '),
    buttons: buttonsOf(attachment?.content),
    attachment,
  };
}

function buttonsOf(node: unknown): Button[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = isButton(node) ? [node] : [];
  return [...own, ...Object.values(node).flatMap(buttonsOf)];
}

function isButton(node: object): node is Button {
  return 'type' in node && node.type === 'Action.Execute';
}
