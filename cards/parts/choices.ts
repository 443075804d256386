import type { Suggestion } from '../../data/ask/answer.js';
import { shorten } from '../escape.js';
import type { Texts } from '../texts/texts.js';
import { fullTitle, LONGEST_TITLE, shortTitle } from './buttons.js';

/** Things to choose from, each with a button of its own. */
export interface Choices {
  /** In full, in the order of the buttons; empty where those say it all. */
  readonly written: readonly string[];
  readonly titles: readonly string[];
}

/** Between hard spaces: neither does a line begin with it nor end in it. */
const DOT = '\u00a0·\u00a0';

type Label = Suggestion['label'];

/** Choices are read in full: on their buttons where all have room there, else in a list above them. */
export function choicesOf(labels: readonly Label[], texts: Texts): Choices {
  const full = labels.map((label) => withHint(label, labels, texts));
  if (full.every((title) => title.length <= LONGEST_TITLE)) return { written: [], titles: full };
  const short = labels.map((label) => shortTitle(label, texts));
  if (new Set(short).size === short.length)
    return { written: full.map((title) => `• ${title}`), titles: short };
  return {
    written: full.map(numbered),
    titles: short.map(numbered).map((title) => shorten(title, LONGEST_TITLE)),
  };
}

/** Names that begin alike are cut alike. */
function numbered(title: string, at: number): string {
  return `${at + 1}. ${title}`;
}

/** The hint is said where it tells the choices apart: where they differ in it, and their names do not hold it. */
function withHint(label: Label, labels: readonly Label[], texts: Texts): string {
  const name = fullTitle(label, texts);
  const hint = hintOf(label);
  const differs = labels.some((other) => hintOf(other) !== hint);
  return hint === null || !differs || name.includes(hint)
    ? name
    : `${name}${DOT}${texts.buttons.hints[hint] ?? hint}`;
}

function hintOf(label: Label): string | null {
  return label.kind === 'subject' ? label.hint : null;
}
