import type { Delivery, OutboxDraft } from '../delivery/message.js';
import { ALERT, type AlertMessageData } from './alertMessage.js';
import type { AlertCard, Announcement } from './alerting.js';
import { cardParts, charactersOfAlert } from './cardParts.js';
import { rowsOf, type ShownRows } from './shownRows.js';

interface Message extends Pick<OutboxDraft, 'id' | 'conversationId'>, Pick<AlertCard, 'thread'> {
  /** Numbers of the alerts that it tells of. */
  readonly alerts: readonly number[];
}

interface Part {
  readonly draft: OutboxDraft;
  readonly part: AlertMessageData['part'];
}

/** The message, in as many parts as its size asks for. */
export function alertDrafts(
  { id, conversationId, thread, alerts }: Message,
  { number: announcement, at }: Announcement,
  shown: ShownRows,
): Part[] {
  const parts = cardParts(rowsOf(alerts, shown), charactersOfAlert);
  const delivery: Delivery =
    thread === null ? { kind: 'post' } : { kind: 'reply', target: { messageId: thread } };
  return parts.map((rows, index) => {
    const part = { number: index + 1, of: parts.length };
    const data = { kind: kindIn(thread), announcement, at, part, rows };
    return { part, draft: draftOf({ id: idOfPart(id, part.number), conversationId, delivery }, data) };
  });
}

/** The card as it is now, in the place of what it was. */
export function updateDraft(
  { messageId, recipient, thread, part, alerts }: AlertCard,
  update: number,
  { number: announcement, at }: Announcement,
  shown: ShownRows,
): OutboxDraft {
  const delivery: Delivery = { kind: 'update', target: { messageId } };
  return draftOf(
    { id: `update ${update} ${messageId}`, conversationId: recipient.conversationId, delivery },
    { kind: kindIn(thread), announcement, at, part, rows: rowsOf(alerts, shown) },
  );
}

function kindIn(thread: AlertCard['thread']): AlertMessageData['kind'] {
  return thread === null ? 'post' : 'reply';
}

/** The first part has the message's own id. */
export function idOfPart(messageId: string, part: number): string {
  return part === 1 ? messageId : `${messageId} ${part}`;
}

function draftOf(
  message: Pick<OutboxDraft, 'id' | 'conversationId' | 'delivery'>,
  data: AlertMessageData,
): OutboxDraft {
  const alertNumbers = data.rows.flatMap(({ decision }) => decision.number ?? []);
  return { ...message, alertNumbers, body: { template: ALERT, data } };
}
