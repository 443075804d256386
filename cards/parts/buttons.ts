import type { Suggestion } from '../../data/ask/answer.js';
import type { ButtonRequest, Interpretation } from '../../data/ask/interpretation.js';
import { shorten } from '../escape.js';
import { formatStretch } from '../periods.js';
import type { Texts } from '../texts/texts.js';
import { capitalise } from './capitalise.js';
import { fullName, naming } from './naming.js';

/** A next question: its title, and the request that comes back when it is pressed. */
export interface Button {
  readonly title: string;
  /** A secondary one stands in the menu behind "…", where the client has one. */
  readonly mode: 'primary' | 'secondary';
  readonly request: ButtonRequest;
}

/** Teams shows no more than six actions. https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-reference */
export const MOST_BUTTONS = 6;
/** What a phone shows of a title without cutting it. */
const LONGEST_TITLE = 36;

/**
 * The next questions and, last and least, how this one was read.
 *
 * @param explanation null on the answer to a button
 */
export function buttonsFor(
  suggestions: readonly Suggestion[],
  explanation: Interpretation | null,
  texts: Texts,
): Button[] {
  const explain: Button[] =
    explanation === null
      ? []
      : [
          {
            title: texts.explanation.title,
            mode: 'secondary',
            request: { intent: 'explain', interpretation: explanation },
          },
        ];
  const next = suggestions
    .slice(0, MOST_BUTTONS - explain.length)
    .map(({ label, request }): Button => ({ title: shortTitle(label, texts), mode: 'primary', request }));
  return [...next, ...explain];
}

/** All that a button's title would say if there were room. */
export function fullTitle(label: Suggestion['label'], texts: Texts): string {
  switch (label.kind) {
    case 'subject':
      return withHint(fullName(label, texts), label.hint, texts);
    case 'group':
      return texts.buttons.group(label.group);
    case 'statusList':
      return texts.buttons.statusList[label.status];
    case 'listOf':
      return texts.buttons.listOf[label.of];
    case 'period':
      return capitalise(formatStretch(label.period, false, texts), texts);
    case 'forecast':
    case 'cause':
    case 'previousYear':
    case 'trend':
    case 'overview':
    case 'help':
    case 'deviations':
      return texts.buttons.plain[label.kind];
  }
}

/** Gives up the hint first, then the Swedish name beside the English one, and only then cuts. */
function shortTitle(label: Suggestion['label'], texts: Texts): string {
  const full = fullTitle(label, texts);
  if (full.length <= LONGEST_TITLE || label.kind !== 'subject') return shorten(full, LONGEST_TITLE);
  const name = fullName(label, texts);
  return name.length <= LONGEST_TITLE ? name : shorten(naming(label, texts).title, LONGEST_TITLE);
}

function withHint(name: string, hint: string | null, { buttons }: Texts): string {
  return hint === null ? name : `${name} – ${buttons.hints[hint] ?? hint}`;
}
