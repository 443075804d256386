import { addTo } from '../addTo.js';
import type { OutboxDraft } from '../delivery/message.js';
import { alertDrafts } from './alertDrafts.js';
import type { AlertCard, Alerting, AlertingChange, Announcement } from './alerting.js';
import { messagesFor, type AlertMessage } from './messagesFor.js';
import { shownRows, type ShownRows } from './shownRows.js';
import { endsAlert, type ToldDecision } from './toldDecision.js';

export type Announced = Pick<AlertingChange, 'alerting' | 'announced' | 'outbox'>;

interface Messages {
  readonly outbox: readonly OutboxDraft[];
  readonly cards: readonly AlertCard[];
}

/**
 * Tells the decisions to all who follow them: one post for each recipient, and in channels a reply in the thread of
 * the card that told of an alert that is over now or taken back. Cards that are there already are brought up to date
 * afterwards, by `updateCards`.
 *
 * @param now with the states that the decisions led to
 * @param told worst first, one for each alert; with none there is no announcement
 */
export function announce(
  now: Alerting,
  told: readonly ToldDecision[],
  at: Date,
  asleep: ReadonlySet<string>,
): Announced {
  if (told.length === 0) return { alerting: now, announced: [], outbox: [] };
  const number = now.lastAnnouncement + 1;
  const posts = messagesFor(told, now.subscriptions, asleep);
  const rows = told.map((decision) => ({ decision, then: null, recipients: countOf(decision, posts) }));
  const announcement = { number, at: at.toISOString(), rows };
  const shown = shownRows(rows, now.states);
  const messages = posts.map((message) => messagesTo(message, announcement, shown, now.cards));
  const alerting = {
    ...now,
    lastAnnouncement: number,
    announcements: [...now.announcements.map((earlier) => withNews(earlier, told)), announcement],
    cards: [...now.cards, ...messages.flatMap(({ cards }) => cards)],
  };
  return { alerting, announced: [announcement], outbox: messages.flatMap(({ outbox }) => outbox) };
}

function countOf(decision: ToldDecision, posts: readonly AlertMessage[]): number {
  return posts.filter(({ rows }) => rows.includes(decision)).length;
}

function withNews(announcement: Announcement, told: readonly ToldDecision[]): Announcement {
  const rows = announcement.rows.map((row) => {
    const then = told.find(({ number }) => number === row.decision.number);
    return then === undefined ? row : { ...row, then };
  });
  return { ...announcement, rows };
}

/** What is new goes before what is over or taken back. */
function messagesTo(
  message: AlertMessage,
  announcement: Announcement,
  shown: ShownRows,
  cards: readonly AlertCard[],
): Messages {
  const { posted, replied } = inThreads(message, cards);
  const threads = [[null, posted] as const, ...replied];
  const all = threads.map(([thread, rows]) => messageIn(thread, { ...message, rows }, announcement, shown));
  return { outbox: all.flatMap(({ outbox }) => outbox), cards: all.flatMap(({ cards }) => cards) };
}

/** The message, and its cards as far as something may still happen to their alerts. */
function messageIn(
  thread: string | null,
  { recipient, rows }: AlertMessage,
  announcement: Announcement,
  shown: ShownRows,
): Messages {
  const { conversationId } = recipient;
  const { number } = announcement;
  const id = thread === null ? `alert ${number} ${conversationId}` : `reply ${number} ${thread}`;
  const alerts = rows.map((row) => row.number);
  const parts = alertDrafts({ id, conversationId, thread, alerts }, announcement, shown);
  const open = new Set(rows.filter((row) => !endsAlert(row)).map((row) => row.number));
  const cards = parts
    .filter(({ draft }) => draft.alertNumbers.some((alert) => open.has(alert)))
    .map(({ draft: { id: messageId, alertNumbers }, part }): AlertCard => {
      return { messageId, recipient, announcement: number, thread, part, alerts: alertNumbers };
    });
  return { outbox: parts.map(({ draft }) => draft), cards };
}

/**
 * What is over or taken back goes into the thread of the newest card that told of the alert; of one that no card of the
 * recipient told of into the post. Only channels have threads.
 *
 * @returns by the message that a thread began with, what is told there
 */
function inThreads(
  { recipient, rows }: AlertMessage,
  cards: readonly AlertCard[],
): { posted: ToldDecision[]; replied: ReadonlyMap<string, ToldDecision[]> } {
  const own = cards.filter((card) => card.recipient.conversationId === recipient.conversationId);
  const posted: ToldDecision[] = [];
  const replied = new Map<string, ToldDecision[]>();
  for (const row of rows) {
    const isThreaded = recipient.kind === 'channel' && (endsAlert(row) || row.reason === 'retracted');
    const card = isThreaded ? own.findLast(({ alerts }) => alerts.includes(row.number)) : undefined;
    if (card === undefined) posted.push(row);
    else addTo(replied, card.thread ?? card.messageId, row);
  }
  return { posted, replied };
}
