import type { Severity } from '../../data/alerts/alertLevel.js';

/** From which severity on, as far as a text says so. */
export interface TypedSeverity {
  /** null when it is not said. */
  readonly leastSeverity: Severity | null;
  /** The text without those words. */
  readonly rest: string;
}

const RED = '(?:r[öo]tt|r[öo]da?|red)';
const YELLOW = '(?:gult|gula?|yellow)';
const COLOUR = `(?:${RED}|${YELLOW})`;
const ONLY = '(?:men|but|bara|endast|enbart|only|just|även|aven|också|ocksa|also|både|bade|both)';
const NOT = '(?:inte|ej|utom|utan|not|except)';
const WHEN =
  '(?:så fort|sa fort|så snart|sa snart|as soon as|whenever|om|på|pa|för|for|när|nar|vid|ifall|if|when|on|about|for|som|that|which)';
const IT = '(?:det|den|de|något|nagot|någonting|nagonting|it|something|anything|status(?:en)?)';
const IS = '(?:är|ar|blir|blivit|lyser|turns?|goes|becomes?|is|are)';
const ALERT =
  '(?:larm(?:en)?|avvikelser(?:na)?|status|alerts?|ones|deviations?|också|ocksa|too|as well|bara|only)';

/** "bara rött", "när det blir rött", "röda larm", "gult och rött". */
const PHRASE = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:${ONLY}|${NOT}) )*(?:${WHEN} )*(?:${IT} )?(?:${IS} )?(?:(?:${ONLY}|${NOT}) )*${COLOUR}` +
    `(?:(?:,| ?\\/| och| eller| and| or)(?: ${NOT})? ?${COLOUR})*(?: ${ALERT})*(?![\\p{L}\\d])`,
  'giu',
);
const NOT_YELLOW = new RegExp(`(?<!\\p{L})${NOT} (?:${WHEN} )*${YELLOW}(?!\\p{L})`, 'iu');
const ANY_YELLOW = new RegExp(`(?<!\\p{L})${YELLOW}(?!\\p{L})`, 'iu');

/** "medarbetare bara rött": only red, of "medarbetare". */
export function typedSeverity(text: string): TypedSeverity {
  const spaced = text.replace(/\s+/gu, ' ');
  const said = spaced.match(PHRASE)?.join(' ');
  if (said === undefined) return { leastSeverity: null, rest: text };
  const wantsYellow = ANY_YELLOW.test(said) && !NOT_YELLOW.test(said);
  return {
    leastSeverity: wantsYellow ? 'yellow' : 'red',
    rest: spaced.replace(PHRASE, ' ').replace(/ +/gu, ' ').trim(),
  };
}
