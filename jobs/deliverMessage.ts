import { isDeadLetterNotice } from '../data/delivery/deadLetterNotice.js';
import { decideRetry } from '../data/delivery/decideRetry.js';
import { describeFailure } from '../data/delivery/failure.js';
import {
  unreachableError,
  type BuryReason,
  type DeadLetter,
  type OutboxDraft,
  type OutboxMessage,
} from '../data/delivery/message.js';
import { DeliveryError } from '../data/errors.js';
import type { Clock, Conversations, Notifier, Outbox, Parcel } from '../data/ports.js';
import type { MessageTemplates } from './messageTemplates.js';
import { splitBody } from './splitBody.js';
import type { JobLog } from './schedule.js';

export interface DeliveryDeps {
  readonly outbox: Outbox;
  readonly conversations: Conversations;
  readonly notifier: Notifier;
  readonly templates: MessageTemplates;
  /** What controllers are told of a message that was given up; queued as it is given up. */
  readonly noticesOf: (letter: DeadLetter) => Promise<readonly OutboxDraft[]>;
  readonly clock: Clock;
  /** 0 up to 1. */
  readonly random: () => number;
  readonly log: JobLog;
}

/** `unauthorized` is to be tried again, and so will be all others: Teams does not know the bot. */
export type Outcome = 'sent' | 'retried' | 'unauthorized' | 'buried' | 'split';

/** Told when Teams has the message, before that is written down. */
export type OnAccepted = (message: OutboxMessage, activityId: string | null) => Promise<void>;

/** What keeps a message from being handed to Teams at all. */
export interface Unsendable {
  readonly reason: BuryReason;
  readonly error: string;
}

/** All that Teams has to be told with the message. */
export async function packMessage(
  message: OutboxMessage,
  { conversations, outbox }: DeliveryDeps,
): Promise<Parcel | Unsendable> {
  const { conversationId, delivery } = message;
  const conversation = await conversations.get(conversationId);
  if (conversation === null) return { reason: 'unknownConversation', error: 'conversation unknown' };
  const { unreachable } = conversation;
  if (unreachable !== null) return { reason: 'unreachable', error: unreachableError(unreachable.reason) };
  if (delivery.kind === 'post') return { message, conversation, targetActivityId: null };
  const { target } = delivery;
  const targetActivityId =
    'activityId' in target ? target.activityId : (await outbox.sentAs(target.messageId))?.activityId;
  if (!targetActivityId) return { reason: 'noTarget', error: 'target not sent' };
  return { message, conversation, targetActivityId };
}

/**
 * Hands the parcel to Teams, at once, or decides what becomes of it.
 *
 * @throws StoreError when what happened could not be written down
 */
export async function deliverParcel(
  parcel: Parcel,
  deps: DeliveryDeps,
  onAccepted: OnAccepted,
): Promise<Outcome> {
  const { message } = parcel;
  let activityId: string | null;
  try {
    activityId = await deps.notifier.send(parcel);
  } catch (error) {
    if (error instanceof DeliveryError) return afterFailure(message, error, deps);
    deps.log.error('outbox.unrenderable', { messageId: message.id, error });
    return buryMessage(message, { reason: 'unrenderable', error: message.body.template }, deps);
  }
  const { id: messageId, alertNumbers, attempts } = message;
  deps.log.info('outbox.sent', { messageId, alertNumbers, attempts });
  await onAccepted(message, activityId);
  return 'sent';
}

async function afterFailure(
  message: OutboxMessage,
  error: DeliveryError,
  deps: DeliveryDeps,
): Promise<Outcome> {
  const { outbox, conversations, clock, log } = deps;
  const now = clock.now();
  const { attempts, firstFailedAt } = message;
  const failingForMs = firstFailedAt === null ? 0 : now.getTime() - Date.parse(firstFailedAt);
  const decision = decideRetry(error.failure, { attempts, failingForMs }, deps.random());
  const told = describeFailure(error.failure);
  switch (decision.kind) {
    case 'retry': {
      const at = new Date(now.getTime() + decision.afterMs);
      await outbox.retry(message.id, at, told);
      const { alarm } = decision;
      if (alarm !== null) log.error(`outbox.${alarm}`, { messageId: message.id, failure: told, error });
      return alarm === 'unauthorized' ? alarm : 'retried';
    }
    case 'sleep':
      await conversations.markUnreachable(message.conversationId, decision.reason);
      return buryMessage(message, { reason: 'unreachable', error: told }, deps);
    case 'split': {
      const bodies = splitBody(deps.templates, message.body);
      if (bodies === null) return buryMessage(message, { reason: 'tooLarge', error: told }, deps);
      await outbox.split(message.id, bodies);
      return 'split';
    }
    case 'bury':
      return buryMessage(message, { reason: decision.reason, error: told }, deps);
  }
}

/** Nothing is given up in silence: it is logged, kept, and the controllers are told. */
export async function buryMessage(
  message: OutboxMessage,
  { reason, error }: Unsendable,
  { outbox, clock, noticesOf, log }: DeliveryDeps,
): Promise<Outcome> {
  const letter = { message, reason, error, at: clock.now().toISOString() };
  const notices = isDeadLetterNotice(message) ? [] : await noticesOf(letter);
  await outbox.bury(message.id, { reason, error, notices });
  const { id: messageId, conversationId, alertNumbers, attempts } = message;
  log.error('outbox.buried', { messageId, conversationId, alertNumbers, attempts, reason, failure: error });
  return 'buried';
}
