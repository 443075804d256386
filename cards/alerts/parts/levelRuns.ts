import type { Level } from '../../../data/alerts/alertLevel.js';
import type { Decision } from '../../../data/alerts/decision.js';
import type { AlertSubject } from '../../../data/alerts/alertSubject.js';
import { decapitalise } from '../../parts/capitalise.js';
import { dimensionMark, ratingMark, type Mark } from '../../parts/mark.js';
import type { Texts } from '../../texts/texts.js';
import { partName } from '../../upload/parts/projectRow.js';
import { markRuns, plainRun, transitionRuns, type Run } from '../../upload/parts/ratingRuns.js';

/** Between green and what is off; no phone has an emoji of it. */
const FOREWARNING = { symbol: '◐', color: 'Accent', style: 'accent' };

/** Where an alert stands, as word, symbol and colour. */
export function levelMark(level: Level, texts: Texts): Mark {
  if (level === 'deviating') return dimensionMark(level, texts);
  if (level !== 'forewarning') return ratingMark(level, texts);
  const label = texts.changes.alerts.forewarning;
  return {
    ...FOREWARNING,
    label,
    text: `${FOREWARNING.symbol} ${label}`,
    word: decapitalise(label, texts),
  };
}

interface Change {
  readonly from: Level | null;
  /** null when it cannot be told. */
  readonly to: Level | null;
}

/** "▲ Gul → ◆ Röd"; empty when nothing can be told. */
export function changeRuns({ from, to }: Change, texts: Texts): Run[] {
  if (to === null) return [];
  const after = markRuns(levelMark(to, texts));
  if (from === null || from === to) return after;
  return joined(transitionRuns(markRuns(levelMark(from, texts)), after));
}

/** What a told alert has gone from and to. A missing figure has no colour to come from: the one known still stands. */
export function toldChange({ reason, from, to }: Pick<Decision, 'reason' | 'from' | 'to'>): Change {
  return { from: reason === 'missing' || reason === 'arrived' ? null : from, to };
}

/** The same where several parts of a project may stand beside each other: "Tid: ▲ Gul → ◆ Röd". */
export function levelRuns(
  { subject, ...change }: Change & { readonly subject: AlertSubject },
  texts: Texts,
): Run[] {
  const runs = changeRuns(change, texts);
  if (subject.kind === 'indicator' || runs.length === 0) return runs;
  return [plainRun(`${partName(subject.part, texts)}: `), ...runs];
}

/** Neighbours of one colour as one run. */
function joined(runs: readonly Run[]): Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last?.color === run.color) all.splice(-1, 1, { ...run, text: `${last.text}${run.text}` });
    else all.push(run);
  }
  return all;
}
