import type { Project, ProjectStatus } from '../../data/report/dataset.js';
import { DIMENSIONS } from '../../data/report/dataset.js';
import type { Rating } from '../../data/rating/rate.js';
import type { Texts } from '../texts/texts.js';
import { decapitalise } from './capitalise.js';

/**
 * A status as word, symbol and colour: the colour alone never tells it.
 *
 * Only the symbol is coloured. Teams' yellow and green are too light to read a word in.
 */
export interface Mark {
  /** Empty for a status in the controller's own words. */
  readonly symbol: string;
  /** "Gul" */
  readonly label: string;
  /** "▲ Gul" */
  readonly text: string;
  /** Inside a sentence: "gul". */
  readonly word: string;
  /** Of the symbol: a TextRun's `color`. */
  readonly color: string;
  /** A Container's `style`. */
  readonly style: string;
}

type Shown = Rating | ProjectStatus;

/** The shapes of Excel's icon set "3 signs"; none of them has an emoji form that a phone could swap in. */
const SYMBOLS: Record<Shown, string> = {
  green: '●',
  yellow: '▲',
  red: '◆',
  missing: '○',
  unrated: '◇',
  deviating: '△',
};
const PLAIN = { color: 'Default', style: 'emphasis' };
const COLORS: Record<Shown, Pick<Mark, 'color' | 'style'>> = {
  green: { color: 'Good', style: 'good' },
  yellow: { color: 'Warning', style: 'warning' },
  red: { color: 'Attention', style: 'attention' },
  missing: PLAIN,
  unrated: PLAIN,
  deviating: PLAIN,
};

export function ratingMark(rating: Rating, texts: Texts): Mark {
  return mark(rating, texts.ratings[rating], texts);
}

/** The project's status; one that the report does not state is never shown as green. */
export function projectMark({ status, dimensions }: Project, texts: Texts): Mark {
  if (status === null) return mark('missing', texts.noStatus, texts);
  if (status !== 'deviating') return mark(status, texts.projectStatuses[status], texts);
  return mark('deviating', texts.colorNotStated(texts.deviating(deviatingIn(dimensions, texts))), texts);
}

/** Inside a sentence: "avvikelse i tid". */
export function deviationWord({ dimensions }: Pick<Project, 'dimensions'>, texts: Texts): string {
  return decapitalise(texts.deviating(deviatingIn(dimensions, texts)), texts);
}

function deviatingIn(dimensions: Project['dimensions'], texts: Texts): string[] {
  return DIMENSIONS.filter((dimension) => dimensions[dimension] === 'deviating').map((dimension) =>
    decapitalise(texts.dimensions[dimension], texts),
  );
}

/** One dimension of a project. */
export function dimensionMark(status: ProjectStatus, texts: Texts): Mark {
  return mark(status, texts.projectStatuses[status], texts);
}

/** A status in the controller's own words, or that there is none. */
export function statusMark(status: string | null, texts: Texts): Mark {
  return status === null
    ? mark('missing', texts.noStatus, texts)
    : { symbol: '', label: status, text: status, word: status, ...PLAIN };
}

function mark(shown: Shown, label: string, texts: Texts): Mark {
  const symbol = SYMBOLS[shown];
  return { symbol, label, text: `${symbol} ${label}`, word: decapitalise(label, texts), ...COLORS[shown] };
}
