import type { Severity } from '../../data/alerts/alertLevel.js';
import { showAlert } from '../alerts/showAlert.js';
import { showOpenAlerts } from '../alerts/showOpenAlerts.js';
import { ALERTS, HERE, LONGEST_WISH } from './alertWords.js';
import type { Command } from './command.js';
import { typedSeverity } from './typedSeverity.js';
import { capture, typedWords } from './typedWords.js';

const SHOW =
  '(?:visa|se|lista|vilka|alla|mina|vara|vad ar|hur manga|finns det|finns|har vi|ar det|nagra|nagot|oppna|oppen|aktuella|aktiva|pagaende|senaste|nya|' +
  'show|list|see|which|what|how many|are there|is there|do we have|any|all|the|our|me|open|active|current|latest|new|mig|oss|bara|endast|only|rod|roda|rott|red|gul|gula|gult|yellow|och|and)';
const STATE =
  '(?:(?:som )?(?:ar|finns|har)(?: (?:det|vi))?(?: (?:oppna|aktiva|kvar|igang))?|oppna|aktiva|just nu|nu|are|are there|(?:that )?are open|open|do we have|have we|roda|rod|red|right now|now|lista|listan)';
const PATTERNS = [
  new RegExp(
    `^(?:${SHOW} )*(?:${ALERTS}|larmlista[n]?|larmlage[t]?)(?: ${STATE})*(?: ${HERE})?(?: ${STATE})*(?: (?:om|for|pa|kring|about|for|on) (?<what>\\S.*?))??(?: (?:tack|please|thanks))?$`,
    'd',
  ),
  /^(?:(?:visa|vad ar|show|what is|details of|detaljer om) )?(?:larm(?:et)?|alert)(?: (?:nummer|nr|number|no))? (?<number>\d{1,9})$/d,
];

type Wish =
  | { readonly kind: 'one'; readonly number: number }
  | { readonly kind: 'list'; readonly name: string | null; readonly leastSeverity: Severity };

/** "visa larm", "vilka larm är öppna?", "larm 12". */
export const listAlerts: Command<Wish> = {
  name: 'listAlerts',
  role: 'reader',
  match: (text) => {
    if (text.length > LONGEST_WISH) return null;
    const found = capture(typedWords(text), PATTERNS);
    if (found === null) return null;
    const { what, number } = found;
    if (number !== undefined) return { kind: 'one', number: Number(number) };
    // "röda larm"
    const leastSeverity = typedSeverity(text).leastSeverity ?? 'yellow';
    return { kind: 'list', name: what ?? null, leastSeverity };
  },
  run: (turn, wish, deps) =>
    wish.kind === 'one' ? showAlert(turn, wish.number, deps) : showOpenAlerts(turn, wish, deps),
};
