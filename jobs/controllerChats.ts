import type { Conversations } from '../data/ports.js';

/** Ids of the controllers' personal chats that can be reached. */
export type ControllerChats = () => Promise<readonly string[]>;

/** @param isController by the person's Entra object id */
export function createControllerChats(
  conversations: Pick<Conversations, 'people'>,
  isController: (userId: string) => boolean,
): ControllerChats {
  return async () =>
    (await conversations.people()).flatMap(({ id, userId }) =>
      userId !== null && isController(userId) ? [id] : [],
    );
}
