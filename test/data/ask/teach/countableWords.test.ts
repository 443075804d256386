import { expect, it } from '@jest/globals';
import { countableWords } from '../../../../data/ask/teach/countableWords.js';
import { tokenise } from '../../../../data/ask/words/tokenise.js';

it.each([
  { name: 'a word', question: 'hur är ohälsotalet?', kept: ['hur', 'ar', 'ohalsotalet'] },
  { name: 'the first word of a sentence', question: 'Ohälsotalet nu', kept: ['ohalsotalet', 'nu'] },
  { name: 'an abbreviation', question: 'hur är NPS', kept: ['hur', 'ar', 'nps'] },
  { name: 'a word once', question: 'vabb och vabb', kept: ['vabb', 'och'] },
  { name: 'no e-mail address', question: 'skicka till anna.ek@goteborg.se', kept: ['skicka', 'till'] },
  { name: 'no web address', question: 'se https://intra.se/anna och www.x.se', kept: ['se', 'och'] },
  { name: 'no personal number', question: 'lön för 19800101-1234', kept: ['lon', 'for'] },
  { name: 'no word with a figure in it', question: 'rum b12 nu', kept: ['rum', 'nu'] },
  { name: 'no name within a sentence', question: 'vad tjänar Anna Ek', kept: ['vad', 'tjanar'] },
  { name: 'no name at the beginning', question: 'Anna Ek frånvaro', kept: ['franvaro'] },
  { name: 'no single letter', question: 'x om y', kept: ['om'] },
  { name: 'no pasted monster', question: 'a'.repeat(41), kept: [] },
])('kept is $name', ({ question, kept }) => {
  const all = tokenise(question).map(({ written }) => written);
  expect(countableWords(question, all)).toEqual(kept);
});

it('kept is only what was not understood', () => {
  expect(countableWords('hur är ohälsotalet?', ['ohälsotalet'])).toEqual(['ohalsotalet']);
});
