import { z } from 'zod';
import { MOST_CHARACTERS, synonymFormCard } from '../../cards/teach/synonymFormCard.js';
import { textsFor } from '../../cards/texts/textsFor.js';
import type { Turn } from '../turn.js';
import { readActionData } from './action.js';

const dataSchema = z.object({
  words: z.string().max(MOST_CHARACTERS.words).default(''),
  meaning: z.string().max(MOST_CHARACTERS.meaning).default(''),
});

/** The form to teach a word by, with what the button already knows. */
export async function openSynonymForm(turn: Turn, data: unknown): Promise<void> {
  const draft = await readActionData(turn, 'openSynonymForm', dataSchema, data);
  if (draft !== null) await turn.sendCard(synonymFormCard(draft, textsFor(turn.locale)));
}
