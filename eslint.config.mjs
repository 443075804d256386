import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const sdk = ['botbuilder*', 'botframework-*', '@microsoft/teams-ai', 'restify', 'node-cron'];

/**
 * The rooms of the house: bot -> jobs -> cards -> data. Skipping a room is fine, going back never is.
 * A library that belongs to one room may not be imported from another.
 */
const mayNotImport = (files, rooms, libraries, message) => ({
  files,
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: [{ group: [...rooms.map((room) => `**/${room}/**`), ...libraries], message }] },
    ],
  },
});

export default tseslint.config(
  { ignores: ['dist', 'dist.next', 'build', 'node_modules'] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-console': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true } }],
    },
  },
  mayNotImport(
    ['data/**/*.ts'],
    ['bot', 'jobs', 'cards'],
    [...sdk, 'adaptivecards*'],
    'data/ is the domain: it knows no card, job or bot.',
  ),
  {
    ...mayNotImport(
      ['data/**/*.ts'],
      ['bot', 'jobs', 'cards', 'store', 'demo'],
      [...sdk, 'adaptivecards*', 'node:*', 'lowdb*'],
      'data/ outside store/ and demo/ is pure: no card, job, bot, file or network.',
    ),
    ignores: ['data/store/**', 'data/demo/**'],
  },
  {
    files: ['data/**/*.ts'],
    ignores: ['data/store/**'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'fetch', 'setTimeout', 'setInterval'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Time is an argument (Clock in data/ports.ts).' },
        { object: 'Math', property: 'random', message: 'Same question, same revision: same answer.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Time is an argument (Clock in data/ports.ts).',
        },
      ],
    },
  },
  mayNotImport(
    ['cards/**/*.ts'],
    ['bot', 'jobs', 'store'],
    [...sdk, 'node:*', 'lowdb*'],
    'cards/ turns values into card JSON: no I/O, no bot, no job.',
  ),
  mayNotImport(
    ['jobs/**/*.ts'],
    ['bot'],
    ['botbuilder*', 'botframework-*', '@microsoft/teams-ai', 'restify'],
    'jobs/ reaches Teams through a port only.',
  ),
  { files: ['jobs/**/*.ts'], ignores: ['jobs/startTicks.ts'], rules: {} },
  mayNotImport(['bot/**/*.ts'], [], ['node-cron'], 'node-cron is used in jobs/startTicks.ts only.'),
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
      },
    },
    rules: { 'no-console': 'off' },
  },
);
