import { fold, tokenise } from '../words/tokenise.js';

const LETTERS = /^\p{L}{2,40}$/u;
/** Everything between two spaces that may be an address, a number of something or a name in a directory. */
const NO_WORD = /\S*[@\d/\\_]\S*|\S*\p{L}\.\p{L}\S*|\S*:\/\/\S*/gu;
/** "Anna", not "SLA": within a Swedish sentence only a name begins with a capital. */
const CAPITALISED = /^\p{Lu}\p{Ll}+$/u;

/**
 * Which of a question's unknown words may be kept, folded, each once: words of letters only. What may tell of a
 * person is left out: addresses and all that holds a figure, and every word written like a name.
 */
export function countableWords(question: string, unknownWords: readonly string[]): string[] {
  const unknown = new Set(unknownWords.map(fold));
  const tokens = tokenise(question.replace(NO_WORD, ' , '));
  const isCapitalised = (at: number): boolean => CAPITALISED.test(tokens[at]?.written ?? '');
  const kept = tokens
    .filter(({ written }, at) => {
      // The first word of a sentence is a name when another follows: "Anna Ek".
      const isName = isCapitalised(at) && (at > 0 || isCapitalised(at + 1));
      return LETTERS.test(written) && !isName;
    })
    .map(({ folded }) => folded)
    .filter((word) => unknown.has(word));
  return [...new Set(kept)];
}
