import { isRecord } from '../data/isRecord.js';
import type { Activity, Attachment, TurnContext } from 'botbuilder';
import type { Speaker } from '../data/ports.js';
import type { Actor } from '../data/publish/audit.js';
import type { Logger } from './logger.js';
import type { RenderedCard } from '../cards/render.js';
import type { Locale } from '../cards/texts/texts.js';
import { consentAttachment, type ConsentRequest } from './files/consentAttachment.js';
import { fileLinkAttachment, type FileLink } from './files/fileLinkAttachment.js';
import { readSentFiles, type SentFile } from './files/sentFiles.js';
import { setReceipt } from './receipt.js';
import { NO_MARK } from './organisations/cardMark.js';
import { turnScopeOf } from './turnScope.js';

/** What a handler needs of a turn: plain values and the ways to reply, nothing of the SDK. */
export interface Turn {
  /** What was typed, the mention of the bot taken away; empty when nothing was. */
  readonly text: string;
  readonly locale: Locale;
  readonly speaker: Speaker;
  /** Who wrote or pressed, for what is put on record. */
  readonly person: Actor;
  /** Between the person and the bot alone; files come and go nowhere else. */
  readonly isPersonal: boolean;
  /** Attached to the message; pictures in the text are no files. */
  readonly files: readonly SentFile[];
  readonly log: Logger;
  /** Replies where the turn came from; in a channel in the same thread. */
  sendCard(card: RenderedCard): Promise<void>;
  sendText(text: string): Promise<void>;
  /** Says beside the pressed button, to who pressed it, what the card says in short; the card itself where there is no such place. */
  confirm(card: RenderedCard): Promise<void>;
  /** Asks whether the bot may put a file into the person's OneDrive: it can send none by itself. */
  sendConsentRequest(request: ConsentRequest): Promise<void>;
  /** Shows a file that was put there. */
  sendFileLink(link: FileLink): Promise<void>;
}

export function openTurn(context: TurnContext): Turn {
  const { activity } = context;
  const { log, organisation } = turnScopeOf(context);
  const mark = organisation?.mark ?? NO_MARK;
  // No `text` beside the attachment: Teams splits text and card into two messages.
  const sendAttachment = async (attachment: Attachment, summary: string): Promise<void> => {
    await context.sendActivity({ type: 'message', summary, attachments: [attachment] });
  };
  const sendCard = (card: RenderedCard): Promise<void> => {
    const { content, summary } = mark.put(card);
    return sendAttachment({ contentType: 'application/vnd.microsoft.card.adaptive', content }, summary);
  };
  return {
    text: readText(activity),
    locale: readLocale(activity),
    speaker: readSpeaker(activity),
    person: readPerson(activity),
    isPersonal: readIsPersonal(activity),
    files: readSentFiles(activity.attachments),
    log,
    sendCard,
    confirm: async (card) =>
      activity.type === 'invoke' ? setReceipt(context, card.summary) : sendCard(card),
    sendText: async (text) => {
      await context.sendActivity({ type: 'message', text, summary: text });
    },
    sendConsentRequest: (request) => sendAttachment(consentAttachment(request), request.description),
    sendFileLink: (link) => sendAttachment(fileLinkAttachment(link), link.name),
  };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};
const ENTITY = /&(?:nbsp|lt|gt|quot|#39|amp);/g;
/** Another person's mention: its name is part of the sentence. */
const MENTION_TAG = /<\/?at(?: [^>]*)?>/g;

/**
 * The SDK's `removeRecipientMention` leaves `&nbsp;` and double spaces behind, so this takes the bot's own mention
 * away itself. Line breaks and tabs stay: a pasted table needs them.
 */
export function readText(activity: Pick<Activity, 'text' | 'entities' | 'recipient'>): string {
  const ownMentions = (activity.entities ?? [])
    .filter((entity) => entity.type === 'mention' && isMentionOf(entity, activity.recipient.id))
    .map((entity: unknown) => readString(entity, 'text'))
    .filter((mention) => mention !== undefined && mention !== '');
  return ownMentions
    .reduce<string>((text, mention) => text.replaceAll(mention ?? '', ' '), activity.text ?? '')
    .replace(MENTION_TAG, '')
    .replace(ENTITY, (entity) => ENTITIES[entity] ?? entity)
    .replace(/[ \u00A0\u202F]+/g, ' ')
    .trim();
}

function isMentionOf(entity: unknown, id: string): boolean {
  return isRecord(entity) && readString(entity.mentioned, 'id') === id;
}

/** A new conversation's first activity has no `locale`, only Teams' `clientInfo` entity. */
export function readLocale(activity: Pick<Activity, 'locale' | 'entities'>): Locale {
  const clientInfo: unknown = activity.entities?.find((entity) => entity.type === 'clientInfo');
  const locale = activity.locale ?? readString(clientInfo, 'locale') ?? '';
  return /^en\b/i.test(locale) ? 'en' : 'sv';
}

/** `aadObjectId` is the same person in every conversation; `id` stands in where a channel has none. */
function readSpeaker({ conversation, from }: Pick<Activity, 'conversation' | 'from'>): Speaker {
  return { conversationId: conversation.id, userId: from.aadObjectId || from.id };
}

/** Some channels know no name; then the id has to do. */
function readPerson({ from }: Pick<Activity, 'from'>): Actor {
  const id = from.aadObjectId || from.id;
  return { id, name: from.name || id };
}

/** Other channels than Teams say so only of a group. */
function readIsPersonal({ conversation }: Pick<Activity, 'conversation'>): boolean {
  return (conversation.conversationType ?? 'personal') === 'personal' && !conversation.isGroup;
}

function readString(value: unknown, key: string): string | undefined {
  const found = isRecord(value) ? value[key] : undefined;
  return typeof found === 'string' ? found : undefined;
}
