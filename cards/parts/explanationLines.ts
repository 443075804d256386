import type { About, Added, Outcome } from '../../data/ask/interpretation.js';
import { formatAsked, formatPeriod } from '../periods.js';
import type { Texts } from '../texts/texts.js';
import { namesText, timeText } from './roleText.js';

/** What the question did not say itself: first all that came from the one before, in one line. */
export function addedLines(added: readonly Added[], texts: Texts): string[] {
  const { fromBefore } = texts.explanation;
  const before = added.flatMap((one) => beforeText(one, texts) ?? []);
  const chosen = added.flatMap((one) => chosenText(one, texts) ?? []);
  return [...(before.length === 0 ? [] : [fromBefore(before)]), ...chosen];
}

/** What came of it. */
export function outcomeLine(outcome: Outcome, texts: Texts): string {
  const told = texts.explanation.outcome;
  switch (outcome.kind) {
    case 'answered':
      return told.answered(aboutText(outcome.about, texts));
    case 'missing':
      return told.missing(aboutText(outcome.about, texts));
    case 'askedBack':
      return told.askedBack(namesText(outcome.names, texts));
    case 'notFound':
    case 'help':
    case 'thanks':
      return told[outcome.kind];
  }
}

function beforeText(added: Added, texts: Texts): string | null {
  const { roles, comparedWith } = texts.explanation;
  switch (added.kind) {
    case 'about':
      return aboutText(added.about, texts);
    case 'time':
      return timeText(added.time, texts);
    case 'measures':
      return texts.and(added.measures.map((measure) => roles.measures[measure]));
    case 'comparedWith':
      return comparedWith(formatPeriod(added.period, texts));
    case 'latest':
    case 'nearestPeriod':
      return null;
  }
}

function chosenText(added: Added, texts: Texts): string | null {
  const { latest, nearest } = texts.explanation;
  switch (added.kind) {
    case 'latest':
      return latest(formatPeriod(added.period, texts));
    case 'nearestPeriod':
      return nearest(formatAsked(added.asked, texts), formatPeriod(added.shown, texts));
    case 'about':
    case 'time':
    case 'measures':
    case 'comparedWith':
      return null;
  }
}

function aboutText(about: About, texts: Texts): string {
  switch (about.kind) {
    case 'subjects':
      return texts.and(namesText(about.names, texts));
    case 'list':
      return texts.explanation.about.list(texts.list.title({ ...about, against: null }));
    case 'text':
      return texts.explanation.about.text(about.section);
    case 'overview':
      return texts.explanation.about.overview;
  }
}
