import type { Answer, Assumption } from '../../data/ask/answer.js';
import { plainText } from '../escape.js';
import type { Texts } from '../texts/texts.js';
import { assumptionLine } from './assumptionLine.js';
import { buttonsFor, MOST_BUTTONS, type Button } from './buttons.js';
import { capitalise } from './capitalise.js';
import { lines, type Line } from './rows.js';

type Told = Pick<Answer, 'assumptions' | 'suggestions' | 'explanation'>;

/** What every card has round its own matter. */
export interface Frame {
  /** The sentence of the notification, which clients without cards show instead. */
  readonly summary: string;
  readonly title: string;
  /** The Swedish name in an English card, the period, what was taken for granted. */
  readonly underTitle: readonly Line[];
  readonly hasFootnotes: boolean;
  /** Limits and sources. */
  readonly footnotes: readonly Line[];
  readonly buttons: readonly Button[];
}

interface FrameParts {
  readonly title: string;
  /** The name as the report prints it, where the title is a translation. */
  readonly swedishName?: string | null;
  /** The stretch that the card is about; marked as the latest when nothing else was asked for. */
  readonly stretch?: string | null;
  readonly footnotes?: readonly string[];
  readonly summary: string;
  /** How many buttons the card has besides the next questions. */
  readonly otherButtons?: number;
}

export function frame(
  { assumptions, suggestions, explanation }: Told,
  texts: Texts,
  { title, swedishName = null, stretch = null, footnotes = [], summary, otherButtons = 0 }: FrameParts,
): Frame {
  const time = timeLine(stretch, assumptions, texts);
  const told = assumptions
    .filter((assumption) => !isToldAbove(assumption, stretch !== null, [title, swedishName]))
    .map((assumption) => assumptionLine(assumption, texts));
  return {
    summary: plainText(summary),
    title,
    underTitle: lines(swedishName, time === null ? null : capitalise(time, texts), ...told),
    hasFootnotes: footnotes.length > 0,
    footnotes: lines(...footnotes),
    buttons: buttonsFor(
      suggestions,
      { explanation: explanation ?? null, room: MOST_BUTTONS - otherButtons },
      texts,
    ),
  };
}

/** The stretch, and in the same line why it is this one. */
function timeLine(stretch: string | null, assumptions: readonly Assumption[], texts: Texts): string | null {
  if (stretch === null) return null;
  const kinds = assumptions.map(({ kind }) => kind);
  if (kinds.includes('latest')) return texts.assumptions.latest(stretch);
  return kinds.includes('yearAssumed') ? texts.assumptions.yearAssumedOf(stretch) : stretch;
}

/** The title names what a follow-up is about. */
function isToldAbove(
  assumption: Assumption,
  hasStretch: boolean,
  names: readonly (string | null)[],
): boolean {
  switch (assumption.kind) {
    case 'latest':
    case 'yearAssumed':
      return hasStretch;
    case 'followUp':
      return names.includes(assumption.name);
    case 'nearestPeriod':
    case 'spelling':
      return false;
  }
}

/** For a card that itself says which period is the newest. */
export function withoutLatest<Given extends Told>(told: Given): Given {
  return { ...told, assumptions: told.assumptions.filter(({ kind }) => kind !== 'latest') };
}
