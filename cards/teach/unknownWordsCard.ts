import type { UnknownWord } from '../../data/ports.js';
import { actionListCard, type ActionRow } from '../actionListCard.js';
import { formatDate } from '../format.js';
import { lines } from '../parts/rows.js';
import { verbButton } from '../parts/verbButton.js';
import type { RenderedCard } from '../render.js';
import type { Texts } from '../texts/texts.js';

/** The words that went unanswered most often; each can be taught or hidden at once. */
export function unknownWordsCard(words: readonly UnknownWord[], texts: Texts): RenderedCard {
  const { unknownWords, buttons } = texts.teach;
  return actionListCard({
    title: unknownWords.title,
    leads: lines(words.length === 0 ? unknownWords.empty : unknownWords.lead),
    rows: words.map((word) => rowOf(word, texts)),
    footnotes: lines(unknownWords.privacy),
    buttons: [verbButton(buttons.list, { verb: 'listSynonyms' })],
  });
}

function rowOf({ word, times, lastAsked }: UnknownWord, texts: Texts): ActionRow {
  const { unknownWords, buttons, about } = texts.teach;
  return {
    heading: texts.quoted(word),
    details: [],
    notes: lines(unknownWords.asked(times, formatDate(lastAsked, texts.locale))),
    buttons: [
      verbButton(buttons.teach, {
        verb: 'openSynonymForm',
        data: { words: word },
        tooltip: about(buttons.teach, word),
      }),
      verbButton(buttons.hide, {
        verb: 'hideUnknownWord',
        data: { word },
        tooltip: about(buttons.hide, word),
      }),
    ],
  };
}
