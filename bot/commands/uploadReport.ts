import { showForm } from '../upload/showForm.js';
import type { Command } from './command.js';
import { isTime, typedPeriod } from './typedTime.js';
import { capture, typedWords } from './typedWords.js';

const WISH =
  '(?:(?:(?:jag|vi) )?(?:vill|ska|skulle vilja|behover)|kan (?:jag|vi)|hur (?:gor (?:jag|man|vi) for att|kan (?:jag|man|vi))|(?:i |we )?(?:want|need|would like) to|how (?:do|can) (?:i|we)|please|var snall och)';
const HAND_IN =
  '(?:ladda(?:r)?(?: (?:jag|man|vi))? upp|lamna(?:r)?(?: (?:jag|man|vi))? in|skicka(?:r)?(?: (?:jag|man|vi))? in|rapportera in|ladda in|upload|hand in)';
const REPORT =
  '(?:(?:en |ett |ny |nya |nytt |min |var |manadens |a |the |new |my )*(?:rapport(?:en)?|manadsrapport(?:en)?|fil(?:en|er)?|siffror(?:na)?|varden(?:a)?|utfall(?:et)?|data|underlag(?:et)?|arbetsbok(?:en)?|manad(?:en)?|report|file|figures|workbook)\\b)';
const PATTERNS = [
  new RegExp(
    `^(?:hej |hi )?(?:${WISH} )?${HAND_IN}(?: ${REPORT})?(?: (?:for|fran|till|pa) )?(?: ?(?<time>\\S.*?))?(?: (?:tack|please))?$`,
    'd',
  ),
  new RegExp(`^(?:hur )?${HAND_IN}(?: ${REPORT})?$`, 'd'),
  /^(?:ny )?(?:uppladdning|inlamning|inrapportering)$/d,
];

/** "novemberrapporten" */
const MONTHS_REPORT =
  /\b(januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)s?rapport(?:en)?\b/iu;

interface Wish {
  /** In words; null when it is not said which. */
  readonly time: string | null;
}

/** "ladda upp", "lämna in novemberrapporten": the form. */
export const uploadReport: Command<Wish> = {
  name: 'uploadReport',
  role: 'controller',
  match: (text) => {
    const found = capture(typedWords(text.replace(MONTHS_REPORT, 'rapporten $1')), PATTERNS);
    if (found === null) return null;
    const time = found['time'] ?? null;
    return time === null || isTime(time) ? { time } : null;
  },
  run: async (turn, { time }, deps) => {
    const period = time === null ? null : await typedPeriod(time, deps);
    await showForm(turn, period === null ? {} : { period }, deps);
  },
};
