import { showHistory } from '../upload/showHistory.js';
import type { Command } from './command.js';
import { isTime, typedPeriod } from './typedTime.js';
import { capture, typedWords } from './typedWords.js';

const HISTORY =
  '(?:historik(?:en)?|versionshistorik(?:en)?|versioner(?:na)?|revisioner(?:na)?|uppladdningar(?:na)?|(?:upload |version )?history|versions|revisions|uploads)';
const PATTERNS = [
  new RegExp(
    `^(?:(?:visa|se|lista|vilka|alla|show|list|all|the) )*${HISTORY}(?: (?:finns(?: det)?|are there))?(?: (?:for|av|over|fran|i|of|from|in))?(?: (?<time>\\S.*))?$`,
    'd',
  ),
  /^(?:angra|undo)(?: (?:uppladdningen|publiceringen|senaste|the|latest|last|upload))*$/d,
];

interface Wish {
  /** In words; null for the newest report. */
  readonly time: string | null;
}

/** "historik november": who published what and when. Undoing starts here too, for it is to be seen what is undone. */
export const listRevisions: Command<Wish> = {
  name: 'listRevisions',
  role: 'reader',
  match: (text) => {
    const found = capture(typedWords(text), PATTERNS);
    if (found === null) return null;
    const time = found['time'] ?? null;
    // "historik sjukfrånvaro" asks for a figure.
    return time === null || isTime(time) ? { time } : null;
  },
  run: async (turn, { time }, deps) => {
    const period = time === null ? null : await typedPeriod(time, deps);
    await showHistory(turn, { period, from: 0 }, deps);
  },
};
