import type { UploadDraft } from '../../cards/upload/uploadVerbs.js';
import type { Problem } from '../../data/intake/problem.js';
import type { Clock, Speaker } from '../../data/ports.js';
import { createExpiringMap } from '../../data/store/memory/expiringMap.js';
import type { Offer } from '../files/offer.js';
import type { Draft, HandedIn } from './draft.js';

/** One half of an upload, waiting for the other: a form without a file, or a file without its form. */
export type Half =
  { readonly kind: 'form'; readonly draft: UploadDraft } | ({ readonly kind: 'files' } & HandedIn);

/** As long as an upload waits for its confirmation. */
export const UPLOAD_TTL_MS = 3_600_000;

/**
 * What is of use for an hour only and can be handed in again after a restart. Bounded: what is handed in may be large,
 * and the oldest goes first.
 */
export interface UploadMemory {
  half(speaker: Speaker): Half | null;
  keepHalf(speaker: Speaker, half: Half): void;
  dropHalf(speaker: Speaker): void;
  /** What the session was made from. */
  draft(sessionId: string): Draft | null;
  keepDraft(sessionId: string, draft: Draft): void;
  problems(listId: string): readonly Problem[] | null;
  keepProblems(listId: string, problems: readonly Problem[]): void;
  offer(offerId: string): Offer | null;
  keepOffer(offerId: string, offer: Offer): void;
  dropOffer(offerId: string): void;
  forgetExpired(): Promise<number>;
}

const MOST_UPLOADS = 20;
const MOST_OFFERS = 200;

export function createUploadMemory(clock: Clock): UploadMemory {
  const map = <T>(maxEntries: number) => createExpiringMap<T>({ clock, ttlMs: UPLOAD_TTL_MS, maxEntries });
  const halves = map<Half>(MOST_UPLOADS);
  const drafts = map<Draft>(MOST_UPLOADS);
  const problems = map<readonly Problem[]>(MOST_UPLOADS);
  const offers = map<Offer>(MOST_OFFERS);
  return {
    half: (speaker) => halves.get(keyOf(speaker)),
    keepHalf: (speaker, half) => halves.set(keyOf(speaker), half),
    dropHalf: (speaker) => halves.delete(keyOf(speaker)),
    draft: (sessionId) => drafts.get(sessionId),
    keepDraft: (sessionId, draft) => drafts.set(sessionId, draft),
    problems: (listId) => problems.get(listId),
    keepProblems: (listId, list) => problems.set(listId, list),
    offer: (offerId) => offers.get(offerId),
    keepOffer: (offerId, offer) => offers.set(offerId, offer),
    dropOffer: (offerId) => offers.delete(offerId),
    forgetExpired: async () =>
      [halves, drafts, problems, offers].reduce((sum, kept) => sum + kept.forgetExpired(), 0),
  };
}

/** As JSON, so that no id can run into the other. */
function keyOf({ conversationId, userId }: Speaker): string {
  return JSON.stringify([conversationId, userId]);
}
