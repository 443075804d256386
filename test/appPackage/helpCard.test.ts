import { expect, test } from '@jest/globals';
import { renderAnswer } from '../../cards/renderAnswer.js';
import { aHelpAnswer } from '../builders/answers.js';
import { visibleText } from '../cards/visibleText.js';
import { menuCommands } from './theApp.js';

const plain = (text: string): string => text.toLowerCase().replaceAll('\u00a0', ' ').replace(/[?.]$/, '');
const helpIn = (locale: 'sv' | 'en'): string => {
  const { content } = renderAnswer(aHelpAnswer(), locale, 'controller');
  return plain(visibleText(content));
};
const HELP = { sv: helpIn('sv'), en: helpIn('en') };

test.each(menuCommands)('$title ($locale, $scope) is told of by the help', ({ title, locale }) => {
  // The help is its own answer.
  if (/^(?:Hjälp|Help)$/.test(title)) return;
  expect(HELP[locale]).toContain(plain(title));
});
