import { expect, it } from '@jest/globals';
import { fullName } from '../../cards/parts/naming.js';
import { textsFor } from '../../cards/texts/textsFor.js';

it.each([
  { name: 'Sjukfrånvaro', nameEn: 'Sick leave', sv: 'Sjukfrånvaro', en: 'Sick leave (Sjukfrånvaro)' },
  { name: 'Sjukfrånvaro', nameEn: null, sv: 'Sjukfrånvaro', en: 'Sjukfrånvaro' },
  { name: 'IoT', nameEn: 'IoT', sv: 'IoT', en: 'IoT' },
  {
    name: 'Nöjd Kund Index (NKI)',
    nameEn: 'Customer satisfaction index (NKI)',
    sv: 'Nöjd Kund Index (NKI)',
    en: 'Customer satisfaction index (NKI) / Nöjd Kund Index (NKI)',
  },
])('$en names an indicator in both languages, with no bracket within a bracket', ({ sv, en, ...named }) => {
  expect(fullName(named, textsFor('sv'))).toBe(sv);
  expect(fullName(named, textsFor('en'))).toBe(en);
});
