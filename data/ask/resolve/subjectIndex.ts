import { stem } from '../words/stem.js';
import { fold, tokenise } from '../words/tokenise.js';
import type { Subject } from './subjects.js';
import { createVocabulary, type Vocabulary } from './vocabulary.js';

/** One part of a question that a subject's label should contain. */
export interface QueryPart {
  readonly part: string;
  /** 0-1: how sure it is that this part was meant. */
  readonly quality: number;
  /** A required part that the label lacks counts against it; the others only help to tell twins apart. */
  readonly required: boolean;
}

export interface Candidate {
  readonly subject: Subject;
  /** 0-1, by which candidates are ordered. */
  readonly score: number;
  /** Share of the question that the subject explains, rare parts weighing more. */
  readonly explained: number;
  /** Share of the subject's best label that the question names. */
  readonly named: number;
  /** Weight of the parts of that label that the question names: of two whole names the longer one counts. */
  readonly matched: number;
  /** Parts of that label. */
  readonly parts: readonly string[];
}

export interface SubjectIndex {
  readonly vocabulary: Vocabulary;
  readonly subjects: readonly Subject[];
  subject(id: string): Subject | null;
  /** Best first, each subject once. */
  search(parts: readonly QueryPart[], most: number): readonly Candidate[];
}

/** Words that tie a label together without naming anything. */
const STOP_WORDS = new Set(
  'och,o,i,på,av,för,till,med,som,att,den,det,de,en,ett,vid,inom,samt,eller,vad,hur,vilken,vilket,vilka,när,varför,the,of,and,for,to,in,on,a,an,or'
    .split(',')
    .map(fold),
);

/** How much naming the whole label matters beside explaining the whole question. */
const NAMED_SHARE = 0.4;
/** What a word of another label of the same subject, or of its context, is worth beside one of the label itself. */
const CONTEXT_WORTH = 0.95;
/** Below this share of the question no context word can lift a label to an answer. */
const LEAST_EXPLAINED = 0.25;

/** How a figure is counted: left out of most questions, so a label must not suffer much for saying it. */
const MEASURE_WORDS = 'andel,antal,totalt,genomsnitt,kronor,per'.split(',').map(fold);
const MEASURE_WORD_WORTH = 0.4;

/** What a word that the grammar has eaten weighs among those that tell the candidates apart. */
const HINT_WORTH = 0.15;

/** Figures about figures: nobody means the margin of error who does not say so. */
const ABOUT_FIGURES = 'osäkerhetstal,felmarginal,konfidensintervall,standardavvikelse,svarsfrekvens'
  .split(',')
  .map(fold);
/** What such a label is worth beside the figure itself when the question does not name it: no rival. */
const ABOUT_FIGURES_WORTH = 0.85;

interface Label {
  readonly subject: number;
  readonly parts: readonly string[];
  /** The word of `ABOUT_FIGURES` in it, as parts; empty for a figure itself. */
  readonly aboutFigures: readonly string[];
}

const NO_LABEL: Label = { subject: -1, parts: [], aboutFigures: [] };

/**
 * An inverted index over the parts of words (stems, compounds taken apart) of everything a subject is called.
 * A part weighs more the fewer subjects have it (inverse document frequency).
 */
