import { expect, it } from '@jest/globals';
import { rememberCards } from '../../cards/rememberCards.js';
import type { Answer } from '../../data/ask/answer.js';

const ANSWER: Answer = { kind: 'askBack', assumptions: [], suggestions: [] };

it('makes a card once for each language and audience of an answer', () => {
  const made: string[] = [];
  const render = rememberCards((_, locale, audience) => {
    made.push(`${locale} ${audience}`);
    return { content: {}, summary: `${made.length}` };
  });
  const first = render(ANSWER, 'sv', 'reader');
  expect(render(ANSWER, 'sv', 'reader')).toBe(first);
  render(ANSWER, 'en', 'reader');
  render(ANSWER, 'sv', 'controller');
  render({ ...ANSWER }, 'sv', 'reader');
  expect(made).toEqual(['sv reader', 'en reader', 'sv controller', 'sv reader']);
});
