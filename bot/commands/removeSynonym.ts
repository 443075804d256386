import { forgetSynonym } from '../teach/forgetSynonym.js';
import { showSynonyms } from '../teach/showSynonyms.js';
import type { Command } from './command.js';
import { capture, typedWords } from './typedWords.js';

const PATTERNS = [
  /\b(?:ta(?:r)? bort|tag bort|radera|stryk|glom(?: bort)?|slopa|delete|remove|forget) (?:\S+ ){0,2}?(?:synonym\w*)(?: (?<words>\S+(?: \S+){0,5}))?$/d,
];
/** "ta bort en synonym" names none. */
const NO_WORDS = /^(?:tack|please|for mig|at mig)$/;

interface Wish {
  /** null when it is not said which: then they are shown, each with a button. */
  readonly words: string | null;
}

/** "ta bort synonymen sjuktal". */
export const removeSynonym: Command<Wish> = {
  name: 'removeSynonym',
  role: 'controller',
  match: (text) => {
    const found = capture(typedWords(text), PATTERNS);
    if (found === null) return null;
    const words = found['words'] ?? null;
    return { words: words === null || NO_WORDS.test(typedWords(words).folded) ? null : words };
  },
  run: (turn, { words }, deps) =>
    words === null ? showSynonyms(turn, { from: 0 }, deps) : forgetSynonym(turn, { words }, deps),
};
