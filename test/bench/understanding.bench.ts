// How long it takes to understand a question when the catalogue is a whole city's, beside two search libraries.
import { performance } from 'node:perf_hooks';
import { createAnswerer } from '../../data/ask/createAnswerer.js';
import { DEMO_ORGANISATION } from '../../data/demo/organisation.js';
import type { Book } from '../../data/report/book.js';
import type { Indicator } from '../../data/report/indicator.js';
import { aDemoBook, NOW } from '../builders/aBook.js';
import { readQuestions } from '../eval/question.js';
import { catalogueQuestions, cityCatalogue } from './cityCatalogue.js';
import { hostileTexts } from './hostileTexts.js';
import { fuseEngine, miniSearchEngine, ourEngine, type Engine } from './engines.js';
import { figure, median, type Figure } from './figure.mjs';

/**
 * A question's time is its median over the rounds, the same for every engine: a garbage collection that happens to
 * fall on it in one round does not count, one that it causes every time does (the minimum would hide both).
 */
const ROUNDS = 5;
/** fuse.js takes some hundred times as long as the others: it is asked every sixteenth question, so its P99 is coarse. */
const OF_FUSE = 16;

const questions = [
  ...catalogueQuestions.map(({ q }) => q),
  ...(['sample.jsonl', 'questions.jsonl'] as const).flatMap((file) => readQuestions(file).map(({ q }) => q)),
];
const fewerQuestions = questions.filter((_, place) => place % OF_FUSE === 0);

export async function bench(): Promise<Figure[]> {
  const catalogue = cityCatalogue();
  const city = await aDemoBook(catalogue);
  const sixty = await aDemoBook(everyNth(catalogue, 100));
  const sixHundred = await aDemoBook(everyNth(catalogue, 10));

  const index = measureIndex(city);
  const times = measureEngines({
    at60: { build: () => ourEngine(sixty), questions },
    at600: { build: () => ourEngine(sixHundred), questions },
    ours: { build: () => ourEngine(city), questions },
    hostile: { build: () => answeringEngine(city), questions: hostileTexts },
    asked: { build: () => answeringEngine(city), questions },
    minisearch: { build: () => miniSearchEngine(city), questions },
    fuse: { build: () => fuseEngine(city), questions: fewerQuestions },
  });
  const p50 = (engine: keyof typeof times): number => percentile(times[engine], 50);
  const p99 = (engine: keyof typeof times): number => percentile(times[engine], 99);

  return [
    figure('understanding.p50AtSixThousand', p50('ours'), 'ms', 0.3),
    figure('understanding.p99AtSixThousand', p99('ours'), 'ms', 3),
    figure('understanding.p50OfMinisearch', p50('ours') / p50('minisearch'), 'times', 0.3),
    figure('understanding.p99OfMinisearch', p99('ours') / p99('minisearch'), 'times', 0.3),
    figure('understanding.minisearchP50', p50('minisearch'), 'ms'),
    figure('understanding.minisearchP99', p99('minisearch'), 'ms'),
    figure('understanding.fuseP50', p50('fuse'), 'ms'),
    figure('understanding.fuseP99', p99('fuse'), 'ms'),
    figure('understanding.p50At60', p50('at60'), 'ms'),
    figure('understanding.p50At600', p50('at600'), 'ms'),
    figure('understanding.answeredP50', p50('asked'), 'ms'),
    figure('understanding.answeredP99', p99('asked'), 'ms'),
    figure('understanding.hostileMs', Math.max(...times.hostile), 'ms', 20),
    figure('understanding.indexMs', index.ms, 'ms', 1_000),
    figure('understanding.indexMb', index.mb, 'MB', 20),
  ];
}

/** Understanding and the answer: all that happens between a text and its card. */
function answeringEngine(book: Book): Engine {
  const answerer = createAnswerer(book, DEMO_ORGANISATION);
  return (question) => answerer.ask(question, null, NOW);
}

/** The index alone: the book is there before. The first one built warms up. */
function measureIndex(book: Book): { readonly ms: number; readonly mb: number } {
  const runs = Array.from({ length: ROUNDS + 1 }, () => {
    const before = heapMb();
    const startedMs = performance.now();
    const answerer = createAnswerer(book, DEMO_ORGANISATION);
    const ms = performance.now() - startedMs;
    const mb = heapMb() - before;
    answerer.welcome(); // still in use, so not collected when the heap was read
    return { ms, mb };
  }).slice(1);
  return { ms: median(runs.map(({ ms }) => ms)), mb: median(runs.map(({ mb }) => mb)) };
}

interface Contender {
  /** Asked for anew every round: what an engine remembers of a question must not help it the next time. */
  readonly build: () => Engine;
  readonly questions: readonly string[];
}

/** Median milliseconds of each question by contender; they take turns, each with a clean heap. */
function measureEngines<Name extends string>(
  contenders: Readonly<Record<Name, Contender>>,
): Record<Name, number[]> {
  const rounds: Record<Name, number[]>[] = [];
  // The first round warms up and does not count.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const times = mapValues(contenders, timesOf);
    if (round > 0) rounds.push(times);
  }
  return mapValues(contenders, (contender, name) =>
    contender.questions.map((_, place) => median(rounds.map((times) => times[name][place] ?? NaN))),
  );
}

function timesOf({ build, questions }: Contender): number[] {
  const ask = build();
  globalThis.gc?.();
  return questions.map((question) => {
    const startedMs = performance.now();
    ask(question);
    return performance.now() - startedMs;
  });
}

function heapMb(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1_048_576;
}

function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil((sorted.length * percent) / 100) - 1] ?? NaN;
}

/** All sorts of indicators, wherever they stand in the catalogue. */
function everyNth(indicators: readonly Indicator[], n: number): Indicator[] {
  return indicators.filter((_, place) => place % n === 0);
}

function mapValues<Name extends string, From, To>(
  object: Readonly<Record<Name, From>>,
  change: (value: From, name: Name) => To,
): Record<Name, To> {
  const names = Object.keys(object) as Name[];
  return Object.fromEntries(names.map((name) => [name, change(object[name], name)])) as Record<Name, To>;
}
