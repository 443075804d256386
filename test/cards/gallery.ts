import { chooseExportCard } from '../../cards/reach/chooseExportCard.js';
import type { RenderedCard } from '../../cards/render.js';
import { renderAnswer } from '../../cards/renderAnswer.js';
import type { Locale } from '../../cards/texts/texts.js';
import { aHelpAnswer } from '../builders/answers.js';
import { anIndicator } from '../builders/anIndicator.js';
import { alertCards } from './alertCards.js';
import { followingCards } from './followingCards.js';
import { previewAnswers } from './previewAnswers.js';
import { teachCards } from './teachCards.js';
import { uploadCards } from './uploadCards.js';

/** Every card that the bot shows, by name: what is drawn to be looked at, and held against the rules for all. */
export async function galleryCards(locale: Locale): Promise<Record<string, RenderedCard>> {
  const answers = Object.entries(await previewAnswers());
  const choices = ['Lönespecifikationer', 'Löneärenden'].map((name) =>
    anIndicator({ id: name, name, nameEn: null }),
  );
  return {
    ...Object.fromEntries(answers.map(([name, answer]) => [name, renderAnswer(answer, locale)])),
    'help-admin': renderAnswer(aHelpAnswer({ mentionNeeded: true }), locale, 'admin'),
    'export-choose': chooseExportCard(choices, locale),
    ...teachCards(locale),
    ...followingCards(locale),
    ...(await uploadCards(locale)),
    ...alertCards(locale),
  };
}
