import { showStatus as show } from '../alerts/showStatus.js';
import type { Command } from './command.js';
import { capture, typedWords } from './typedWords.js';

const SHOW = '(?:visa|vad ar|hur ar|show|what is|the|mig|me)';
const NAMED = [
  new RegExp(
    `^(?:${SHOW} )*(?:driftstatus(?:en)?|driftlage[t]?|botens (?:status|drift|driftstatus|halsa|jobb)|bottens status|botstatus(?:en)?|(?:status|statusen|laget) (?:for|pa|hos|i|of|for the|of the) (?:boten|jobben|the bot|bot)|` +
      `jobbstatus(?:en)?|systemstatus(?:en)?|(?:bot|job|jobs|system|operational) status|bot s status|bot health)(?: (?:tack|please))?$`,
    'd',
  ),
];
const BARE = [/^status(?:en)?$/d];

/** "driftstatus": how the bot itself is. Bare "status" asks for the report, but for those who look after the bot. */
export const showStatus: Command<{ readonly isNamed: boolean }> = {
  name: 'showStatus',
  role: 'admin',
  match: (text) => {
    const typed = typedWords(text);
    if (capture(typed, NAMED) !== null) return { isNamed: true };
    return capture(typed, BARE) === null ? null : { isNamed: false };
  },
  isMeant: async ({ person }, { isNamed }, { rolesOf }) => isNamed || rolesOf(person.id).has('admin'),
  run: (turn, _match, deps) => show(turn, deps),
};
