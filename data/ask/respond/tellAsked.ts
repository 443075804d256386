import type { Answer } from '../answer.js';
import { askedFirst } from './commentaries.js';
import { isCommentary, suggestOthers } from './suggestNext.js';

/** An answer that explains begins with the text that the question, as it was typed, speaks of. */
export function tellAsked(answer: Answer, question: string): Answer {
  if (answer.kind !== 'reading' || !answer.measures.includes('cause')) return answer;
  const commentaries = askedFirst(answer.commentaries, question);
  const next = answer.suggestions.filter((suggestion) => !isCommentary(suggestion));
  return { ...answer, commentaries, suggestions: [...suggestOthers(commentaries), ...next] };
}
