import { describe, expect, it, test } from '@jest/globals';
import { cleanText } from '../../../data/intake/cells/cleanText.js';
import { prose, text, list } from '../../../data/intake/cells/cellReaders.js';

describe('cleanText', () => {
  it.each([
    { name: 'controls fall away', written: 'a\u0000b\u0007c\u001b[31m\u0085', clean: 'abc[31m' },
    {
      name: 'zero-width characters fall away',
      written: 'Sjuk\u200Bfrån\u200D\uFEFFvaro\u2060',
      clean: 'Sjukfrånvaro',
    },
    { name: 'a soft hyphen falls away', written: 'Sjuk\u00ADfrånvaro', clean: 'Sjukfrånvaro' },
    { name: 'changes of direction fall away', written: '\u202Eorav\u202C\u2066x\u2069', clean: 'oravx' },
    { name: 'tags fall away', written: 'a\u{E0041}b', clean: 'ab' },
    { name: 'half a character falls away', written: 'a\uD83Db', clean: 'ab' },
    { name: 'whole ones stay', written: '😀 å 漢', clean: '😀 å 漢' },
    { name: 'line breaks and tabs stay', written: 'a\r\nb\rc\u2028d\te', clean: 'a\nb\nc\nd\te' },
    { name: 'no-break spaces stay inside', written: '\u00A01\u00A0265 ', clean: '1\u00A0265' },
    { name: 'a letter and its ring are one', written: 'a\u030A', clean: 'å' },
  ])('$name', ({ written, clean }) => expect(cleanText(written)).toBe(clean));
});

describe('the length of a cell', () => {
  it.each([
    { name: 'a name', read: text, most: 400 },
    { name: 'running text', read: prose, most: 4_000 },
    { name: 'a list', read: list, most: 4_000 },
  ])('of $name is at most $most', ({ read, most }) => {
    expect(read('a'.repeat(most))).toHaveProperty('value');
    expect(read('a'.repeat(most + 1))).toEqual({ fault: { code: 'longText', length: most + 1, most } });
  });

  test('counts a name in one line', () => {
    expect(text('Verksamhetens\n  resultat')).toEqual({ value: 'Verksamhetens resultat' });
    expect(prose('En rad.\nOch en till.')).toEqual({ value: 'En rad.\nOch en till.' });
  });
});
