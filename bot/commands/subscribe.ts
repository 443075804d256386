import type { Severity } from '../../data/alerts/alertLevel.js';
import { changeSeverity } from '../alerts/changeSeverity.js';
import { followNamed } from '../alerts/followNamed.js';
import { showSubscriptionForm } from '../alerts/showSubscriptionForm.js';
import { ABOUT, ALERTS, END, HERE, LONGEST_WISH, SUBSCRIPTIONS, TO, WISH } from './alertWords.js';
import type { Command } from './command.js';
import { captureNames } from './captureNames.js';
import { namesEverything } from './namesEverything.js';
import { typedSeverity } from './typedSeverity.js';
import { typedWords } from './typedWords.js';

/** `to` and `here` are found where nothing else may be said: then everything is meant. */
const WHAT = `(?: (?<to>${TO}))?(?: (?<here>${HERE}))?(?: (?:bara|endast|only))?(?: ${ABOUT})?(?: (?<what>\\S.*?))??${END}$`;
const ALERT = '(?:bara |endast |only )?(?:larma|alarmera|avisera|notifiera|varna|alert|notify|warn)';
const FOLLOW =
  '(?:bevaka|overvaka|folja?(?! (?:upp|utveckl\\w*|med)\\b)|prenumerera|hall (?:koll|utkik|ett oga|ogonen)|borja (?:bevaka|folja|larma)|' +
  'watch|follow(?! up\\b)|monitor|subscribe|keep an eye|start (?:watching|following|monitoring|alerting))';
const SET_UP =
  '(?:lagg (?:till|upp|in)|skapa|satt(?: upp| pa)?|sla pa|aktivera|starta|ha|fa|skicka|ge (?:oss|mig)|' +
  'set up|add|create|turn on|activate|enable|start|get|send|receive)';
const NEW = '(?: (?:en|ett|ny|nya|nytt|a|an|new))*';
const TOLD = '(?:bli|be|get) (?:larmade?|aviserade?|notifierade?|alerted|notified|warned)';

const PATTERNS = [
  new RegExp(`^${WISH}(?:${ALERT}|${FOLLOW}|${TOLD})${WHAT}`, 'd'),
  new RegExp(`^${WISH}${SET_UP}${NEW} (?:${ALERTS}|${SUBSCRIPTIONS})${WHAT}`, 'd'),
  new RegExp(`^(?:ny|nya|en ny|new|a new) (?:bevakning(?:ar)?|prenumeration|subscription)${WHAT}`, 'd'),
  new RegExp(`^(?:(?:jag|vi) vill ha|(?:i|we) (?:want|need)) ${ALERTS}${WHAT}`, 'd'),
];
/** Who asks to be told may want an answer: it is an alert when something is waited for, a colour or a deviation. */
const TELL_PATTERN = new RegExp(
  `^${WISH}(?:sag till|meddela|hor av dig|hojta(?: till)?|signalera|tell|let (?:us|me) know|inform)${WHAT}`,
  'd',
);
const WAITS =
  /(?<!\p{L})(?:när|nar|om|ifall|så fort|sa fort|så snart|sa snart|when|whenever|as soon as|let (?:us|me) know)(?!\p{L})/iu;
const DEVIATES =
  /(?<!\p{L})(?:avviker|ökar|okar|stiger|sjunker|försämras|forsamras|överskrids|overskrids|överskrider|spricker|sticker (?:iväg|ivag)|blir (?:sämre|samre|dålig\w*|dalig\w*)|(?:går|gar|hamnar|ligger|kommer) (?:över|over|utanför|utanfor|fel)(?: (?:målet|malet|budget(?:en)?|gränsen|gransen))?|(?:inte|ej) når (?:målet|sitt mål)|når (?:inte|ej) (?:målet|sitt mål)|deviates?|gets? worse|goes wrong|is off(?: target)?|misses (?:the |its )?target)(?!\p{L})/iu;

/** Who asks how is shown the form. */
const HOW =
  /^(?:hur (?:bevakar|larmar|prenumererar)\b|(?:hur (?:far|gor|kan|ska|slar)|how (?:do|can|to)) .*\b(?:bevaka\w*|larm\w*|prenumerera\w*|alerts?|alerted|subscribe|watch|follow)\b)/;

type Wish =
  /** Nothing is said of what to follow. */
  | { readonly kind: 'form' }
  | { readonly kind: 'severity'; readonly leastSeverity: Severity }
  /** null: everything. */
  | { readonly kind: 'named'; readonly name: string | null; readonly leastSeverity: Severity | null };

/** "larma ledningsgruppen här", "bevaka medarbetare bara rött". */
export const subscribe: Command<Wish> = {
  name: 'subscribe',
  role: 'reader',
  match: (text) => {
    if (text.length > LONGEST_WISH) return null;
    const { leastSeverity, rest } = typedSeverity(text);
    const asked = rest.replace(DEVIATES, ' ');
    const isAwaited = WAITS.test(text) && (leastSeverity !== null || asked !== rest);
    const found = captureNames(asked, isAwaited ? [...PATTERNS, TELL_PATTERN] : PATTERNS);
    if (found === null) return HOW.test(typedWords(asked).folded) ? { kind: 'form' } : null;
    const { what, to, here } = found;
    if (what !== undefined)
      return { kind: 'named', name: namesEverything(what) ? null : what, leastSeverity };
    if (leastSeverity !== null) return { kind: 'severity', leastSeverity };
    const isForAll = to !== undefined || here !== undefined || asked !== rest;
    return isForAll ? { kind: 'named', name: null, leastSeverity } : { kind: 'form' };
  },
  run: async (turn, wish, deps) => {
    switch (wish.kind) {
      case 'form':
        return showSubscriptionForm(turn, null, deps);
      case 'severity':
        return changeSeverity(turn, wish.leastSeverity, deps);
      case 'named':
        return followNamed(turn, wish, deps);
    }
  },
};
