import type { Conversation } from '../../data/delivery/conversation.js';
import type { Conversations, Placements } from '../../data/ports.js';
import { findPlacements } from './findPlacements.js';
import type { OrganisationSettings } from './organisationSettings.js';
import { placeOfConversation } from './place.js';
import { whoseIs } from './whose.js';

/**
 * The organisation's conversations, without those that have become another one's since something came from them: when
 * the list or a connection was changed, nothing more may be sent there, not even before somebody writes.
 */
export function ownConversations(
  conversations: Conversations,
  own: string,
  placements: Placements,
  settings: readonly OrganisationSettings[],
): Conversations {
  /** What is nobody's by what is remembered was shown to be ours by who wrote there. */
  const isOurs = async (conversation: Conversation): Promise<boolean> => {
    const place = placeOfConversation(conversation);
    const owner = whoseIs(place, await findPlacements(place, placements), settings);
    return owner === null || owner === own;
  };

  return {
    ...conversations,

    async get(id) {
      const conversation = await conversations.get(id);
      if (conversation === null || conversation.unreachable !== null || (await isOurs(conversation)))
        return conversation;
      await conversations.markUnreachable(id, 'removed');
      return conversations.get(id);
    },

    async people() {
      const people = await conversations.people();
      const ours = await Promise.all(people.map(isOurs));
      return people.filter((_, index) => ours[index]);
    },
  };
}