export function createSubjectIndex(
  subjects: readonly Subject[],
  grammarWords: Iterable<string>,
): SubjectIndex {
  const texts = subjects.map(({ labels }) => labels.flatMap(variants).map(wordsOf));
  const contexts = subjects.map(({ context }) => context.flatMap(wordsOf));
  const vocabulary = createVocabulary(countWords(texts.flat(2)), grammarWords);
  // The same few thousand words make up all labels.
  const partsOfWord = new Map<string, readonly string[]>();
  const partsOf = (words: readonly string[]): string[] => [
    ...new Set(words.flatMap((word) => getOrCreate(partsOfWord, word, () => vocabulary.read(word).parts))),
  ];

  const labels: Label[] = texts.flatMap((ofSubject, subject) =>
    ofSubject
      .map((words) => ({
        subject,
        parts: partsOf(words),
        aboutFigures: partsOf(words.filter((word) => ABOUT_FIGURES.includes(word))),
      }))
      .filter(({ parts }) => parts.length > 0),
  );
  const contextParts = contexts.map((words, subject) => {
    const ownWords = texts[subject]?.flat() ?? [];
    return new Set([...partsOf([...words, ...ownWords]), ...words.map(stem)]);
  });
  const subjectsWith = new Map<string, Set<number>>();
  const holders = new Map<string, number[]>();
  labels.forEach(({ subject, parts }, label) => {
    for (const part of parts) {
      getOrCreate(subjectsWith, part, () => new Set<number>()).add(subject);
      getOrCreate(holders, part, () => []).push(label);
    }
  });
  const measureWords = new Set(partsOf(MEASURE_WORDS));
  const weightOf = (part: string): number =>
    Math.log(1 + subjects.length / (subjectsWith.get(part)?.size ?? 0.5)) *
    (measureWords.has(part) ? MEASURE_WORD_WORTH : 1);
  const weights = new Map([...holders.keys()].map((part) => [part, weightOf(part)]));
  const unknownWeight = weightOf('');
  const labelWeights = Float64Array.from(labels, ({ parts }) =>
    parts.reduce((sum, part) => sum + (weights.get(part) ?? 0), 0),
  );
  const byId = new Map(subjects.map((subject) => [subject.id, subject]));
  // One pair of accumulators, cleared after each search: a search is synchronous.
  const explained = new Float64Array(labels.length);
  const named = new Float64Array(labels.length);
  const hinted = new Float64Array(labels.length);

  return {
    vocabulary,
    subjects,
    subject: (id) => byId.get(id) ?? null,
    search(query, most) {
      const required = query.filter((part) => part.required);
      const total = required.reduce((sum, { part }) => sum + (weights.get(part) ?? unknownWeight), 0);
      if (total === 0) return [];
      const hints = query.reduce(
        (sum, { part, required: isRequired }) => sum + (isRequired ? 0 : (weights.get(part) ?? 0)),
        0,
      );
      const touched = accumulate(query);
      const best = new Map<number, Candidate>();
      for (const label of touched) {
        const candidate = weigh(label, required, total, hints);
        explained[label] = 0;
        named[label] = 0;
        hinted[label] = 0;
        if (candidate === null) continue;
        const owner = labels[label]?.subject ?? -1;
        const known = best.get(owner);
        const better =
          known === undefined ||
          candidate.score > known.score ||
          (candidate.score === known.score && candidate.matched > known.matched);
        if (better) best.set(owner, candidate);
      }
      return [...best.values()].sort((a, b) => b.score - a.score || b.matched - a.matched).slice(0, most);
    },
  };

  function accumulate(query: readonly QueryPart[]): number[] {
    const touched: number[] = [];
    for (const { part, quality, required } of query) {
      const weight = weights.get(part) ?? 0;
      for (const label of holders.get(part) ?? []) {
        if (named[label] === 0) touched.push(label);
        named[label] = (named[label] ?? 0) + weight;
        if (required) explained[label] = (explained[label] ?? 0) + weight * quality;
        else hinted[label] = (hinted[label] ?? 0) + weight;
      }
    }
    return touched;
  }

  function weigh(
    label: number,
    required: readonly QueryPart[],
    total: number,
    hints: number,
  ): Candidate | null {
    const { subject: owner, parts, aboutFigures } = labels[label] ?? NO_LABEL;
    const subject = subjects[owner];
    let share = (explained[label] ?? 0) / total;
    if (subject === undefined || share < LEAST_EXPLAINED) return null;
    const context = contextParts[owner];
    if (share < 1 && context !== undefined) {
      for (const { part } of required) {
        if (context.has(part) && !parts.includes(part))
          share += (CONTEXT_WORTH * (weights.get(part) ?? unknownWeight)) / total;
      }
    }
    const matched = named[label] ?? 0;
    const coverage = matched / (labelWeights[label] ?? 1);
    const hintShare = (HINT_WORTH * hints) / (total + HINT_WORTH * hints);
    const isMeant = aboutFigures.length === 0 || required.some(({ part }) => aboutFigures.includes(part));
    return {
      subject,
      explained: share,
      named: coverage,
      matched,
      parts,
      score:
        share *
        (1 - NAMED_SHARE + NAMED_SHARE * coverage) *
        (isMeant ? 1 : ABOUT_FIGURES_WORTH) *
        (1 - hintShare * (1 - (hints === 0 ? 1 : (hinted[label] ?? 0) / hints))),
    };
  }
}

/** "Nöjd Kund Index (NKI)" is also called "Nöjd Kund Index" and "NKI". */
function variants(label: string): string[] {
  const inside = /\(([^)]*\p{L}[^)]*)\)/u.exec(label)?.[1];
  if (inside === undefined) return [label];
  const without = label.replace(/\([^)]*\)/g, ' ');
  return /^\p{Lu}{2,}$/u.test(inside.trim()) ? [label, without, inside] : [label, without];
}

/** Words that carry meaning; all of them when a label has no other ("plus eller minus" keeps two). */
function wordsOf(label: string): string[] {
  const words = tokenise(label).map(({ folded }) => folded);
  const telling = words.filter((word) => !STOP_WORDS.has(word));
  return telling.length > 0 ? telling : words;
}

function countWords(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function getOrCreate<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  const existing = map.get(key);
  if (existing !== undefined) return existing;
  const created = create();
  map.set(key, created);
  return created;
}
