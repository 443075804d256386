import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { aSearch } from '../../builders/anActivity.js';

const manifestSchema = z.object({
  bots: z.array(z.object({ botId: z.string() })),
  composeExtensions: z.array(
    z.object({
      botId: z.string(),
      commands: z.array(
        z.object({
          id: z.string(),
          type: z.string(),
          initialRun: z.boolean(),
          context: z.array(z.string()),
          parameters: z.array(z.object({ name: z.string() })),
        }),
      ),
    }),
  ),
});

const read = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(`appPackage/${name}`, 'utf8')) as unknown;

test('the manifest declares the search that the bot answers, in both languages', async () => {
  const { bots, composeExtensions } = manifestSchema.parse(await read('manifest.json'));
  const { value } = aSearch('x') as {
    readonly value: { readonly commandId: string; readonly parameters: readonly { readonly name: string }[] };
  };
  expect(composeExtensions).toEqual([
    {
      botId: bots[0]?.botId,
      commands: [
        {
          id: value.commandId,
          type: 'query',
          initialRun: true,
          context: ['compose', 'commandBox'],
          parameters: value.parameters.map(({ name }) => ({ name })),
        },
      ],
    },
  ]);
  const command = 'composeExtensions[0].commands[0]';
  const keys = ['title', 'description', 'parameters[0].title', 'parameters[0].description'];
  expect(await read('en.json')).toMatchObject(
    Object.fromEntries(keys.map((key) => [`${command}.${key}`, expect.any(String) as unknown])),
  );
});
