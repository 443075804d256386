import { expect, it } from '@jest/globals';
import { typeset } from '../../cards/typeset.js';

const NBSP = '\u00a0';

it.each([
  { name: 'a figure and its unit', text: 'ca 5,5 mnkr', set: 'ca 5,5_mnkr' },
  { name: 'a figure and the percent sign', text: '5,3 % av', set: '5,3_% av' },
  { name: 'thousands', text: '1 265 135 tkr', set: '1_265_135_tkr' },
  { name: 'a day and its month', text: 'den 5 december 2023', set: 'den 5_december 2023' },
  { name: 'a day and its month in English', text: '5 December 2023', set: '5_December 2023' },
  { name: 'a tertial and its year', text: 'T3 2023', set: 'T3_2023' },
  { name: 'a tertial and its number', text: 'tertial 3 2023', set: 'tertial_3 2023' },
  { name: 'a dot and the part that it begins', text: 'Gul · T3 2023', set: 'Gul ·_T3_2023' },
  {
    name: 'a figure and percentage points in English',
    text: '0.3 percentage points',
    set: '0.3_percentage points',
  },
  { name: 'a clock time', text: '5 december 2023 kl. 08.30', set: '5_december 2023 kl._08.30' },
  { name: 'no year and the figure after it', text: 'i maj 2023 100 fler', set: 'i maj 2023 100 fler' },
  { name: 'no year and the month after it', text: '2023 maj', set: '2023 maj' },
  { name: 'no figure and a word that only begins as a unit', text: '5 krav', set: '5 krav' },
])('keeps together $name', ({ text, set }) => expect(typeset(text)).toBe(set.replaceAll('_', NBSP)));

it.each([
  { name: 'between spaces becomes a dash', text: 'Tjänster - HR', set: 'Tjänster – HR' },
  { name: 'in a word stays', text: 'IT-tjänster och e-post', set: 'IT-tjänster och e-post' },
])('a hyphen $name', ({ text, set }) => expect(typeset(text)).toBe(set));
