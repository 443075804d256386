import { z } from 'zod';
import { textsFor } from '../../cards/texts/textsFor.js';
import { fold } from '../../data/ask/words/tokenise.js';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';
import { readActionData } from './action.js';

const dataSchema = z.object({ word: z.string().trim().min(1).max(80) });

/** Takes a word of no interest off the list of those not understood. */
export async function hideUnknownWord(
  turn: Turn,
  data: unknown,
  { unknownWords }: HandlerDeps,
): Promise<void> {
  const read = await readActionData(turn, 'hideUnknownWord', dataSchema, data);
  if (read === null) return;
  await unknownWords.forget(fold(read.word));
  const { quoted, teach } = textsFor(turn.locale);
  await turn.sendText(teach.unknownWords.hidden(quoted(read.word)));
}
