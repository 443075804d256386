import { offerHistory } from '../reach/offerHistory.js';
import { offerMonth } from '../reach/offerMonth.js';
import type { Command } from './command.js';
import { isTime, typedPeriod } from './typedTime.js';
import { capture, typedWords } from './typedWords.js';

const WISH =
  '(?:(?:hej|hi|please|snalla|var snall och|kan (?:du|jag|vi|man)(?: fa)?|kunde du|hur (?:gor|kan) (?:jag|vi|man)(?: for)?(?: att)?|(?:jag|vi) (?:vill(?: ha)?|skulle vilja(?: ha)?|behover)|can (?:you|i|we)|could you|how (?:do|can) (?:i|we)|(?:i|we) (?:want|need|would like)(?: to)?) )*';
const EXPORT = '(?:exportera(?:r)?(?: (?:jag|vi|man))?|export)';
const FETCH =
  '(?:hamta|ladda ne[rd]|skicka|ge mig|spara|oppna|visa|get|download|send(?: me)?|save|open|show)';
const EXCEL =
  '(?:till|som|i|to|as|in|into) (?:en |ett |an? )?(?:excel(?:fil|ark|bok|format)?|xlsx(?: ?fil)?|kalkylark|arbetsbok|spreadsheet|workbook)(?: (?:fil|file))?';
const THANKS = '(?: (?:tack|please))?';
const PATTERNS = [
  new RegExp(`^${WISH}${EXPORT}(?: ${EXCEL})?(?: (?<what>\\S.*?))??(?: ${EXCEL})?${THANKS}$`, 'd'),
  new RegExp(`^${WISH}${FETCH} (?<what>\\S.*?) ${EXCEL}${THANKS}$`, 'd'),
];

const OF = '(?: (?:for|fran|i|av|over|pa|of|from|in))?';
/** All of a month. */
const MONTH = [
  new RegExp(
    `^(?:(?:hela|alla|all|manadens|senaste|the|whole|latest|entire) )*(?:rapport(?:en)?|manadsrapport(?:en)?|manad(?:en)?|manadsuppfoljning(?:en)?|allt|allting|alla|tabeller(?:na)?|siffror(?:na)?|(?:monthly )?report|month|everything|all|tables|figures)${OF}(?: (?<time>\\S.*))?$`,
    'd',
  ),
];
/** All of an indicator: said or not, it is what comes. */
const HISTORY = [
  new RegExp(
    `^(?:(?:hela|the|whole) )*(?:historik(?:en)?|utveckling(?:en)?|trend(?:en)?|history)${OF}(?: (?<figure>\\S.*))?$`,
    'd',
  ),
];
/** What is much longer was pasted, and is nobody's wish. */
const MOST_CHARACTERS = 300;
const IT = /^(?:den|det|detta|denna|den har|det har|svaret|it|this|that)$/;

type Wish =
  /** In words; null for the newest report. */
  | { readonly kind: 'month'; readonly time: string | null }
  /** In words; null for the one last spoken of. */
  | { readonly kind: 'history'; readonly figure: string | null };

/** "exportera november", "exportera sjukfrånvaro": a workbook of the month, or of all that is known of an indicator. */
export const exportToExcel: Command<Wish> = {
  name: 'exportToExcel',
  role: 'reader',
  match: (text) => {
    const found = text.length > MOST_CHARACTERS ? null : capture(typedWords(text), PATTERNS);
    return found === null ? null : readWish(found['what'] ?? null);
  },
  run: async (turn, wish, deps) => {
    if (wish.kind === 'history') return offerHistory(turn, wish.figure, deps);
    await offerMonth(turn, wish.time === null ? null : await typedPeriod(wish.time, deps), deps);
  },
};

function readWish(what: string | null): Wish {
  if (what === null || isTime(what)) return { kind: 'month', time: what };
  const typed = typedWords(what);
  const month = capture(typed, MONTH);
  const time = month?.['time'] ?? null;
  if (month !== null && (time === null || isTime(time))) return { kind: 'month', time };
  const history = capture(typed, HISTORY);
  const figure = history === null ? what : (history['figure'] ?? null);
  return { kind: 'history', figure: figure === null || IT.test(typedWords(figure).folded) ? null : figure };
}
