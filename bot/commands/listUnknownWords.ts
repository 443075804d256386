import { showUnknownWords } from '../teach/showUnknownWords.js';
import type { Command } from './command.js';
import { capture, typedWords } from './typedWords.js';

const FAILS = '(?:forsta\\w*|forstod|svara\\w*|besvara\\w*|kan|kunnat|kunde)';
const PATTERNS = [
  /\b(?:obesvarade?|unanswered)\b/d,
  /\b(?:okanda ord(?:en)?|unknown words?)\b/d,
  new RegExp(
    `\\b(?:vilka|visa|lista|de)(?: alla)? (?:ord|fragor)(?: som)? (?:\\S+ ){0,4}?(?:inte|ej)\\b(?=.*\\b${FAILS}\\b|$)`,
    'd',
  ),
  new RegExp(
    `\\b(?:vilka|visa)(?: alla)? (?:ord|fragor)(?: som)? (?:\\S+ ){0,3}?${FAILS} (?:\\S+ ){0,2}?(?:inte|ej)\\b`,
    'd',
  ),
  /\b(?:what|which|show)(?: the)? (?:words|questions)\b.*\b(?:not|cannot|don t|didn t|can t|couldn t|cant|dont|didnt)\b.*\b(?:understand|understood|answer|know)\b/d,
];

/** "obesvarade frågor", "vilka ord förstår du inte?". */
export const listUnknownWords: Command<true> = {
  name: 'listUnknownWords',
  role: 'controller',
  match: (text) => (capture(typedWords(text), PATTERNS) === null ? null : true),
  run: (turn, _match, deps) => showUnknownWords(turn, deps),
};
