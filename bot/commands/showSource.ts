import { showSource as show } from '../upload/showSource.js';
import type { Command } from './command.js';
import { capture, typedWords } from './typedWords.js';

const SOURCE = '(?:kalla(?:n|or|orna)?|source|sources)';
const PATTERNS = [
  new RegExp(
    `^(?:(?:visa|se|vad ar|vilken ar|vilken|var ar|show|what is|what s)(?: (?:the|mig|me))* )?${SOURCE}(?: (?:for|till|pa|bakom|of|behind))?(?: (?<figure>\\S.*))?$`,
    'd',
  ),
  /^(?:varifran|var) kommer (?:siffran|vardet|talet|uppgiften)(?: (?:for|om|pa))?(?: (?<figure>\S.*?))?(?: ifran| fran)?$/d,
  /^where does (?:the )?(?:figure|value|number)(?: (?:for|of))?(?: (?<figure>\S.*?))? come from$/d,
];

interface Wish {
  /** In words; null for the one last spoken of. */
  readonly figure: string | null;
}

/** "visa källa sjukfrånvaro november". */
export const showSource: Command<Wish> = {
  name: 'showSource',
  role: 'reader',
  match: (text) => {
    const found = capture(typedWords(text), PATTERNS);
    return found === null ? null : { figure: found['figure'] ?? null };
  },
  run: (turn, { figure }, deps) => show(turn, figure, deps),
};
