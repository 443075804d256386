import type { Conversation } from '../../delivery/conversation.js';
import { setNewest } from '../../setNewest.js';
import { onNotice, type Scope } from './scope.js';

/**
 * What this instance knows of conversations without asking, so that a turn that brings nothing new costs no query.
 *
 * Another instance's change is known here as soon as its notice is, within milliseconds; while nothing can be heard
 * nothing is known.
 */
export interface KnownConversations {
  get(id: string): Conversation | null;
  /** To be taken before the database is asked. */
  moment(): number;
  /** Forgets it again at once if another instance has changed anything since `moment`. */
  keep(conversation: Conversation, moment: number): void;
}

/** Far above what a department has. */
const MOST = 10_000;

export function createKnownConversations(
  scope: Pick<Scope, 'notices' | 'instance' | 'organisation'>,
): KnownConversations & { readonly close: () => void } {
  const known = new Map<string, Conversation>();
  let moment = 0;
  const close = onNotice(scope, 'kpi_conversation', (notice) => {
    moment += 1;
    if (notice === null) known.clear();
    else known.delete(notice.about);
  });

  return {
    close,
    get: (id) => (scope.notices.isListening() ? (known.get(id) ?? null) : null),
    moment: () => moment,
    keep(conversation, asked) {
      if (asked !== moment || !scope.notices.isListening()) return;
      setNewest(known, conversation.id, conversation, MOST);
    },
  };
}
