import { showWhy } from '../alerts/showWhy.js';
import { ABOUT, ALERTS, END, HERE, LONGEST_WISH, TO } from './alertWords.js';
import type { Command } from './command.js';
import { namesEverything } from './namesEverything.js';
import { capture, typedWords } from './typedWords.js';

const WHY =
  '(?:(?:men|och|ok|but|and) )?(?:varfor(?: i hela friden)?|hur kommer det sig att|why(?: on earth)?|how come)';
const ALARM =
  '(?:larma(?:de|r|t|ts|des|s)?|varna(?:de|r|t)?|avisera(?:de|r|t)?|alert(?:ed|ing)?|warn(?:ed|ing)?|notif(?:y|ied|ying))';
const NEGATION =
  '(?:inte|ej|aldrig|inget|inga|not|never|no|didn t|didnt|don t|dont|haven t|wasn t|weren t|isn t)';
const WHO = '(?:du|ni|vi|jag|boten|det|man|we|i|you|it|the bot)';
const HAPPENED =
  '(?:har|hade|fick|far|fatt|kom|kommer|kommit|ar|finns|funnits|blev|blir|blivit|skickade(?:s)?|skickat|' +
  'did|do|does|have|has|had|are|am|were|was|is|there|be|been|got|get|getting|gets|gotten|receive|send|sent)';
const ANY = '(?:nagot|nagra|ett|en|det|detta|har|a|an|any|this|that|to|us|oss|mig|me|fran (?:dig|boten))';

/** Any order of who, whether and what, as long as nothing else comes between. */
const PATTERN = new RegExp(
  `^${WHY}(?<said>(?: (?:${NEGATION}|${WHO}|${HAPPENED}|${ANY}))*? (?:${ALARM}|${ALERTS})(?: (?:${NEGATION}|${WHO}|${HAPPENED}))*)` +
    `(?: ${ANY})*(?: ${TO})?(?: ${HERE})?(?: ${ABOUT})?(?: (?<what>\\S.*?))??${END}$`,
  'd',
);
const IS_NEGATED = new RegExp(`\\b${NEGATION}\\b`);

interface Wish {
  /** null when it is not said of what. */
  readonly name: string | null;
  /** There was none, and why. */
  readonly wasMissed: boolean;
}

/** "varför larmade du?", "varför fick jag inget larm om SLA?". */
export const whyAlert: Command<Wish> = {
  name: 'whyAlert',
  role: 'reader',
  match: (text) => {
    if (text.length > LONGEST_WISH) return null;
    const found = capture(typedWords(text), [PATTERN]);
    if (found === null) return null;
    const { what, said = '' } = found;
    return {
      name: what === undefined || namesEverything(what) ? null : what,
      wasMissed: IS_NEGATED.test(typedWords(said).folded),
    };
  },
  run: (turn, wish, deps) => showWhy(turn, wish, deps),
};
