import { type Heard, type Listener, listener } from './command.js';
import { addSynonym } from './addSynonym.js';
import { listSynonyms } from './listSynonyms.js';
import { listUnknownWords } from './listUnknownWords.js';
import { removeSynonym } from './removeSynonym.js';

/** Asked in this order; what none of them takes is a question. */
const COMMANDS: readonly Listener[] = [
  listener(removeSynonym),
  listener(addSynonym),
  listener(listSynonyms),
  listener(listUnknownWords),
];

/** The command that the text is, or null for a question. */
export function hearCommand(text: string): Heard | null {
  for (const listen of COMMANDS) {
    const heard = listen(text);
    if (heard !== null) return heard;
  }
  return null;
}
