import { expect, test } from '@jest/globals';
import { hearCommand } from '../../../bot/commands/commands.js';
import { textsFor } from '../../../cards/texts/textsFor.js';

const QUOTED = /[”“]([^”“]+)”/g;
const quotedIn = (text: string): string[] =>
  [...text.matchAll(QUOTED)].map(([, words = '']) => words.replace('@KPI-boten ', ''));
const helped = (['sv', 'en'] as const).flatMap((locale) => {
  const { topic, admins, here } = textsFor(locale).following.help;
  return [topic, admins, here].flatMap(quotedIn);
});

test.each(helped)('"%s", as the help says, is heard as a command', (words) => {
  expect(hearCommand(words)).not.toBeNull();
});
