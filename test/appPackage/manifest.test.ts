import { expect, test } from '@jest/globals';
import { manifest, manifestText, menuCommands, type Scope } from './theApp.js';

const SCOPES: readonly Scope[] = ['personal', 'team', 'groupChat'];
const [bot] = manifest.bots;

test('what differs between installations is a placeholder, and nothing is secret', () => {
  const placeholders = [...manifestText.matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name]) => name);
  expect([...new Set(placeholders)].sort()).toEqual([
    'DEVELOPER_NAME',
    'DEVELOPER_PRIVACY_URL',
    'DEVELOPER_TERMS_URL',
    'DEVELOPER_WEBSITE_URL',
    'MicrosoftAppId',
  ]);
  expect(manifestText).not.toMatch(/password|secret|[0-9a-f]{8}-[0-9a-f]{4}/i);
});

test('the bot can be talked to everywhere, and be given files', () => {
  expect(bot.scopes).toEqual(SCOPES);
  expect(bot.supportsFiles).toBe(true);
});

test('it asks for who somebody is, and for no other right', () => {
  expect(manifest.permissions).toEqual(['identity']);
  expect(Object.keys(manifest)).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/authorization|webApplicationInfo|devicePermissions/)]),
  );
});

test.each(SCOPES)('%s has one menu, short enough for every client, that names nothing twice', (scope) => {
  expect(bot.commandLists.filter(({ scopes }) => scopes.includes(scope))).toHaveLength(1);
  for (const locale of ['sv', 'en']) {
    const titles = menuCommands
      .filter((command) => command.scope === scope && command.locale === locale)
      .map(({ title }) => title);
    expect(titles.length).toBeGreaterThan(0);
    expect(titles.length).toBeLessThanOrEqual(10);
    expect(new Set(titles).size).toBe(titles.length);
  }
});

test.each(menuCommands)('$title ($locale, $scope) is short enough to be read', ({ title, description }) => {
  expect(title).toMatch(/^.{1,32}$/);
  expect(description).toMatch(/^.{1,128}$/);
});
