import { describe, expect, it, test } from '@jest/globals';
import { hearCommand } from '../../../bot/commands/commands.js';
import { exportToExcel } from '../../../bot/commands/exportToExcel.js';

describe('a month is exported by', () => {
  it.each([
    { text: 'exportera', time: null },
    { text: 'Exportera!', time: null },
    { text: 'export to excel', time: null },
    { text: 'exportera till excel tack', time: null },
    { text: 'exportera allt', time: null },
    { text: 'hämta rapporten i excel', time: null },
    { text: 'how do I export to excel?', time: null },
    { text: 'exportera november', time: 'november' },
    { text: 'exportera förra månaden', time: 'förra månaden' },
    { text: 'Exportera hela rapporten för november 2023', time: 'november 2023' },
    { text: 'ge mig november i excel', time: 'november' },
    { text: 'export November please', time: 'November' },
  ])('”$text”', ({ text, time }) => {
    expect(hearCommand(text)?.name).toBe('exportToExcel');
    expect(exportToExcel.match(text)).toEqual({ kind: 'month', time });
  });
});

describe('a history is exported by', () => {
  it.each([
    { text: 'exportera sjukfrånvaro', figure: 'sjukfrånvaro' },
    { text: 'kan du exportera sjukfrånvaron till en excelfil?', figure: 'sjukfrånvaron' },
    { text: 'exportera historiken för IT-tjänster', figure: 'IT-tjänster' },
    { text: 'ladda ner SLA som excel', figure: 'SLA' },
    { text: 'export sick leave', figure: 'sick leave' },
    { text: 'exportera det här till excel', figure: null },
    { text: 'exportera historiken', figure: null },
  ])('”$text”', ({ text, figure }) => {
    expect(hearCommand(text)?.name).toBe('exportToExcel');
    expect(exportToExcel.match(text)).toEqual({ kind: 'history', figure });
  });
});

it.each([
  { text: 'exportera granskningsloggen', command: 'exportAuditLog' },
  { text: 'hämta mall', command: 'fetchTemplate' },
  { text: 'skicka in rapporten', command: 'uploadReport' },
  { text: 'historik november', command: 'listRevisions' },
])('”$text” is no export but $command', ({ text, command }) => {
  expect(hearCommand(text)?.name).toBe(command);
});

it.each(['visa sjukfrånvaro', 'vad är exporten värd?', 'hur stor är exporten', 'sjukfrånvaro', 'excel', ''])(
  '”%s” stays a question',
  (text) => expect(hearCommand(text)).toBeNull(),
);

test('whatever is pasted is judged at once', () => {
  const pasted = ['exportera '.repeat(1_000), 'kan du '.repeat(2_000), 'hämta x '.repeat(1_500)];
  for (const text of [...pasted, ...pasted.map((long) => long.slice(0, 300))]) {
    const startedMs = performance.now();
    exportToExcel.match(text);
    expect(performance.now() - startedMs).toBeLessThan(50);
  }
});

test('anyone may', () => expect(hearCommand('exportera')?.role).toBe('reader'));
