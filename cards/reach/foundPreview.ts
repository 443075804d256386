import type { Found } from '../../data/ask/find/createFinder.js';
import type { ReadingView } from '../../data/ask/answer.js';
import { plainText } from '../escape.js';
import { decapitalise } from '../parts/capitalise.js';
import { figureOf } from '../parts/figure.js';
import { projectMark } from '../parts/mark.js';
import { fullName } from '../parts/naming.js';
import { formatPeriod } from '../periods.js';
import type { Locale, Texts } from '../texts/texts.js';
import { textsFor } from '../texts/textsFor.js';

/** What is found, in the two lines of a list to choose from. */
export interface FoundPreview {
  readonly title: string;
  readonly text: string;
}

/** "Sjukfrånvaro" above "5,3 % · mål 5 % · ▲ Gul · november 2023". */
export function foundPreview(found: Found, locale: Locale): FoundPreview {
  const texts = textsFor(locale);
  return found.kind === 'reading'
    ? preview(fullName(found.view.indicator, texts), [
        ...readingParts(found.view, texts),
        formatPeriod(found.view.period, texts),
      ])
    : preview(found.project.name, [
        texts.buttons.hints['project'] ?? '',
        projectMark(found.project, texts).text,
        formatPeriod(found.period, texts),
      ]);
}

function readingParts(view: ReadingView, texts: Texts): string[] {
  const outcome = figureOf('outcome', view, texts);
  const target = figureOf('target', view, texts);
  return [
    outcome.value,
    ...(target.blank ? [] : [`${decapitalise(target.label, texts)} ${target.value}`]),
    // That there is no outcome is said above.
    ...(outcome.mark === null || outcome.blank ? [] : [outcome.mark.text]),
  ];
}

/** Teams reads markup in these lines, and names may hold anything. */
function preview(title: string, parts: readonly string[]): FoundPreview {
  return { title: withoutMarkup(title), text: withoutMarkup(parts.join(' · ')) };
}

function withoutMarkup(text: string): string {
  return plainText(text).replace(/</g, '‹').replace(/>/g, '›');
}
