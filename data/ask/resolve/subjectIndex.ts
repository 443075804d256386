import { remember } from '../words/remember.js';
import { stem } from '../words/stem.js';
import { fold, tokenise } from '../words/tokenise.js';
import { createLabelScoring, type Label, type QueryPart } from './labelScoring.js';
import { createLikeSounding } from './likeSounding.js';
import type { Subject } from './subjects.js';
import { createVocabulary, type Vocabulary } from './vocabulary.js';

/** Candidates worth looking at: twins come by the handful. */
export const MOST_CANDIDATES = 12;

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
  /** Subjects with a word that begins or ends like one of these, the most alike first: to choose from, no answer. */
  soundingLike(words: readonly string[]): readonly Subject[];
}

/** Words that tie a label together without naming anything. */
const STOP_WORDS = new Set(
  'och,o,i,på,av,för,till,med,som,att,den,det,de,en,ett,vid,inom,samt,eller,vad,hur,vilken,vilket,vilka,när,varför,lägre,the,of,and,for,to,in,on,a,an,or'
    .split(',')
    .map(fold),
);

/** How a figure is counted. */
const MEASURE_WORDS = 'andel,antal,totalt,genomsnitt,kronor,per'.split(',').map(fold);

/** Figures about figures: nobody means the margin of error who does not say so. */
const ABOUT_FIGURES = 'osäkerhetstal,felmarginal,konfidensintervall,standardavvikelse,svarsfrekvens'
  .split(',')
  .map(fold);
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
  const partsOfWord = remember((word) => vocabulary.read(word).parts, Infinity);
  const partsOf = (words: readonly string[]): string[] => [...new Set(words.flatMap(partsOfWord))];

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
  const scoring = createLabelScoring(labels, contextParts, new Set(partsOf(MEASURE_WORDS)));
  const likeSounding = createLikeSounding(texts.map((ofSubject) => ofSubject.flat()));
  const byId = new Map(subjects.map((subject) => [subject.id, subject]));

  return {
    vocabulary,
    subjects,
    subject: (id) => byId.get(id) ?? null,
    search: (query, most) =>
      scoring.best(query, most).flatMap(({ label: { subject: owner, parts }, ...fit }) => {
        const subject = subjects[owner];
        return subject === undefined ? [] : [{ ...fit, subject, parts }];
      }),
    soundingLike: (words) =>
      likeSounding.find(words.flatMap(foldedWords), MOST_CANDIDATES).flatMap((at) => subjects[at] ?? []),
  };
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
  const words = foldedWords(label);
  const telling = words.filter((word) => !STOP_WORDS.has(word));
  return telling.length > 0 ? telling : words;
}

function foldedWords(text: string): string[] {
  return tokenise(text).map(({ folded }) => folded);
}

function countWords(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
