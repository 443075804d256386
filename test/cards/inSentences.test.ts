import { expect, it } from '@jest/globals';
import { inSentences } from '../../cards/parts/inSentences.js';

it.each([
  { name: 'gives each its stop', parts: ['Klart', '3 nya'], said: 'Klart. 3 nya.' },
  { name: 'gives no second stop', parts: ['Klart.', 'Menar du …?', 'Hej!'], said: 'Klart. Menar du …? Hej!' },
  { name: 'lets a colon and dots lead on', parts: ['Nytt:', '… och 2 till …'], said: 'Nytt: … och 2 till …' },
  { name: 'of nothing is nothing', parts: [], said: '' },
])('$name', ({ parts, said }) => expect(inSentences(parts)).toBe(said));
