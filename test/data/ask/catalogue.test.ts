import { expect, it } from '@jest/globals';
import { createAnswerer } from '../../../data/ask/createAnswerer.js';
import { buildBook } from '../../../data/report/book.js';
import { anIndicator } from '../../builders/anIndicator.js';
import { NOW } from '../../builders/aBook.js';

/** A catalogue as a whole city has it: long official names, near-twins, figures about figures. */
const NAMES = [
  'Sjukfrånvaro kommunalt anställda totalt, (%)',
  'Sjukfrånvaro kommunalt anställda kvinnor, (%)',
  'Gymnasieelever med examen inom 3 år, fristående skolor, andel (%)',
  'Gymnasieelever med examen inom 4 år, fristående skolor, andel (%)',
  'Gymnasieelever med examen inom 4 år, kommunala skolor, andel (%)',
  'Medborgarundersökningen - Trygg utomhus när det är ljust, andel (%)',
  'Osäkerhetstal - Trygg utomhus när det är ljust, andel (%)',
  'Nettokostnad individ- och familjeomsorg, kr/inv',
  'Fastighetspris småhus, kr/kvm',
  'Överklagade detaljplaner, andel (%)',
  'Nöjdhet tillgänglighet till återvinningscentral, andel (%)',
  'Kvalitetsindikatorer - Stroke, index (max = 100)',
  'Kvalitetsindikatorer - Storkök, index (max = 100)',
] as const;

const answerer = createAnswerer(
  buildBook(
    { version: 1, indicators: NAMES.map((name, at) => anIndicator({ id: `n${at}`, name, nameEn: null })) },
    [],
  ),
);

/** Names of what the question is taken to be about, best first. */
function about(question: string): string[] {
  const { request, answer } = answerer.ask(question, null, NOW);
  const ids = request?.intent === 'subject' ? request.subjectIds : [];
  const offered = answer.suggestions.flatMap(({ label }) => (label.kind === 'subject' ? [label.name] : []));
  return ids.length > 0 ? ids.map((id) => NAMES[Number(id.slice(1))] ?? id) : offered;
}

it.each([
  ['number words are figures', 'examen inom fyra år i fristående gymnasieskolor', NAMES[3]],
  ['everyday words stand for official ones', 'examen inom 4 år friskolor gymnasiet', NAMES[3]],
  ['an abbreviation on one side only', 'nettokostnad ifo per invånare', NAMES[7]],
  ['a unit written out', 'småhuspris per kvadratmeter', NAMES[8]],
  ['a compound written in two words', 'överklagade detalj planer', NAMES[9]],
  ['an adjective for its noun', 'nöjda med återvinningscentralens tillgänglighet', NAMES[10]],
  ['swapped letters before the beginning of another word', 'kvalitetsindikatorer storke', NAMES[11]],
  ['the figure, not its margin of error', 'trygg utomhus när det är ljust', NAMES[5]],
  ['the margin of error when it is named', 'osäkerhetstal trygg utomhus ljust', NAMES[6]],
  ['a total when no part is named', 'sjukfrånvaron bland kommunalt anställda', NAMES[0]],
])('%s: %s', (_, question, name) => {
  expect(about(question)[0]).toBe(name);
});

it('asks which of two near-twins is meant', () => {
  expect(about('gymnasieexamen inom 4 år')).toEqual(expect.arrayContaining([NAMES[3], NAMES[4]]));
});
