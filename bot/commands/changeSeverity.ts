import type { Severity } from '../../data/alerts/alertLevel.js';
import { changeSeverity as change } from '../alerts/changeSeverity.js';
import { speaksOfAlerts } from '../alerts/spokenOf.js';
import { LONGEST_WISH } from './alertWords.js';
import type { Command } from './command.js';
import { typedSeverity } from './typedSeverity.js';
import { typedWords } from './typedWords.js';

/** A bare colour asks for a list of what has it. */
const CHANGES =
  /(?<!\p{L})(?:bara|endast|enbart|only|just|även|aven|också|ocksa|also|both|både|bade|too|as well|inte|ej|not)(?!\p{L})/iu;
const NAMES_ALERTS = /(?<!\p{L})(?:larm|alert)/iu;
/** What may be left when the colour is taken away. */
const NOTHING_ELSE =
  /^(?:(?:bara|endast|enbart|only|just|aven|ocksa|also|vi|jag|we|i|vill|want|ha|fa|larm|larmen|alerts|skicka|send|us|oss|mig|me|har|hit|here|om|pa|i|fortsattningen|framover|tack|please|thanks|ok|okej|men|och)(?: |$))*$/;

interface Wish {
  readonly leastSeverity: Severity;
  /** Else it may as well be a question. */
  readonly namesAlerts: boolean;
}

/** "bara rött", "även gula larm". */
export const changeSeverity: Command<Wish> = {
  name: 'changeSeverity',
  role: 'reader',
  match: (text) => {
    if (text.length > LONGEST_WISH || !CHANGES.test(text)) return null;
    const { leastSeverity, rest } = typedSeverity(text);
    if (leastSeverity === null || !NOTHING_ELSE.test(typedWords(rest).folded)) return null;
    return { leastSeverity, namesAlerts: NAMES_ALERTS.test(text) };
  },
  isMeant: async (turn, { namesAlerts }, deps) => namesAlerts || speaksOfAlerts(turn, deps),
  run: (turn, { leastSeverity }, deps) => change(turn, leastSeverity, deps),
};
