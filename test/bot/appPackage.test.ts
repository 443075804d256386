import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { hearCommand } from '../../bot/commands/commands.js';

interface Command {
  readonly title: string;
  readonly description: string;
}

const read = async (name: string): Promise<string> => readFile(`appPackage/${name}`, 'utf8');
const manifest = JSON.parse(await read('manifest.json')) as {
  readonly bots: readonly { readonly commandLists: readonly { readonly commands: readonly Command[] }[] }[];
};
const english = JSON.parse(await read('en.json')) as Readonly<Record<string, string>>;

test('what differs between installations is a placeholder that the packaging fills, and nothing is secret', async () => {
  const placeholders = new Set(
    [...(await read('manifest.json')).matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name]) => name),
  );
  expect([...placeholders].sort()).toEqual([
    'BOT_ID',
    'DEVELOPER_NAME',
    'DEVELOPER_PRIVACY_URL',
    'DEVELOPER_TERMS_URL',
    'DEVELOPER_WEBSITE_URL',
    'TEAMS_APP_ID',
  ]);
});

test('every command is short enough for Teams and has its English', () => {
  for (const [list, { commands }] of (manifest.bots[0]?.commandLists ?? []).entries()) {
    expect(commands.length).toBeLessThanOrEqual(10);
    for (const [index, command] of commands.entries()) {
      const key = `bots[0].commandLists[${list}].commands[${index}]`;
      for (const title of [command.title, english[`${key}.title`]]) expect(title).toMatch(/^.{1,32}$/);
      for (const text of [command.description, english[`${key}.description`]])
        expect(text).toMatch(/^.{1,128}$/);
    }
  }
});

test('what a command of the menu types for a person is a command of that name', () => {
  const titles = (manifest.bots[0]?.commandLists ?? []).flatMap(({ commands }) =>
    commands.flatMap(({ title }, index) => [
      title,
      english[`bots[0].commandLists[0].commands[${index}].title`],
    ]),
  );
  const heard = titles.flatMap((title) => hearCommand(title ?? '')?.name ?? []);
  expect(heard).toEqual(['listRevisions', 'uploadReport', 'fetchTemplate'].flatMap((name) => [name, name]));
});

test.each([
  { name: 'color.png', side: 192 },
  { name: 'outline.png', side: 32 },
])('$name is $side pixels square', async ({ name, side }) => {
  const png = await readFile(`appPackage/${name}`);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([side, side]);
});
