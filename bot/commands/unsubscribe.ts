import { stopFollowing } from '../alerts/stopFollowing.js';
import { ABOUT, ALERTS, END, HERE, LONGEST_WISH, SUBSCRIPTIONS, TO, WISH } from './alertWords.js';
import { captureNames } from './captureNames.js';
import type { Command } from './command.js';
import { namesEverything } from './namesEverything.js';

const WHAT = `(?: ${TO})?(?: ${HERE})?(?: ${ABOUT})?(?: (?<what>\\S.*?))??${END}$`;
const STOP = '(?:slutar?|upphor|stoppa|stop|quit)(?: med)?(?: att)?';
const DOING =
  '(?:bevaka(?:nde)?|folja(?! upp\\b)|larma|varna|avisera|notifiera|overvaka|prenumerera|skicka(?: ut)?|watching|following|alerting|monitoring|notifying|sending)';
const END_IT =
  '(?:ta(?:r)? bort|tag bort|avsluta|stang(?:a)? av|avbryt|avaktivera|inaktivera|stoppa?|sag upp|slopa|cancel|remove|delete|turn off|end|disable)';
const NO = '(?:inte|ej|aldrig)';
const ALL = '(?: (?:alla|all|the|den|det|dom|de|min|mina|var|vara|our|my|har))*';
const THEM = `(?:${ALERTS}|${SUBSCRIPTIONS})`;

const PATTERNS = [
  new RegExp(`^${WISH}${STOP} ${DOING}(?: ${ALERTS})?${WHAT}`, 'd'),
  new RegExp(`^${WISH}(?:${STOP}|${END_IT})${ALL} ${THEM}${WHAT}`, 'd'),
  new RegExp(
    `^${WISH}(?:inte )?(?:(?:ha|fa|have|get) )?(?:(?:inga|inte nagra|ej nagra|nagra|no|any) )?(?:fler|mer|flera|more|further) ${ALERTS}${WHAT}`,
    'd',
  ),
  new RegExp(`^${WISH}(?:inte |not )(?:ha |fa |have |get )(?:nagra |any )?${ALERTS}${WHAT}`, 'd'),
  new RegExp(`^${WISH}(?:inga|no) ${ALERTS} (?:${HERE}|tack|langre|any ?more|please)$`, 'd'),
  new RegExp(`^${WISH}(?:larma|bevaka|varna|folj)(?: ${TO})? ${NO}(?: (?:mer|langre))?${WHAT}`, 'd'),
  new RegExp(
    `^${WISH}(?:inte|ej|not) (?:langre )?(?:bevaka|folja(?! upp\\b)|larma|(?:bli |be )?(?:larmade?s?|alerted)|watch|follow)${WHAT}`,
    'd',
  ),
  new RegExp(`^${WISH}(?:don t|do not|dont) (?:alert|watch|follow|notify|warn)${WHAT}`, 'd'),
  new RegExp(
    `^(?:(?:we|i) )?(?:don t|dont|do not) (?:want|need) (?:to be alerted|(?:to (?:get|have|receive) )?(?:any )?(?:more )?${ALERTS})${WHAT}`,
    'd',
  ),
  new RegExp(`^${WISH}(?:unsubscribe|unfollow|avprenumerera|avfolja|avfolj)(?: from)?${WHAT}`, 'd'),
];

interface Wish {
  /** null: all that is followed here. */
  readonly name: string | null;
}

/** "sluta bevaka sjukfrånvaro", "inga fler larm här". */
export const unsubscribe: Command<Wish> = {
  name: 'unsubscribe',
  role: 'reader',
  match: (text) => {
    if (text.length > LONGEST_WISH) return null;
    const found = captureNames(text, PATTERNS);
    if (found === null) return null;
    const name = found['what'] ?? null;
    return { name: name === null || namesEverything(name) ? null : name };
  },
  run: (turn, { name }, deps) => stopFollowing(turn, name, deps),
};
