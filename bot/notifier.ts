import type { Activity, ConversationReference } from 'botbuilder';
import { withChatLink } from '../cards/reach/chatLink.js';
import type { RenderedCard } from '../cards/render.js';
import type { Locale } from '../cards/texts/texts.js';
import type { Conversation } from '../data/delivery/conversation.js';
import type { Body } from '../data/delivery/message.js';
import { DeliveryError } from '../data/errors.js';
import type { Clock, Notifier, Parcel } from '../data/ports.js';
import type { Connector } from './connector/createConnector.js';
import { readFailure } from './connector/readFailure.js';
import type { TeamsAdapter } from './connector/teamsAdapter.js';

export interface NotifierDeps {
  readonly adapter: TeamsAdapter;
  readonly connector: Connector;
  /** Empty while developing. */
  readonly appId: string;
  /** @throws Error when no card can be made of the body */
  readonly render: (body: Body, locale: Locale) => RenderedCard;
  readonly clock: Clock;
  /** Where others read along, the way to the reader's own chat; by default none. */
  readonly chatUrl?: string | null;
  /** How long Teams may take over one message. */
  readonly limitMs?: number;
}

/** A blank one is refused by strict receivers, Agents Playground among them. */
const CONVERSATION_TYPES = { person: 'personal', group: 'groupChat', channel: 'channel' };

/** Ours: Teams answers in under a second, and what takes longer may have arrived all the same. */
const LIMIT_MS = 15_000;

/** The only place that sends unasked. */
export function createNotifier(deps: NotifierDeps): Notifier {
  const { adapter, connector, appId, clock, limitMs = LIMIT_MS } = deps;
  return {
    async send(parcel) {
      const { conversation } = parcel;
      const activity = activityOf(parcel, cardOf(parcel, deps));
      const signal = AbortSignal.timeout(limitMs);
      let activityId: string | null = null;
      let failure: unknown = null;
      const turn = async () =>
        adapter.continueConversationAsync(appId, referenceOf(conversation), async ({ turnState }) => {
          // Kept here, because the adapter's `onTurnError` would apologise to the conversation.
          try {
            const client = adapter.clientOf({ turnState });
            const id = await connector.put({ client, activity, signal });
            activityId = activity.id ?? id;
          } catch (error) {
            failure = error;
          }
        });
      try {
        await Promise.race([turn(), aborted(signal)]);
      } catch (error) {
        failure = error;
      }
      if (failure !== null) throw new DeliveryError(readFailure(failure, clock.now()), failure);
      return activityId;
    },
  };
}

function cardOf({ message, conversation }: Parcel, { render, chatUrl = null }: NotifierDeps): RenderedCard {
  const { kind, locale } = conversation;
  const card = render(message.body, locale);
  return kind === 'person' ? card : withChatLink(card, chatUrl, locale);
}

function referenceOf({ id, kind, serviceUrl, tenantId, botId }: Conversation): ConversationReference {
  return {
    channelId: 'msteams',
    serviceUrl,
    bot: { id: botId, name: '' },
    conversation: {
      id,
      name: '',
      isGroup: kind !== 'person',
      conversationType: CONVERSATION_TYPES[kind],
      ...(tenantId !== null && { tenantId }),
    },
  };
}

/** `channelData` is what tells two messages from one that was sent twice: people see the alerts' numbers. */
function activityOf(parcel: Parcel, { content, summary }: RenderedCard): Partial<Activity> {
  const { message, conversation, targetActivityId } = parcel;
  const isInThread = message.delivery.kind === 'reply' && conversation.kind === 'channel';
  const id = isInThread ? `${conversation.id};messageid=${targetActivityId}` : conversation.id;
  return {
    type: 'message',
    channelId: 'msteams',
    serviceUrl: conversation.serviceUrl,
    from: { id: conversation.botId, name: '' },
    conversation: {
      id,
      name: '',
      isGroup: conversation.kind !== 'person',
      conversationType: CONVERSATION_TYPES[conversation.kind],
    },
    ...(message.delivery.kind === 'update' && targetActivityId !== null && { id: targetActivityId }),
    summary,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
    channelData: { messageId: message.id, alertNumbers: message.alertNumbers },
  };
}

/** Rejects when the signal says so; then no request can leave any more, as each looks at the signal. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new DOMException('Teams took too long', 'TimeoutError')), {
      once: true,
    });
  });
}
