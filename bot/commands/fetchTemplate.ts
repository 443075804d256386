import { offerFile } from '../files/offerFile.js';
import type { Command } from './command.js';
import { isTime, typedPeriod } from './typedTime.js';
import { capture, typedWords } from './typedWords.js';

const FETCH =
  '(?:hamta(?:r)?(?: (?:jag|vi))?|ladda ne[rd]|skicka|ge mig|visa|jag (?:vill ha|behover)|kan jag fa|var finns|get|fetch|download|send(?: me)?|i (?:want|need)|where is)';
const TEMPLATE =
  '(?:mall(?:en)?|excelmall(?:en)?|rapportmall(?:en)?|uppladdningsmall(?:en)?|template|upload template)';
const PATTERNS = [
  new RegExp(
    `^(?:${FETCH} )?(?:en |ny |den |a |the |new )*(?:excel )?${TEMPLATE}(?: (?:for|till|med|of) (?:rapporten )?(?<time>\\S.*?)| (?<bare>\\S.*?))??(?: (?:tack|please))?$`,
    'd',
  ),
];

interface Wish {
  /** In words; null for the newest report. */
  readonly time: string | null;
}

/** "hämta mall": the workbook to fill in. */
export const fetchTemplate: Command<Wish> = {
  name: 'fetchTemplate',
  role: 'controller',
  match: (text) => {
    const found = capture(typedWords(text), PATTERNS);
    if (found === null) return null;
    const time = found['time'] ?? found['bare'] ?? null;
    return time === null || isTime(time) ? { time } : null;
  },
  run: async (turn, { time }, deps) => {
    const period = time === null ? null : await typedPeriod(time, deps);
    await offerFile(turn, { kind: 'template', period }, deps);
  },
};
