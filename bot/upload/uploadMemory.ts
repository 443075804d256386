import type { UploadDraft } from '../../cards/upload/uploadVerbs.js';
import type { Problem } from '../../data/intake/problem.js';
import { isRecord } from '../../data/isRecord.js';
import type { InterimKind, InterimStore, Speaker } from '../../data/ports.js';
import type { Offer } from '../files/offer.js';
import type { Draft, HandedIn } from './draft.js';

/** One half of an upload, waiting for the other: a form without a file, or a file without its form. */
export type Half =
  { readonly kind: 'form'; readonly draft: UploadDraft } | ({ readonly kind: 'files' } & HandedIn);

/** What an upload lays aside between two turns, typed. What another version of the bot laid there is as if expired. */
export interface UploadMemory {
  half(speaker: Speaker): Promise<Half | null>;
  keepHalf(speaker: Speaker, half: Half): Promise<void>;
  dropHalf(speaker: Speaker): Promise<void>;
  /** What the session was made from. */
  draft(sessionId: string): Promise<Draft | null>;
  keepDraft(sessionId: string, draft: Draft): Promise<void>;
  problems(listId: string): Promise<readonly Problem[] | null>;
  keepProblems(listId: string, problems: readonly Problem[]): Promise<void>;
  offer(offerId: string): Promise<Offer | null>;
  keepOffer(offerId: string, offer: Offer): Promise<void>;
  /** @returns whether it was still there */
  dropOffer(offerId: string): Promise<boolean>;
}

export function createUploadMemory(interim: InterimStore): UploadMemory {
  const read = async <T>(kind: InterimKind, id: string, fits: (value: unknown) => value is T) => {
    const value = await interim.get(kind, id);
    return fits(value) ? value : null;
  };
  return {
    half: (speaker) => read('half', keyOf(speaker), isHalf),
    keepHalf: (speaker, half) => interim.put('half', keyOf(speaker), half),
    dropHalf: async (speaker) => void (await interim.drop('half', keyOf(speaker))),
    draft: (sessionId) => read('draft', sessionId, isDraft),
    keepDraft: (sessionId, draft) => interim.put('draft', sessionId, draft),
    problems: (listId) => read('problems', listId, areProblems),
    keepProblems: (listId, list) => interim.put('problems', listId, list),
    offer: (offerId) => read('offer', offerId, isOffer),
    keepOffer: (offerId, offer) => interim.put('offer', offerId, offer),
    dropOffer: (offerId) => interim.drop('offer', offerId),
  };
}

function isHalf(value: unknown): value is Half {
  if (!isRecord(value)) return false;
  return value.kind === 'form' ? isRecord(value.draft) : value.kind === 'files' && isHandedIn(value);
}

function isDraft(value: unknown): value is Draft {
  if (!isRecord(value)) return false;
  return value.kind === 'correction'
    ? isRecord(value.correction)
    : value.kind === 'tables' && isRecord(value.options) && isHandedIn(value);
}

function isHandedIn({ tables, fileName }: Readonly<Record<string, unknown>>): boolean {
  return Array.isArray(tables) && typeof fileName === 'string';
}

function areProblems(value: unknown): value is readonly Problem[] {
  return (
    Array.isArray(value) && value.every((problem) => isRecord(problem) && typeof problem.code === 'string')
  );
}

function isOffer(value: unknown): value is Offer {
  return isRecord(value) && typeof value.userId === 'string' && isRecord(value.file);
}

/** As JSON, so that no id can run into the other. */
function keyOf({ conversationId, userId }: Speaker): string {
  return JSON.stringify([conversationId, userId]);
}
