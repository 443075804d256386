import { addTo } from '../../addTo.js';

/** One name of a subject, as the parts of its words. */
export interface Label {
  /** Place of its subject. */
  readonly subject: number;
  readonly parts: readonly string[];
  /** The word in it for a figure about a figure, as parts; empty for a figure itself. */
  readonly aboutFigures: readonly string[];
}

/** One part of a question that a subject's label should contain. */
export interface QueryPart {
  readonly part: string;
  /** 0-1: how sure it is that this part was meant. */
  readonly quality: number;
  /** A required part that the label lacks counts against it; the others only help to tell twins apart. */
  readonly required: boolean;
}

/** How well a subject's best label fits a question. */
export interface ScoredLabel {
  readonly label: Label;
  /** 0-1, by which labels are ordered. */
  readonly score: number;
  /** Share of the question that the label explains, rare parts weighing more. */
  readonly explained: number;
  /** Share of the label that the question names. */
  readonly named: number;
  /** Weight of the parts of the label that the question names. */
  readonly matched: number;
}

export interface LabelScoring {
  /** The best label of each of the best subjects, best first. */
  best(query: readonly QueryPart[], most: number): ScoredLabel[];
}

/** How much naming the whole label matters beside explaining the whole question. */
const NAMED_SHARE = 0.4;
/** What a word of another label of the same subject, or of its context, is worth beside one of the label itself. */
const CONTEXT_WORTH = 0.95;
/** Below this share of the question no context word can lift a label to an answer. */
const LEAST_EXPLAINED = 0.25;
/** What explains less than this beside the label that explains most is no rival, whatever else speaks for it. */
const RIVAL_SHARE = 0.5;
/** How a figure is counted is left out of most questions, so a label must not suffer much for saying it. */
const MEASURE_WORD_WORTH = 0.4;
/** What a word that the grammar has eaten weighs among those that tell the candidates apart. */
const HINT_WORTH = 0.15;
/** What a figure about a figure is worth beside the figure itself when the question does not name it: no rival. */
const ABOUT_FIGURES_WORTH = 0.85;
/** Testing a label for a part costs about this many steps of a walk over the labels that have it. */
const TEST_COST = 4;

interface Part {
  readonly weight: number;
  readonly holders: Int32Array;
}

/**
 * Weighs labels against a question by the parts that they share; a part weighs more the fewer subjects have it
 * (inverse document frequency).
 *
 * The rarest parts open candidates; a common part only adds to those already open once no label that has nothing
 * rarer could still explain enough. So "andel" and "kommun" cost what the candidates are, not what the catalogue is.
 *
 * @param contextOf per subject: parts that may stand beside its labels without saying anything new
 * @param measureWords parts that say how a figure is counted
 */
export function createLabelScoring(
  labels: readonly Label[],
  contextOf: readonly ReadonlySet<string>[],
  measureWords: ReadonlySet<string>,
): LabelScoring {
  const parts = indexParts(labels, contextOf.length, measureWords);
  const unknownWeight = inverseFrequency(contextOf.length, 0.5);
  const weightOf = (part: string): number => parts.get(part)?.weight ?? unknownWeight;
  const labelWeights = Float64Array.from(labels, (label) =>
    label.parts.reduce((sum, part) => sum + weightOf(part), 0),
  );
  const partsOf = labels.map((label) => new Set(label.parts));
  // Accumulators, cleared after each search: a search is synchronous.
  const explained = new Float64Array(labels.length);
  const matched = new Float64Array(labels.length);
  const bestOfSubject = new Map<number, ScoredLabel>();

  return {
    best(query, most) {
      const required = query
        .filter((part) => part.required)
        .sort((a, b) => weightOf(b.part) - weightOf(a.part));
      const total = required.reduce((sum, { part }) => sum + weightOf(part), 0);
      if (total === 0) return [];
      const hints = query.filter((part) => !part.required && parts.has(part.part));
      const open = accumulate(required, total);
      let furthest = 0;
      for (const label of open) furthest = Math.max(furthest, explained[label] ?? 0);
      const least = Math.max(LEAST_EXPLAINED * total, RIVAL_SHARE * furthest);
      for (const label of open) {
        if ((explained[label] ?? 0) >= least) consider(label, required, hints, total);
      }
      for (const label of open) explained[label] = matched[label] = 0;
      const ranked = [...bestOfSubject.values()].sort((a, b) => b.score - a.score || b.matched - a.matched);
      bestOfSubject.clear();
      return ranked.slice(0, most);
    },
  };

  /** @returns the labels that could explain enough */
  function accumulate(required: readonly QueryPart[], total: number): number[] {
    const open: number[] = [];
    let left = total;
    for (const { part, quality } of required) {
      const { weight, holders } = parts.get(part) ?? NO_PART;
      const opens = left >= LEAST_EXPLAINED * total;
      left -= weightOf(part);
      const add = (label: number): void => {
        explained[label] = (explained[label] ?? 0) + weight * quality;
        matched[label] = (matched[label] ?? 0) + weight;
      };
      if (!opens && holders.length > TEST_COST * open.length) {
        for (const label of open) if (partsOf[label]?.has(part) === true) add(label);
        continue;
      }
      for (const label of holders) {
        if (matched[label] !== 0) add(label);
        else if (opens) {
          open.push(label);
          add(label);
        }
      }
    }
    return open;
  }

  function consider(
    at: number,
    required: readonly QueryPart[],
    hints: readonly QueryPart[],
    total: number,
  ): void {
    let share = (explained[at] ?? 0) / total;
    const label = labels[at];
    const own = partsOf[at];
    if (label === undefined || own === undefined) return;
    const context = contextOf[label.subject];
    if (share < 1 && context !== undefined) {
      for (const { part } of required)
        if (context.has(part) && !own.has(part)) share += (CONTEXT_WORTH * weightOf(part)) / total;
    }
    let hinted = 0;
    let hintable = 0;
    for (const { part } of hints) {
      const weight = weightOf(part);
      hintable += weight;
      if (own.has(part)) hinted += weight;
    }
    const weight = (matched[at] ?? 0) + hinted;
    const named = weight / (labelWeights[at] ?? 1);
    const missedHints = (HINT_WORTH * (hintable - hinted)) / (total + HINT_WORTH * hintable);
    const isMeant =
      label.aboutFigures.length === 0 || required.some(({ part }) => label.aboutFigures.includes(part));
    const score =
      share *
      (1 - NAMED_SHARE + NAMED_SHARE * named) *
      (1 - missedHints) *
      (isMeant ? 1 : ABOUT_FIGURES_WORTH);
    const known = bestOfSubject.get(label.subject);
    if (known !== undefined && (known.score > score || (known.score === score && known.matched >= weight)))
      return;
    bestOfSubject.set(label.subject, { label, score, explained: share, named, matched: weight });
  }
}

const NO_PART: Part = { weight: 0, holders: new Int32Array() };

function inverseFrequency(subjects: number, having: number): number {
  return Math.log(1 + subjects / having);
}

function indexParts(
  labels: readonly Label[],
  subjects: number,
  measureWords: ReadonlySet<string>,
): ReadonlyMap<string, Part> {
  const holders = new Map<string, number[]>();
  labels.forEach(({ parts }, label) => {
    for (const part of parts) addTo(holders, part, label);
  });
  return new Map(
    [...holders].map(([part, having]) => {
      const owners = new Set(having.map((label) => labels[label]?.subject)).size;
      const worth = measureWords.has(part) ? MEASURE_WORD_WORTH : 1;
      return [part, { weight: worth * inverseFrequency(subjects, owners), holders: Int32Array.from(having) }];
    }),
  );
}
