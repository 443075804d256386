import { synonymListCard } from '../../cards/teach/synonymListCard.js';
import { textsFor } from '../../cards/texts/textsFor.js';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';

/** @param page how many synonyms come before it */
export async function showSynonyms(
  turn: Turn,
  { from }: { readonly from: number },
  { answerer }: HandlerDeps,
): Promise<void> {
  await turn.sendCard(synonymListCard(answerer.current().teaching.taught, from, textsFor(turn.locale)));
}
