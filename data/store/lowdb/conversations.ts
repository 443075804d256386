import {
  afterFailure,
  afterSighting,
  sightingSchema,
  type Conversation,
} from '../../delivery/conversation.js';
import type { Conversations } from '../../ports.js';
import { checked } from '../checked.js';
import { deepFreeze } from '../deepFreeze.js';
import type { LowdbDeps } from './reportStore.js';

export function createConversations({ files, writer, clock }: LowdbDeps): Conversations {
  const file = files.conversations;
  const known = (id: string) =>
    file.data.conversations.find((conversation) => conversation.id === id) ?? null;

  /** Every message of every turn comes here, so what is not new must not reach the disk. */
  const change = async (id: string, next: (known: Conversation | null) => Conversation | null) => {
    writer.assertOpen();
    if (next(known(id)) === known(id)) return;
    await writer.save(() => {
      const [before, after] = [known(id), next(known(id))];
      if (after === null || after === before) return { changes: [], result: undefined };
      const others = file.data.conversations.filter((conversation) => conversation !== before);
      return {
        changes: [file.stage({ conversations: [...others, deepFreeze(after)] })],
        result: undefined,
      };
    });
  };

  return {
    async remember(sighting) {
      const whole = checked(sightingSchema, sighting);
      await change(whole.id, (before) => afterSighting(before, whole));
    },

    async get(id) {
      writer.assertOpen();
      return known(id);
    },

    async people() {
      writer.assertOpen();
      return file.data.conversations.filter(
        ({ kind, unreachable }) => kind === 'person' && unreachable === null,
      );
    },

    async markUnreachable(id, reason) {
      await change(id, (before) => before && afterFailure(before, reason, clock.now()));
    },
  };
}
