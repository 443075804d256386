import type { Answer } from '../../data/ask/answer.js';
import { countableWords } from '../../data/ask/teach/countableWords.js';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';

/** Counts the words that left a typed question unanswered. Neither the question nor who asked it is kept. */
export async function countUnknownWords(
  turn: Turn,
  answer: Answer,
  { unknownWords }: HandlerDeps,
): Promise<void> {
  if (answer.kind !== 'notFound') return;
  const words = countableWords(turn.text, answer.unknownWords);
  if (words.length === 0) return;
  try {
    await unknownWords.count(words);
  } catch (error) {
    // The person has the answer: what is counted beside it must not turn it into an apology.
    turn.log.error('unknownWords.notCounted', { error });
  }
}
