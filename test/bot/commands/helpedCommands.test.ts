import { readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { hearCommand } from '../../../bot/commands/commands.js';
import { textsFor } from '../../../cards/texts/textsFor.js';
import { isRecord } from '../../../data/isRecord.js';

const FOLDER = new URL('../../../bot/commands/', import.meta.url);
const QUOTED = /[”“]([^”“]+)”/g;
const quotedIn = (text: string): string[] =>
  [...text.matchAll(QUOTED)].map(([, words = '']) => words.replace('@KPI-boten ', ''));

/** All that the help tells of, the parts that only controllers and admins see too. */
const helpOf = (locale: 'sv' | 'en'): string[] => {
  const { help, following } = textsFor(locale);
  const topics = [...help.topics, ...help.controllerTopics, ...help.adminTopics];
  return [...topics.map(({ text }) => text), following.help.here].flatMap(quotedIn);
};
/** These are questions. */
const QUESTIONS = ['förra året', 'läget', 'last year', 'overview'];

/** Every name of a command in the folder, whether it is listened to or not. */
async function commandNames(): Promise<string[]> {
  const modules: unknown[] = [];
  // One at a time: jest cannot load modules that import each other at once.
  for (const file of readdirSync(FOLDER))
    modules.push(await import(`../../../bot/commands/${file.replace('.ts', '.js')}`));
  return modules
    .flatMap((exported) => (isRecord(exported) ? Object.values(exported) : []))
    .flatMap((value) =>
      isRecord(value) && typeof value['name'] === 'string' && typeof value['match'] === 'function'
        ? [value['name']]
        : [],
    );
}

const told = (['sv', 'en'] as const).flatMap(helpOf).filter((words) => !QUESTIONS.includes(words));

test.each(told)('"%s", as the help says, is heard as a command', (words) => {
  expect(hearCommand(words)).not.toBeNull();
});

test.each(['sv', 'en'] as const)('every command is named in the help (%s)', async (locale) => {
  const helped = new Set(helpOf(locale).map((words) => hearCommand(words)?.name));
  const names = await commandNames();
  expect(names.length).toBeGreaterThan(15);
  expect(names.filter((name) => !helped.has(name))).toEqual([]);
});
