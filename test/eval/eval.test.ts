import { expect, it } from '@jest/globals';
import { createAnswerer } from '../../data/ask/createAnswerer.js';
import { DEMO_ORGANISATION } from '../../data/demo/organisation.js';
import { aDemoBook, NOW } from '../builders/aBook.js';
import { figuresIn, judge } from './judge.js';
import { readQuestions } from './question.js';
import { replyTo } from './reply.js';

const book = await aDemoBook();
const answerer = createAnswerer(book, DEMO_ORGANISATION);

it.each([
  { file: 'sample.jsonl', leastShareRight: 0.95, mostWrong: 0 },
  { file: 'questions.jsonl', leastShareRight: 0.95, mostWrong: 0 },
] as const)(
  'answers $file: at least $leastShareRight right, at most $mostWrong wrong',
  ({ file, leastShareRight, mostWrong }) => {
    const judged = readQuestions(file).map((question) => ({
      question: `${question.id} ${question.q}`,
      ...judge(question, replyTo(question.q, answerer, book, NOW)),
    }));
    const wrong = judged.filter(({ wrongAnswer }) => wrongAnswer);
    expect(wrong.slice(0, mostWrong + 5).map(({ question, faults }) => ({ question, faults }))).toEqual([]);
    expect(judged.filter(({ right }) => right).length / judged.length).toBeGreaterThanOrEqual(
      leastShareRight,
    );
  },
);

it.each([
  ['5,3\u00a0%', [5.3]],
  ['\u22121\u00a0754 tkr', [-1754]],
  ['339\u00a0250 331\u00a0009', [339250, 331009]],
  ['60 mnkr', [60, 60_000]],
])('the judge reads %s as %s', (text, figures) => expect(figuresIn(text)).toEqual(figures));
