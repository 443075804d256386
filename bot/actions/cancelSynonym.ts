import { textsFor } from '../../cards/texts/textsFor.js';
import type { Turn } from '../turn.js';

/** Nothing was saved, so there is nothing to undo; the person is told so. */
export async function cancelSynonym(turn: Turn): Promise<void> {
  await turn.sendText(textsFor(turn.locale).teach.cancelled);
}
