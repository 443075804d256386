import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { hearCommand } from '../../../bot/commands/commands.js';
import { correctFigure } from '../../../bot/commands/correctFigure.js';
import { isTime, typedPeriod } from '../../../bot/commands/typedTime.js';
import { QUESTION_FILES } from '../../eval/question.js';
import { createFakeClock } from '../../fakes/fakeClock.js';
import { createMemoryStorage } from '../../fakes/memoryStorage.js';

const heard = (text: string): string | null => hearCommand(text)?.name ?? null;

const PHRASES: Readonly<Record<string, readonly string[]>> = {
  uploadReport: [
    'ladda upp',
    'Ladda upp!',
    'lämna in',
    'upload',
    'jag vill ladda upp',
    'hur laddar jag upp?',
    'hur laddar man upp en rapport',
    'ladda upp november',
    'ladda upp rapporten för november 2023',
    'kan jag ladda upp en fil',
    'skicka in siffrorna för november',
    'jag ska lämna in novemberrapporten',
    'I want to upload a file',
    'how do I upload?',
    'ny uppladdning',
  ],
  fetchTemplate: [
    'hämta mall',
    'hämta mallen tack',
    'mall',
    'hämta mall för november',
    'ladda ned excelmallen',
    'get template',
    'var finns mallen?',
    'kan jag få mallen',
    'hämta en ny mall för december 2023',
  ],
  listRevisions: [
    'historik',
    'historik november',
    'visa historik för november 2023',
    'vilka versioner finns',
    'history November',
    'historik förra månaden',
    'ångra',
    'undo',
  ],
  showSource: [
    'visa källa sjukfrånvaro november',
    'källa',
    'vad är källan till sjukfrånvaron',
    'var kommer siffran ifrån',
    'varifrån kommer siffran för sjukfrånvaro',
    'show me the source of sick leave november',
    'where does the figure for sick leave come from',
  ],
  correctFigure: [
    'rätta sjukfrånvaro november till 5,4',
    'Rätta sjukfrånvaron i november till 5,4 %',
    'ändra målet för sjukfrånvaro till 5',
    'rätta sjukfrånvaro',
    'korrigera kundfakturor november till 1 500',
    'correct sick leave november to 5.4',
  ],
  exportAuditLog: ['exportera granskningsloggen', 'audit log', 'visa granskningsloggen'],
};

it.each(Object.entries(PHRASES).flatMap(([name, texts]) => texts.map((text) => ({ name, text }))))(
  '”$text” is $name',
  ({ name, text }) => expect(heard(text)).toBe(name),
);

it.each([
  'historik sjukfrånvaro',
  'ändra något',
  'vilka mål har vi',
  'vad är källsortering',
  'hur många fakturor lämnas in',
  'sjukfrånvaro november',
  'varför ökar uppladdningarna av data',
])('”%s” is a question', (text) => expect(heard(text)).toBeNull());

it('no question of a manager is taken for a command, but a wish for another figure and what an administrator may mean', async () => {
  const files = QUESTION_FILES.map((name) => readFile(`test/eval/${name}`, 'utf8'));
  const lines = (await Promise.all(files)).join('\n').split('\n');
  const questions = lines
    .filter((line) => line.trim() !== '')
    .map((line) => (JSON.parse(line) as { readonly q: string }).q);
  expect(questions.length).toBeGreaterThan(500);
  expect(questions.filter((question) => heard(question) !== null)).toEqual([
    'status',
    'ändra sjukfrånvaron till 3 %',
  ]);
});

describe('a correction', () => {
  it.each([
    { text: 'rätta sjukfrånvaro november till 5,4', figure: 'sjukfrånvaro november', value: '5,4' },
    { text: 'Rätta värdet för kundfakturor till 1 500.', figure: 'kundfakturor', value: '1 500' },
    { text: 'ändra resultatet till −1 754 tkr', figure: 'resultatet', value: '−1 754' },
    { text: 'rätta sjukfrånvaro november', figure: 'sjukfrånvaro november', value: '' },
    { text: 'rätta sjukfrånvaro till ca 5', figure: 'sjukfrånvaro', value: 'ca 5' },
  ])('”$text” names the figure and its value', ({ text, figure, value }) =>
    expect(correctFigure.match(text)).toEqual({ figure, value }),
  );
});

describe('a typed time', () => {
  it.each(['november', 'november 2023', 'förra månaden', '2023-11', 'tertial 2', '2023'])(
    'is ”%s”',
    (words) => expect(isTime(words)).toBe(true),
  );
  it.each(['sjukfrånvaro', 'november sjukfrånvaro', ''])('is not ”%s”', (words) =>
    expect(isTime(words)).toBe(false),
  );
  it.each([
    { words: 'november', period: '2023-11' },
    { words: 'förra månaden', period: '2023-11' },
    { words: '2022-11', period: '2022-11' },
    { words: 'senaste', period: null },
  ])('”$words” is $period on 5 December 2023', async ({ words, period }) => {
    const clock = createFakeClock();
    const { reports } = createMemoryStorage({ clock });
    expect(await typedPeriod(words, { reports, clock })).toBe(period);
  });
});
