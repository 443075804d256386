import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { CONFIG_KEYS, loadConfig } from '../../bot/config.js';

const compose = await readFile('compose.yaml', 'utf8');
const dockerfile = await readFile('Dockerfile', 'utf8');

const ID = '11111111-2222-3333-4444-555555555555';
/** As in the `.env` of somebody who set what has to be set, and no more. */
const REQUIRED = {
  POSTGRES_PASSWORD: 'p@ss:w/ör d#%$x',
  MicrosoftAppId: ID,
  MicrosoftAppPassword: 'secret',
  MicrosoftAppTenantId: ID,
};

test('what has to be set is what its first lines ask for', () => {
  const marked = [...compose.matchAll(/\$\{(\w+):\?/gu)].map(([, name]) => name);
  expect(new Set(marked)).toEqual(new Set(Object.keys(REQUIRED)));
  const [head = ''] = compose.split('\n\n');
  expect(Object.keys(REQUIRED).filter((name) => !head.includes(name))).toEqual([]);
});

test('the bot reads every variable that it is given', () => {
  const { PGPASSWORD, ...read } = environmentOfBot();
  expect(PGPASSWORD).toBe(REQUIRED.POSTGRES_PASSWORD);
  const known: readonly string[] = CONFIG_KEYS;
  expect(Object.keys(read).filter((key) => !known.includes(key))).toEqual([]);
});

test('with that alone it starts in production, on PostgreSQL, at the port that is published', () => {
  const config = loadConfig({ ...environmentOfImage(), ...environmentOfBot() });
  expect(config).toMatchObject({
    databaseUrl: 'postgres://kpi@database:5432/kpi',
    credentials: { appId: ID, tenantId: ID },
    metrics: { port: 9464, host: '0.0.0.0' },
  });
  expect(compose).toContain(`- 127.0.0.1:3978:${config.port}\n`);
  expect(dockerfile).toContain(`EXPOSE ${config.port}\n`);
});

test('the image itself refuses to start without credentials', () => {
  expect(() => loadConfig(environmentOfImage())).toThrow(
    'NODE_ENV is production but MicrosoftAppId is missing',
  );
});

function environmentOfImage(): Record<string, string> {
  const [lines = ''] = /^ENV (?:.*\\\n)*.*$/mu.exec(dockerfile) ?? [];
  return Object.fromEntries(
    [...lines.matchAll(/(\w+)=(\S+)/gu)].map(([, key = '', value = '']): [string, string] => [key, value]),
  );
}

/** With the variables put in, as Compose does: `${NAME:?why}` and `${NAME:-}`. */
function environmentOfBot(): Record<string, string> {
  const [, block = ''] = /^ {2}bot:\n(?:.*\n)*? {4}environment:\n((?: {6}.*\n)+)/mu.exec(compose) ?? [];
  const set: Readonly<Record<string, string>> = REQUIRED;
  return Object.fromEntries(
    [...block.matchAll(/^ {6}(\w+): (.*)$/gmu)].map(([, key = '', value = '']): [string, string] => [
      key,
      value.replace(/\$\{(\w+):[?-][^}]*\}/gu, (_, name: string) => set[name] ?? ''),
    ]),
  );
}
