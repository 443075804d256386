import type { Answer } from '../data/ask/answer.js';
import { askBackCard } from './askBackCard.js';
import type { Audience } from './audience.js';
import { comparisonCard } from './comparisonCard.js';
import { explanationCard } from './explanationCard.js';
import { helpCard } from './helpCard.js';
import { itemCard } from './itemCard.js';
import { listCard } from './listCard.js';
import { missingCard } from './missingCard.js';
import { notFoundCard } from './notFoundCard.js';
import { overviewCard } from './overviewCard.js';
import { projectCard } from './projectCard.js';
import { readingCard } from './readingCard.js';
import type { RenderedCard } from './render.js';
import { seriesCard } from './seriesCard.js';
import { textCard } from './textCard.js';
import type { Locale } from './texts/texts.js';
import { textsFor } from './texts/textsFor.js';

/** @throws CardRenderError on a fault in a template or in its card's code */
export function renderAnswer(answer: Answer, locale: Locale, audience: Audience = 'reader'): RenderedCard {
  const texts = textsFor(locale);
  switch (answer.kind) {
    case 'reading':
      return readingCard(answer, texts);
    case 'series':
      return seriesCard(answer, texts);
    case 'comparison':
      return comparisonCard(answer, texts);
    case 'list':
      return listCard(answer, texts);
    case 'overview':
      return overviewCard(answer, texts);
    case 'project':
      return projectCard(answer, texts);
    case 'item':
      return itemCard(answer, texts);
    case 'text':
      return textCard(answer, texts);
    case 'askBack':
      return askBackCard(answer, texts);
    case 'notFound':
      return notFoundCard(answer, texts);
    case 'missing':
      return missingCard(answer, texts);
    case 'help':
      return helpCard(answer, texts, audience);
    case 'explanation':
      return explanationCard(answer, texts);
  }
}
