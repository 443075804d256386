import type { Suggestion } from '../../data/ask/answer.js';
import type { ButtonRequest, Interpretation } from '../../data/ask/interpretation.js';
import { shorten } from '../escape.js';
import { formatPeriod } from '../periods.js';
import type { Texts } from '../texts/texts.js';
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
export const LONGEST_TITLE = 30;

/**
 * The next questions and, last and least, how this one was read.
 *
 * @param explanation null on the answer to a button
 * @param room how many buttons there may be
 */
export function buttonsFor(
  suggestions: readonly Suggestion[],
  { explanation, room }: { readonly explanation: Interpretation | null; readonly room: number },
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
    .slice(0, room - explain.length)
    .map(({ label, request }): Button => ({ title: shortTitle(label, texts), mode: 'primary', request }));
  return [...next, ...explain];
}

/** All that a button's title would say if there were room. */
export function fullTitle(label: Suggestion['label'], texts: Texts): string {
  switch (label.kind) {
    case 'subject':
      return fullName(label, texts);
    case 'reading':
      return `${fullName(label, texts)} ${formatPeriod(label.period, texts)}`;
    case 'group':
      return texts.buttons.group(label.group);
    case 'statusList':
      return statusListTitle(label, texts);
    case 'listOf':
      return texts.buttons.listOf[label.of];
    case 'comments':
    case 'previousYear':
    case 'trend':
    case 'overview':
    case 'help':
    case 'deviations':
      return texts.buttons.plain[label.kind];
  }
}

/** Gives up the period and the Swedish name beside the English one first, and only then cuts. */
export function shortTitle(label: Suggestion['label'], texts: Texts): string {
  const full = fullTitle(label, texts);
  if (full.length <= LONGEST_TITLE || (label.kind !== 'subject' && label.kind !== 'reading'))
    return shorten(full, LONGEST_TITLE);
  const { title } = naming(label, texts);
  const dated = label.kind === 'reading' ? `${title} ${formatPeriod(label.period, texts)}` : title;
  return dated.length <= LONGEST_TITLE ? dated : shorten(title, LONGEST_TITLE);
}

/** "Vad är rött?" of the whole report, else the title of the list: that of the economy needs no group. */
function statusListTitle(
  { status, of, group }: Extract<Suggestion['label'], { kind: 'statusList' }>,
  texts: Texts,
): string {
  if (of === 'all' && group === null) return texts.buttons.statusList[status];
  const isImplied = of === 'economy' || of === 'unitResult';
  const named = isImplied ? null : group;
  const phrase = { of, group: named, statuses: [status], frequency: null, side: null, against: null };
  return texts.list.title(phrase);
}
