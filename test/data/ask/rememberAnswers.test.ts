import { expect, it } from '@jest/globals';
import { createAnswerer } from '../../../data/ask/createAnswerer.js';
import { rememberAnswers } from '../../../data/ask/rememberAnswers.js';
import { aBookOf, aDataset, aReading } from '../../builders/aDataset.js';
import { anIndicator } from '../../builders/anIndicator.js';

const NOW = new Date('2023-12-05T08:10:00Z');
const TEN_MINUTES_LATER = new Date('2023-12-05T08:20:00Z');
const NEXT_YEAR = new Date('2024-12-05T08:10:00Z');

function answerers() {
  const plain = createAnswerer(aBookOf([anIndicator()], [aDataset({ readings: [aReading()] })]));
  return { plain, remembering: rememberAnswers(plain) };
}

it('says what the answerer says, and the same once more', () => {
  const { plain, remembering } = answerers();
  const first = remembering.ask('sjukfrånvaro november', null, NOW);
  expect(first).toEqual(plain.ask('sjukfrånvaro november', null, NOW));
  expect(remembering.ask('sjukfrånvaro november', null, TEN_MINUTES_LATER)).toBe(first);
});

it.each([
  ['another text', 'sjukfrånvaro', null, NOW],
  ['another time', 'sjukfrånvaro november', null, NEXT_YEAR],
] as const)('answers %s anew', (_, text, previous, now) => {
  const { plain, remembering } = answerers();
  const first = remembering.ask('sjukfrånvaro november', null, NOW);
  const other = remembering.ask(text, previous, now);
  expect(other).not.toBe(first);
  expect(other).toEqual(plain.ask(text, previous, now));
});

it('answers what goes on from something else anew', () => {
  const { plain, remembering } = answerers();
  const { request, interpretation } = plain.ask('sjukfrånvaro november', null, NOW);
  const previous = { request, interpretation };
  const alone = remembering.ask('och målet?', null, NOW);
  const after = remembering.ask('och målet?', previous, NOW);
  expect(after).toEqual(plain.ask('och målet?', previous, NOW));
  expect(after).not.toEqual(alone);
});

it('makes the answer to a button once', () => {
  const { plain, remembering } = answerers();
  const { request } = plain.ask('sjukfrånvaro november', null, NOW);
  if (request === null) throw new Error('not understood');
  const first = remembering.answer(request, NOW);
  expect(first).toEqual(plain.answer(request, NOW));
  expect(remembering.answer({ ...request }, TEN_MINUTES_LATER)).toBe(first);
});
