import {
  afterFailure,
  afterSighting,
  sightingSchema,
  type Conversation,
} from '../../data/delivery/conversation.js';
import type { Clock, Conversations } from '../../data/ports.js';
import { checkedCopy } from './checkedCopy.js';

/** @param whileOpen gives what it is given as a copy, or refuses */
export function createMemoryConversations(
  known: Map<string, Conversation>,
  clock: Clock,
  whileOpen: <T>(value: () => T) => T,
): Conversations {
  return {
    remember: async (sighting) =>
      whileOpen(() => {
        const whole = checkedCopy(sightingSchema, sighting);
        known.set(whole.id, afterSighting(known.get(whole.id) ?? null, whole));
      }),
    get: async (id) => whileOpen(() => known.get(id) ?? null),
    people: async () =>
      whileOpen(() =>
        [...known.values()].filter(({ kind, unreachable }) => kind === 'person' && unreachable === null),
      ),
    markUnreachable: async (id, reason) =>
      whileOpen(() => {
        const before = known.get(id);
        if (before !== undefined) known.set(id, afterFailure(before, reason, clock.now()));
      }),
  };
}
