import { unknownWordsCard } from '../../cards/teach/unknownWordsCard.js';
import { textsFor } from '../../cards/texts/textsFor.js';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';

/** Few enough to scroll through on a phone. */
const MOST_WORDS = 10;

export async function showUnknownWords(turn: Turn, { unknownWords }: HandlerDeps): Promise<void> {
  await turn.sendCard(unknownWordsCard(await unknownWords.top(MOST_WORDS), textsFor(turn.locale)));
}
