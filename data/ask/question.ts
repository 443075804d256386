import type { Period } from '../report/period.js';
import { NUMBERS } from './grammar/time/calendarWords.js';
import type { Meaning } from './grammar/meaning.js';
import type { Phrases } from './grammar/phrases.js';
import type { Calendar } from './grammar/time/reader.js';
import { readTimes, type TimeMention } from './grammar/time/readTimes.js';
import { tagWords, type Tag } from './grammar/tagWords.js';
import type { Assumption } from './answer.js';
import { mendWords } from './mendWords.js';
import type { QueryPart } from './resolve/labelScoring.js';
import type { Vocabulary, WordReading } from './resolve/vocabulary.js';
import type { ReadSynonyms } from './teach/synonymReader.js';
import { tokenise, type Token } from './words/tokenise.js';

/** A question with the role of every word in it. */
export interface Question {
  readonly tokens: readonly Token[];
  readonly tags: readonly Tag[];
  readonly times: readonly TimeMention[];
  /** Per token: whether neither grammar nor calendar knows it, so that a subject must explain it. */
  readonly isContent: readonly boolean[];
  /** Per token: whether it is courtesy or glue and nothing else, so that it names nothing. */
  readonly isFiller: readonly boolean[];
  /** Slips in grammar words that were put right. */
  readonly spellings: readonly Assumption[];
}

export interface Language {
  readonly vocabulary: Vocabulary;
  /** What the asker's own organisation is called. */
  readonly ownNames: Phrases<Meaning>;
  /** Reads what controllers have taught. */
  readonly readSynonyms: ReadSynonyms;
}

export function readQuestion(
  text: string,
  { vocabulary, ownNames, readSynonyms }: Language,
  calendar: Calendar,
): Question {
  const { tokens, spellings } = mendWords(readSynonyms(unsigned(tokenise(text))), vocabulary);
  const times = readTimes(tokens, calendar);
  const tags = tagWords(tokens, ownNames);
  const known = new Array<boolean>(tokens.length).fill(false);
  const filler = new Array<boolean>(tokens.length).fill(false);
  for (const { start, end, meaning } of tags) if (meaning.as === 'filler') filler.fill(true, start, end);
  for (const { start, end, meaning } of tags) if (meaning.as !== 'filler') filler.fill(false, start, end);
  for (const { start, end } of [...tags, ...times]) known.fill(true, start, end);
  for (const { start, end, meaning } of tags) {
    if (meaning.as !== 'order') continue;
    for (const at of [start - 1, end]) if (isCount(tokens[at])) known[at] = true;
  }
  return {
    tokens,
    tags,
    times,
    isContent: known.map((isKnown) => !isKnown),
    isFiller: filler,
    spellings: spellings.map((spelling) => ({ kind: 'spelling', ...spelling })),
  };
}

const SIGNATURES = new Set(['mvh', 'halsning', 'halsningar', 'regards']);

/** Without the closing words of a letter and the name below them. */
function unsigned(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findIndex(({ folded }, at) => at > 0 && SIGNATURES.has(folded));
  return end < 0 ? tokens : tokens.slice(0, end);
}

/** "topp 5", "de tre största". */
function isCount(token: Token | undefined): boolean {
  return token !== undefined && (/^\d{1,2}$/.test(token.folded) || NUMBERS.has(token.folded));
}

/** All tags of one sort. */
export function tagsAs<As extends Meaning['as']>(question: Question, as: As): Extract<Meaning, { as: As }>[] {
  return question.tags.flatMap(({ meaning }) =>
    meaning.as === as ? [meaning as Extract<Meaning, { as: As }>] : [],
  );
}

/** A run of tokens, end not included. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface SubjectWords {
  readonly parts: readonly QueryPart[];
  /** As written, in order: words that no subject has. */
  readonly unknownWords: readonly string[];
  readonly spellings: readonly Assumption[];
  /** How each content word was recognised, by the place of its token. */
  readonly readings: ReadonlyMap<number, WordReading>;
}

/**
 * What a stretch of a question says about the subject. Words the grammar has eaten stay as optional parts:
 * they still tell twins apart ("30-49 år", "andel").
 *
 * @param softRequired the grammar's words must be explained too: for a question that has no others ("utveckling")
 */
export function subjectWords(
  question: Question,
  vocabulary: Vocabulary,
  { start, end }: Stretch,
  softRequired = false,
): SubjectWords {
  const parts = new Map<string, QueryPart>();
  const unknownWords: string[] = [];
  const spellings: Assumption[] = [];
  const readings = new Map<number, WordReading>();
  const add = (part: string, quality: number, required: boolean): void => {
    const known = parts.get(part);
    if (known === undefined || (required && !known.required)) parts.set(part, { part, quality, required });
  };
  for (let at = start; at < end; at += 1) {
    const token = question.tokens[at];
    if (token === undefined) continue;
    if (question.isContent[at] !== true) {
      if (vocabulary.has(token.folded))
        for (const part of vocabulary.read(token.folded).parts)
          add(part, 1, softRequired && question.isFiller[at] !== true);
      continue;
    }
    const reading = vocabulary.read(token.folded);
    readings.set(at, reading);
    for (const part of reading.parts) add(part, reading.quality, true);
    if (token.openEnded) for (const part of sharedHead(question, vocabulary, at)) add(part, 1, true);
    if (reading.unknown !== null || reading.parts.some((part) => !vocabulary.isIndexed(part))) {
      unknownWords.push(token.written);
    }
    if (reading.unknown !== null) {
      add(`?${reading.unknown}`, 1, true);
    }
    if (reading.readAs !== null && reading.readAs !== token.folded) {
      spellings.push({ kind: 'spelling', written: token.written, readAs: reading.readAs });
    }
  }
  return { parts: [...parts.values()], unknownWords, spellings, readings };
}

/** "kund-" in "kund- och leverantörsfakturor" lacks the last part of the compound that follows. */
function sharedHead(question: Question, vocabulary: Vocabulary, at: number): readonly string[] {
  const first = question.tokens.findIndex((_, later) => later > at && question.isContent[later]);
  if (first < 0) return [];
  const after = question.isContent.indexOf(false, first);
  const words = question.tokens.slice(first, after < 0 ? undefined : after);
  const parts = words.flatMap(({ folded }) => vocabulary.read(folded).parts);
  return parts.length > 1 ? parts.slice(-1) : [];
}

/** The calendar that relative times are counted from. */
export function calendarAt(now: Date, month: Period, newest: Period | null): Calendar {
  return { month, newest, today: now.toISOString().slice(0, 10) };
}
