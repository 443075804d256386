import type { Decision } from '../../../data/alerts/decision.js';
import type { Texts } from '../../texts/texts.js';
import { figureInShort } from './figureLines.js';
import { levelMark } from './levelRuns.js';
import { alertName } from './subject.js';

interface Titled {
  readonly title: string;
  /** The reports; null when none is known. */
  readonly when: string | null;
}

/**
 * All that a notification shows: "2 nya avvikelser, november 2023: Sjukfrånvaro 5,3 % (mål 5 %), röd".
 *
 * @param decisions worst first
 */
export function alertSummary(decisions: readonly Decision[], { title, when }: Titled, texts: Texts): string {
  const [worst, ...others] = decisions;
  const dated = (said: string): string => (when === null ? said : texts.alert.dated(said, when));
  if (worst === undefined) return dated(title);
  const figure = figureInShort(worst, texts);
  if (others.length === 0) return dated(figure === null ? title : `${title}, ${figure}`);
  return `${dated(title)}: ${inShort(worst, figure, texts)}`;
}

/** "Sjukfrånvaro 5,3 % (mål 5 %), röd" */
function inShort({ subject, to }: Decision, figure: string | null, texts: Texts): string {
  const name = alertName(subject, texts);
  const shown = figure === null ? name : `${name} ${figure}`;
  return to === null ? shown : `${shown}, ${levelMark(to, texts).word}`;
}
