import { showSubscriptions } from '../alerts/showSubscriptions.js';
import { ALERTS, HERE, SUBSCRIPTIONS } from './alertWords.js';
import type { Command } from './command.js';
import { capture, typedWords } from './typedWords.js';

const SHOW =
  '(?:visa|se|lista|vilka|alla|mina|vara|dina|show|list|which|all|my|our|the|what|me|are|is|har|vi|jag)';
const WE = '(?:vi|jag|du|ni|man|kanalen|gruppen|den har kanalen|we|i|you)';
const PATTERNS = [
  // "watch" begins a wish to follow something.
  new RegExp(
    `^(?!watch\\b)(?:${SHOW} )*${SUBSCRIPTIONS}(?: (?:som )?(?:har (?:vi|jag)|finns(?: det)?|do (?:we|i) have|have (?:we|i)|are there|galler))*(?: ${HERE})?(?: (?:tack|please))?$`,
    'd',
  ),
  new RegExp(
    `^(?:vad|va|vilka(?: indikatorer| saker)?) (?:bevakar|foljer|prenumererar) ${WE}(?: pa)?(?: nu| egentligen)?(?: ${HERE})?$`,
    'd',
  ),
  new RegExp(
    `^(?:vad|vilka saker) (?:bevakas|larmas det om|larmar du(?: oss| mig)? om|far (?:vi|jag) ${ALERTS} om)(?: nu)?(?: ${HERE})?$`,
    'd',
  ),
  /^(?:bevakar (?:vi|jag|kanalen|gruppen|du)|larmar du)(?: \S+){0,6}$/d,
  new RegExp(
    `^what (?:do|are|am) ${WE} (?:follow(?:ing)?|watch(?:ing)?|subscribed to|monitor(?:ing)?)(?: now)?(?: ${HERE})?$`,
    'd',
  ),
  new RegExp(
    `^what (?:do|are|will) you (?:alert|alerting|watch|watching)(?: (?:us|me))?(?: (?:about|on|for))?(?: (?:us|me))?(?: ${HERE})?$`,
    'd',
  ),
];

/** "vad bevakar vi?", "bevakningar". */
export const listSubscriptions: Command<true> = {
  name: 'listSubscriptions',
  role: 'reader',
  match: (text) => (capture(typedWords(text), PATTERNS) === null ? null : true),
  run: (turn, _match, deps) => showSubscriptions(turn, deps),
};
