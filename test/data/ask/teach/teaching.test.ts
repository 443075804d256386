import { beforeAll, describe, expect, it } from '@jest/globals';
import { createAnswerer, type Answerer } from '../../../../data/ask/createAnswerer.js';
import type { Synonym } from '../../../../data/ask/synonym.js';
import type { WordsVerdict } from '../../../../data/ask/teach/teaching.js';
import { DEMO_ORGANISATION } from '../../../../data/demo/organisation.js';
import type { Book } from '../../../../data/report/book.js';
import { aDemoBook, NOW } from '../../../builders/aBook.js';
import { anIndicator } from '../../../builders/anIndicator.js';
import { aSynonym } from '../../../builders/aSynonym.js';

let book: Book;
let untaught: Answerer;
beforeAll(async () => {
  book = await aDemoBook();
  untaught = createAnswerer(book, DEMO_ORGANISATION);
});

const taughtBy = (...synonyms: readonly Synonym[]): Answerer =>
  createAnswerer(book, DEMO_ORGANISATION, synonyms);

/** What was answered, with the id of the indicator it is about. */
function answered(answerer: Answerer, question: string): string {
  const { answer } = answerer.ask(question, null, NOW);
  return answer.kind === 'reading' ? `${answer.kind} ${answer.view.indicator.id}` : answer.kind;
}

describe('a question with a taught word', () => {
  it.each([
    { name: 'as it was taught', words: 'ohälsotal', question: 'ohälsotal' },
    { name: 'inflected', words: 'ohälsotal', question: 'hur höga är ohälsotalen i november?' },
    { name: 'without diacritics', words: 'frånfälle', question: 'hur stort ar franfallet' },
    { name: 'in capitals', words: 'ohälsotal', question: 'OHÄLSOTALEN NOV 2023' },
    { name: 'with a measure', words: 'ohälsotal', question: 'målet för ohälsotalet' },
    { name: 'of several words', words: 'absence ratio', question: 'what is the absence ratio?' },
    {
      name: 'of several words, one of them small',
      words: 'tid till friskhet',
      question: 'tid till friskhet nu',
    },
    { name: 'written with a hyphen', words: 'krass-tal', question: 'hur är krass tal' },
  ])('$name is answered', ({ words, question }) => {
    expect(answered(untaught, question)).not.toBe('reading sjukfranvaro');
    expect(answered(taughtBy(aSynonym({ words })), question)).toBe('reading sjukfranvaro');
  });

  it.each([
    { name: 'a place that no report is about', question: 'ohälsotal på lokalförvaltningen' },
    { name: 'only one of its words', words: 'absence ratio', question: 'ratio' },
    { name: 'another word that begins alike', question: 'ohälsotalsfrågan' },
  ])('and $name is refused as before', ({ words = 'ohälsotal', question }) => {
    const answer = answered(taughtBy(aSynonym({ words })), question);
    expect(answer).toMatch(/^(notFound|askBack)$/);
    expect(answer).toBe(answered(untaught, question));
  });

  it('names the split that no report makes', () => {
    expect(answered(taughtBy(aSynonym()), 'ohälsotal per kön')).toBe('missing');
  });

  it('may stand beside another subject', () => {
    expect(answered(taughtBy(aSynonym()), 'ohälsotal och kundfakturor')).toBe('comparison');
  });

  it('is shown as it was written, not as the engine reads it', () => {
    const { answer } = taughtBy(aSynonym()).ask('ohälsotal på lokalförvaltningen', null, NOW);
    expect(answer).toMatchObject({ unknownWords: ['lokalförvaltningen'] });
  });
});

