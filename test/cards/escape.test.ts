import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { escapeMarkdown, plainText, shorten } from '../../cards/escape.js';

describe('escapeMarkdown', () => {
  it.each([
    { name: 'a link', text: '[Se här](https://ond.example)', escaped: '\\[Se här\\](https://ond.example)' },
    { name: 'emphasis', text: '**fet** och _kursiv_', escaped: '\\*\\*fet\\*\\* och \\_kursiv\\_' },
    { name: 'a mention', text: '<at>Alla</at>', escaped: '\\<at>Alla\\</at>' },
    { name: 'an autolink', text: '<https://ond.example>', escaped: '\\<https://ond.example>' },
    { name: 'an expression', text: '${utfall}', escaped: '$\\{utfall}' },
    { name: 'an entity', text: '&lt;at&gt;', escaped: '\\&lt;at\\&gt;' },
    { name: 'code', text: '`kod`', escaped: '\\`kod\\`' },
    { name: 'a heading', text: '# Rubrik', escaped: '\\# Rubrik' },
    { name: 'a bullet', text: '- punkt', escaped: '\\- punkt' },
    { name: 'a number that would be a list', text: '5. punkt', escaped: '5\\. punkt' },
    { name: 'a backslash', text: 'a\\*b', escaped: 'a\\\\\\*b' },
    { name: 'lines, as paragraphs', text: 'ett\n# två\r\n\r\ntre', escaped: 'ett\n\n\\# två\n\ntre' },
  ])('takes the meaning out of $name', ({ text, escaped }) => expect(escapeMarkdown(text)).toBe(escaped));

  it.each([
    'Efterlevnad servicenivå - SLA',
    'Införande av city information platform/IoT',
    'HR & ekonomi',
    'Månadsarbetare (utförd tid och prognos)',
    'minirapport_2023_11.csv',
    '−4\u00a0767\u00a0tkr',
    '5,3\u00a0%',
    'mindre än 5 < 6 > 4',
  ])('leaves %s as it is', (text) => expect(escapeMarkdown(text)).toBe(text));

  it('leaves nothing for markdown to read, and shows what was written', () => {
    const hostile = fc
      .array(
        fc.constantFrom(
          ...['[', '](', ')', '*', '_', '`', '~~', '<at>', '</at>', '<', '>', '${', '}', '\\', '&amp;', '&'],
          ...['#', '- ', '+ ', '1. ', '2) ', '\n', ' ', 'a', 'Å', '7', '![', 'https://a.se', '---', '$', '{'],
        ),
        { maxLength: 24 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = escapeMarkdown(text);
        expect(unescape(escaped)).toBe(paragraphs(text));
        for (const line of escaped.split('\n\n')) expect(readByMarkdown(line)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});

/** What a line still means to markdown, when escaped characters count as commas. */
function readByMarkdown(line: string): string[] {
  const live = line.replace(/\\[!-/:-@[-`{-~]/g, ',');
  return [
    ...(live.match(/[[\]*`~\\]|\$\{|<[\p{L}/!?]|&#?\w+;/gu) ?? []),
    ...(live.match(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu) ?? []),
    ...(live.match(/^(?:[#>+-]|\d+[.)](?=\s|$)|\s)/) ?? []),
  ];
}

function unescape(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

function paragraphs(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n\n');
}

describe('plainText', () => {
  it('keeps a title on one line, without expressions', () =>
    expect(plainText('ett\n två ${tre}')).toBe('ett två $ {tre}'));
});

describe('shorten', () => {
  it.each([
    { name: 'short enough stays', text: 'kort text', length: 9, short: 'kort text' },
    { name: 'is cut between words', text: 'en lång text om allt', length: 12, short: 'en lång …' },
    {
      name: 'a single long word is cut inside',
      text: 'a'.repeat(20),
      length: 8,
      short: `${'a'.repeat(7)} …`,
    },
  ])('$name', ({ text, length, short }) => expect(shorten(text, length)).toBe(short));
});
