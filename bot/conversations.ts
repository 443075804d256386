import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { Sighting } from '../data/delivery/conversation.js';
import type { Conversations } from '../data/ports.js';
import type { Logger } from './logger.js';
import { isSearch } from './reach/isSearch.js';
import { readLocale } from './turn.js';

/** What an activity tells of where it came from: it can be reached, or the bot has just left it. */
export type Told =
  | { readonly kind: 'seen'; readonly sighting: Sighting }
  | { readonly kind: 'left'; readonly conversationId: string };

const tenantSchema = z.object({ tenant: z.object({ id: z.string().min(1) }) });
const KINDS: ReadonlyMap<string, Sighting['kind']> = new Map([
  ['channel', 'channel'],
  ['groupChat', 'group'],
  ['personal', 'person'],
]);
/** A channel's thread has the channel's id and the id of the message that it began with. */
const THREAD = /;messageid=\d+$/;

/** Of a channel or group and of a personal chat alike, whatever the activity is about. */
export function readTold(activity: Activity): Told {
  const { conversation, recipient, from } = activity;
  const channelData: unknown = activity.channelData;
  const id = withoutThread(conversation.id);
  if (hasLeft(activity)) return { kind: 'left', conversationId: id };
  const kind = kindOf(activity);
  const sighting = {
    id,
    kind,
    serviceUrl: activity.serviceUrl,
    tenantId: conversation.tenantId || (tenantSchema.safeParse(channelData).data?.tenant.id ?? null),
    botId: recipient.id,
    userId: kind === 'person' ? from.aadObjectId || from.id : null,
    locale: readLocale(activity),
  };
  return { kind: 'seen', sighting };
}

/** Other channels than Teams say so only of a group. */
export function kindOf({ conversation }: Pick<Activity, 'conversation'>): Sighting['kind'] {
  return KINDS.get(conversation.conversationType ?? '') ?? (conversation.isGroup ? 'group' : 'person');
}

/** The channel's own id; other conversations have no threads. */
export function withoutThread(conversationId: string): string {
  return conversationId.replace(THREAD, '');
}

/** Teams tells of it by an `installationUpdate`, a `conversationUpdate` or both. */
function hasLeft({ type, action, membersRemoved, recipient }: Activity): boolean {
  if (type === 'installationUpdate') return action === 'remove' || action === 'remove-upgrade';
  return type === 'conversationUpdate' && (membersRemoved ?? []).some(({ id }) => id === recipient.id);
}

/** Remembers it. A turn does not fail because of that: only messages sent unasked depend on it. */
export async function recordConversation(
  activity: Activity,
  conversations: Conversations,
  log: Logger,
): Promise<void> {
  if (isSearch(activity)) return;
  try {
    const told = readTold(activity);
    if (told.kind === 'seen') await conversations.remember(told.sighting);
    else await conversations.markUnreachable(told.conversationId, 'removed');
  } catch (error) {
    log.error('conversation.notRemembered', { error });
  }
}
