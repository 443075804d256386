import { synonymFormCard } from '../../cards/teach/synonymFormCard.js';
import { textsFor } from '../../cards/texts/textsFor.js';
import { proposeMeaning } from '../teach/proposeMeaning.js';
import type { Command } from './command.js';
import { capture, typedWords } from './typedWords.js';

/** What is to be taught; null is asked for in a form. */
interface Wish {
  readonly words: string | null;
  readonly meaning: string | null;
}

const WHO = '(?:nagon|man|vi|de|ni|jag|folk|chefer|en chef|someone|somebody|people|anyone|they|we|i)';
const WRITES =
  '(?:skriver|sager|fragar om|fragar efter|anger|anvander|writes?|says?|types?|asks? (?:for|about)|uses?)';
const IS_MEANT =
  '(?:menas|menar (?:de|vi|man|jag|hen|den|dom)|avses|(?:sa )?betyder det|ar det|(?:(?:they|we|it|i) )?(?:means?|meant)|is meant)';
const MEANS =
  '(?:betyder|ar samma(?: sak)? som|ar (?:en )?synonym(?:t|er)? (?:till|for|med)|ska (?:betyda|tolkas som|lasas som)|tolkas som|' +
  'means|is the same as|is a synonym (?:of|for))';
const ADD =
  '(?:lagg(?:a)?(?: till| in)?|skapa|registrera|spara|lar(?:a)?(?: dig| in)?|ny|nytt|nya|add|create|new|learn)';
const SYNONYM = '(?:synonym(?:en|er|erna|ord|ordet)?|synonyms?)';
const FOR = '(?:for|till|som betyder|betyder|med betydelsen|som|that means|meaning|means|of)';
/** The words of a synonym are few. */
const WORDS = '(?<words>\\S+(?: \\S+){0,4}?)';
const MEANING = '(?<meaning>\\S.*)';

/** The two halves of a whole sentence. */
const SENTENCES = [
  new RegExp(
    `\\b(?:nar|om|when|if) ${WHO} ${WRITES} (?:ordet |orden |the word )?${WORDS} ${IS_MEANT} ${MEANING}$`,
    'd',
  ),
  new RegExp(`\\b${ADD} (?:\\S+ ){0,2}?${SYNONYM} ${WORDS} ${FOR} ${MEANING}$`, 'd'),
  new RegExp(
    `^(?:(?:lar dig|kom ihag|notera|learn|remember) (?:att |that )?)?(?:ordet )?${WORDS} ${MEANS} ${MEANING}$`,
    'd',
  ),
];
/** A wish for the form, perhaps with the word. */
const FORMS = [
  new RegExp(`\\b${ADD} (?:\\S+ ){0,2}?${SYNONYM}(?: ${WORDS})?$`, 'd'),
  /^(?:lar dig|teach you|learn) (?:ett |nya |ett nytt |a |a new )?(?:ord|word)$/d,
];
/** "vad betyder det att vi går minus" asks; nobody teaches the words of a question or of its answer. */
const ASKS =
  /\b(?:vad|va|vilk\w+|hur|varfor|vem|what|which|how|why|who|does)\b|^(?:nar|var|ar|det|detta|den|de|som|is|this|that|it$)\b/;
const TELLS_MORE = /^(?:att|for|inte|nagot|that|not|something|mycket|mer|mindre|vad)\b/;

/** "sjuktal betyder sjukfrånvaro", "när någon skriver sjuktal menas sjukfrånvaro", "lägg till synonym". */
export const addSynonym: Command<Wish> = {
  name: 'addSynonym',
  role: 'controller',
  match: (text) => {
    // "lägg till synonym sjuktal = sjukfrånvaro"
    const typed = typedWords(/synonym/i.test(text) ? text.replace(/=>?|->|→/, ' betyder ') : text);
    const { words, meaning } = capture(typed, SENTENCES) ?? {};
    if (words !== undefined && meaning !== undefined)
      return isTeaching(words, meaning) ? { words, meaning } : null;
    const form = capture(typed, FORMS);
    return form === null ? null : { words: form['words'] ?? null, meaning: null };
  },
  run: async (turn, { words, meaning }, deps) => {
    if (words !== null && meaning !== null) return proposeMeaning(turn, { words, meaning }, deps);
    await turn.sendCard(
      synonymFormCard({ words: words ?? '', meaning: meaning ?? '' }, textsFor(turn.locale)),
    );
  },
};

function isTeaching(words: string, meaning: string): boolean {
  return !ASKS.test(typedWords(words).folded) && !TELLS_MORE.test(typedWords(meaning).folded);
}
