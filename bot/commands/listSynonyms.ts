import { showSynonyms } from '../teach/showSynonyms.js';
import type { Command } from './command.js';
import { capture, typedWords } from './typedWords.js';

const PATTERNS = [/^(?:\S+ ){0,6}synonym(?:er|erna|ers|lista|listan|ord|orden|s)?(?: \S+){0,6}$/d];

/** "synonymer", "vilka synonymer finns det?". */
export const listSynonyms: Command<true> = {
  name: 'listSynonyms',
  role: 'controller',
  match: (text) => (capture(typedWords(text), PATTERNS) === null ? null : true),
  run: (turn, _match, deps) => showSynonyms(turn, { from: 0 }, deps),
};
