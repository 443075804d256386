import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { Conversation } from '../../data/delivery/conversation.js';
import { kindOf, withoutThread } from '../conversations.js';
import { readTenants } from '../tenants.js';

/** What tells whose a conversation is. Ids of Entra are in lower case. */
export interface Place {
  /** Of a channel the channel's own, without the thread. */
  readonly id: string;
  readonly kind: Conversation['kind'];
  /** Teams' own id of the channel's team; null for all else, and where it is not known. */
  readonly teamId: string | null;
  /** Entra group id of that team; Teams names it in some activities only. */
  readonly groupId: string | null;
  /** Who writes or presses; null where nobody does, and it is no personal chat. */
  readonly personId: string | null;
  readonly tenants: readonly string[];
}

const teamSchema = z.object({
  team: z.object({ id: z.string().min(1).nullish(), aadGroupId: z.string().min(1).nullish() }),
});

export function placeOfActivity(activity: Activity): Place {
  const { conversation, from } = activity;
  const kind = kindOf(activity);
  const team = kind === 'channel' ? teamSchema.safeParse(activity.channelData).data?.team : undefined;
  return {
    id: withoutThread(conversation.id),
    kind,
    teamId: team?.id ?? null,
    groupId: team?.aadGroupId?.toLowerCase() ?? null,
    personId: (from.aadObjectId || from.id).toLowerCase(),
    tenants: readTenants(activity),
  };
}

/** As far as it is remembered. */
export function placeOfConversation({ id, kind, userId, tenantId }: Conversation): Place {
  return {
    id,
    kind,
    teamId: null,
    groupId: null,
    personId: userId?.toLowerCase() ?? null,
    tenants: tenantId === null ? [] : [tenantId.toLowerCase()],
  };
}
