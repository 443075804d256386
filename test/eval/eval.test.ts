import { expect, it } from '@jest/globals';
import { createAnswerer } from '../../data/ask/createAnswerer.js';
import { DEMO_ORGANISATION } from '../../data/demo/organisation.js';
import { aDemoBook, NOW } from '../builders/aBook.js';
import { figuresIn, judge } from './judge.js';
import { QUESTION_FILES, readQuestions } from './question.js';
import { replyTo } from './reply.js';

const book = await aDemoBook();
const answerer = createAnswerer(book, DEMO_ORGANISATION);

const LEAST_SHARE_RIGHT = 0.95;

it.each(QUESTION_FILES.map((file) => ({ file })))(
  `answers $file: at least ${LEAST_SHARE_RIGHT} right, none wrong`,
  ({ file }) => {
    const judged = readQuestions(file).map((question) => ({
      question: `${question.id} ${question.q}`,
      ...judge(question, replyTo(question.q, answerer, book, NOW)),
    }));
    const wrong = judged.filter(({ wrongAnswer }) => wrongAnswer);
    expect(wrong.map(({ question, faults }) => ({ question, faults }))).toEqual([]);
    const right = judged.filter((verdict) => verdict.right).length;
    expect(right / judged.length).toBeGreaterThanOrEqual(LEAST_SHARE_RIGHT);
  },
);

it.each([
  ['5,3\u00a0%', [5.3]],
  ['\u22121\u00a0754 tkr', [-1754]],
  ['339\u00a0250 331\u00a0009', [339250, 331009]],
  ['60 mnkr', [60, 60_000]],
])('the judge reads %s as %s', (text, figures) => expect(figuresIn(text)).toEqual(figures));