describe('a synonym', () => {
  it('of something that is gone is passed over, and known to be so', () => {
    const answerer = taughtBy(aSynonym({ subjectId: 'project:nedlagt' }));
    expect(answerer.teaching.taught).toMatchObject([{ state: 'subjectGone', subject: null }]);
    expect(answered(answerer, 'ohälsotal')).toBe(answered(untaught, 'ohälsotal'));
  });

  it('gives way when the catalogue gets a thing of that name', async () => {
    const wider = await aDemoBook([
      anIndicator({ id: 'ohalsotal', name: 'Ohälsotal', nameEn: null, aliases: [] }),
    ]);
    const { teaching } = createAnswerer(wider, DEMO_ORGANISATION, [aSynonym()]);
    expect(teaching.taught).toMatchObject([{ state: 'wordsTaken', subject: { id: 'sjukfranvaro' } }]);
  });

  it('is found by its words in any inflection', () => {
    const { teaching } = taughtBy(aSynonym());
    expect(teaching.synonymOf('Ohälsotalen')?.synonym.words).toBe('ohälsotal');
    expect(teaching.synonymOf('sjukfrånvaro')).toBeNull();
  });

  it('may itself be a meaning', () => {
    expect(taughtBy(aSynonym()).teaching.subjectsNamed('ohälsotalet')).toMatchObject({
      kind: 'one',
      subject: { id: 'sjukfranvaro' },
    });
  });

  it('among thousands does not change what the others mean', () => {
    const many = Array.from({ length: 2_000 }, (_, at) => aSynonym({ words: `ord${letters(at)}` }));
    const answerer = taughtBy(...many, aSynonym({ words: 'fakturahögen', subjectId: 'kundfakturor' }));
    expect(answered(answerer, 'fakturahögen')).toBe('reading kundfakturor');
    expect(answered(answerer, `ord${letters(1_999)}`)).toBe('reading sjukfranvaro');
  });
});

/** 0 is "aaa", 1 is "aab". */
function letters(count: number): string {
  return [676, 26, 1].map((size) => String.fromCodePoint(97 + (Math.floor(count / size) % 26))).join('');
}

describe('what a controller names', () => {
  it.each([
    { name: 'sjukfrånvaro', found: 'one', ids: ['sjukfranvaro'] },
    { name: 'Sjukfranvaron', found: 'one', ids: ['sjukfranvaro'] },
    { name: 'telefoniprojektet', found: 'one', ids: [expect.stringMatching(/^project:/)] },
    { name: 'service', found: 'several', ids: expect.arrayContaining(['servicearenden']) },
    { name: 'vaccinationsgrad', found: 'none', ids: expect.any(Array) },
    { name: 'x', found: 'none', ids: [] },
    { name: '💥', found: 'none', ids: [] },
  ])('”$name” is $found', ({ name, found, ids }) => {
    const named = untaught.teaching.subjectsNamed(name);
    expect(named.kind).toBe(found);
    const subjects =
      named.kind === 'one' ? [named.subject] : named.kind === 'several' ? named.subjects : named.nearest;
    expect(subjects.map(({ id }) => id)).toEqual(ids);
  });
});

describe('words', () => {
  const cases: { words: string; kind: WordsVerdict['kind'] }[] = [
    { words: 'ohälsotal', kind: 'free' },
    { words: 'absence ratio', kind: 'free' },
    { words: 'antal krassliga', kind: 'free' },
    { words: 'tid till friskhet', kind: 'free' },
    { words: 'november', kind: 'grammar' },
    { words: 'budget', kind: 'grammar' },
    { words: 'röda', kind: 'grammar' },
    { words: 'prognos', kind: 'grammar' },
    { words: 'per kön', kind: 'grammar' },
    { words: 'sjuka i november', kind: 'grammar' },
    { words: '2023', kind: 'unreadable' },
    { words: 'varför', kind: 'grammar' },
    { words: 'hjälp', kind: 'grammar' },
    { words: 'läget', kind: 'grammar' },
    { words: 'vilka', kind: 'grammar' },
    { words: 'hur', kind: 'filler' },
    { words: 'antal', kind: 'filler' },
    { words: 'Intraservice', kind: 'filler' },
    { words: 'HR', kind: 'group' },
    { words: 'sjukfrånvaro', kind: 'names' },
    { words: 'service', kind: 'names' },
    { words: 'kundfakturorna', kind: 'names' },
    { words: '', kind: 'unreadable' },
    { words: 'x', kind: 'unreadable' },
    { words: '💥💥', kind: 'unreadable' },
    { words: '12 34', kind: 'unreadable' },
    { words: 'ett två tre fyra fem sex sju', kind: 'unreadable' },
    { words: 'å'.repeat(81), kind: 'unreadable' },
  ];
  it.each(cases)('”$words” are $kind', ({ words, kind }) => {
    expect(untaught.teaching.judge(words).kind).toBe(kind);
  });

  it('that name something tell what', () => {
    expect(untaught.teaching.judge('sjukfrånvaron')).toMatchObject({ subjects: [{ id: 'sjukfranvaro' }] });
    expect(untaught.teaching.judge('sjuka i november')).toEqual({ kind: 'grammar', words: 'november' });
  });
});
