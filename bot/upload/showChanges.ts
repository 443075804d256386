import { changesCard } from '../../cards/upload/changesCard.js';
import type { SessionKey } from '../../cards/upload/uploadVerbs.js';
import { compareDatasets } from '../../data/publish/compareDatasets.js';
import { loadBook } from '../../data/report/loadBook.js';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';
import { findSession } from './findSession.js';

/** A page of what an upload would change. @param from how many come before it */
export async function showChanges(
  turn: Turn,
  { from, ...session }: SessionKey & { readonly from: number },
  deps: HandlerDeps,
): Promise<void> {
  const found = await findSession(turn, session, { name: 'listChanges', byOlderCard: true }, deps);
  if (found === null) return;
  const { dataset, definitions } = found;
  const changes = compareDatasets(await loadBook(deps.reports), { dataset, indicators: definitions });
  const of = { kind: 'session', sessionId: found.id, nonce: session.nonce } as const;
  await turn.sendCard(changesCard({ changes, period: dataset?.period ?? null, of, from }, turn.locale));
}
