import { describe, expect, it } from '@jest/globals';
import { editDistance } from '../../../data/ask/words/editDistance.js';
import { createSpelling } from '../../../data/ask/words/spelling.js';
import { createSplitter } from '../../../data/ask/words/splitCompound.js';
import { stem } from '../../../data/ask/words/stem.js';
import { fold, tokenise } from '../../../data/ask/words/tokenise.js';

describe('stem', () => {
  it.each([
    ['kostnad kostnaden kostnader kostnaderna kostnadens'],
    ['faktura fakturan fakturor fakturorna fakturornas'],
    ['dator datorn datorer datorerna'],
    ['ärende ärendet ärenden ärendena ärendens'],
    ['projekt projektet projekten projektens'],
    ['sjukfrånvaro sjukfrånvaron sjukfrånvarons'],
    ['avdelning avdelningen avdelningar avdelningarnas'],
    ['licens licensen licenser licenserna'],
    ['leverans leveransen leveranser'],
    ['nivå nivån nivåer nivåerna'],
    ['medarbetare medarbetaren medarbetarna'],
    ['digital digitalt digitala'],
    ['invoice invoices'],
    ['rum rummet rummen'],
    ['nöjd nöjda nöjdhet nöjdheten'],
    ['koncern koncernen koncernens'],
  ])('is one for %s', (forms) => {
    expect(new Set(forms.split(' ').map((form) => stem(fold(form)))).size).toBe(1);
  });

  it.each([
    ['kund', 'kultur'],
    ['lön', 'lån'],
    ['projekt', 'process'],
    ['licens', 'lista'],
    ['konsult', 'konsekvens'],
    ['lägenhet', 'lag'],
    ['enhet', 'en'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(stem(fold(a))).not.toBe(stem(fold(b)));
  });
});

describe('tokenise', () => {
  it('drops what stands hidden in a word and keeps the word whole', () => {
    expect(tokenise('sjuk\u200bfrån\u00advaro').map(({ folded }) => folded)).toEqual(['sjukfranvaro']);
  });

  it('takes an ending off an abbreviation', () => {
    expect(tokenise('SLA:erna och HR:s').map(({ folded }) => folded)).toEqual(['sla', 'och', 'hr']);
  });

  it('tells the open half of a shared compound', () => {
    expect(tokenise('kund- och leverantörsfakturor').map(({ openEnded }) => openEnded)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('reads composed and decomposed letters alike', () => {
    expect(tokenise('a\u030arsma\u030al')).toMatchObject([{ folded: 'arsmal' }]);
    expect(tokenise('årsmål')).toMatchObject([{ folded: 'arsmal' }]);
  });
});

describe('splitCompound', () => {
  const splitter = createSplitter(
    ['leverantör', 'faktura', 'kostnad', 'utveckling', 'projekt', 'IT', 'tjänst'].map(fold),
    [],
  );
  const parts = (word: string, unknownAllowed = false): string[] | null =>
    splitter.split(fold(word), unknownAllowed)?.map(({ part, known }) => (known ? part : `?${part}`)) ?? null;

  it.each([
    ['leverantörsfakturorna', ['leverant', 'faktur']],
    ['utvecklingsprojektskostnad', ['utveckling', 'projekt', 'kostnad']],
    ['ittjänster', ['it', 'tjanst']],
  ])('takes %s apart', (word, expected) => expect(parts(word)).toEqual(expected));

  it('leaves a simple word alone', () => expect(parts('kostnader')).toBeNull());
  it('does not split when a part is unknown', () => expect(parts('leverantörsomsättning')).toBeNull());
  it('names the unknown part when asked to', () =>
    expect(parts('leverantörsomsättning', true)).toEqual(['leverant', '?omsattning']));
});

describe('editDistance', () => {
  it.each([
    ['telfoni', 'telefoni', 1],
    ['arednen', 'arenden', 1],
    ['faktura', 'faktura', 0],
    ['lon', 'kund', 3],
  ])('%s and %s differ by %i, or more than two', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(Math.min(distance, 3));
    expect(editDistance(b, a, 2)).toBe(Math.min(distance, 3));
  });
});

describe('spelling', () => {
  const spelling = createSpelling(
    new Map(['telefoni', 'sjukfranvaro', 'budget', 'mal'].map((word) => [word, 1])),
  );

  it.each([
    ['telfoni', 'telefoni'],
    ['sjukfranvarro', 'sjukfranvaro'],
    ['bugdet', 'budget'],
  ])('reads %s as %s', (written, meant) => expect(spelling.nearest(written)?.word).toBe(meant));

  it('takes swapped letters for the slip before a letter too many, then the more common word', () => {
    const words = createSpelling(
      new Map([
        ['pedagogisk', 1],
        ['pedagogik', 9],
        ['bygglov', 1],
        ['bygglon', 5],
      ]),
    );
    expect(words.nearest('pedagogsik')?.word).toBe('pedagogisk');
    expect(words.nearest('bygglo')?.word).toBe('bygglon');
  });

  it('leaves short words alone: they differ from too many others by one letter', () => {
    expect(spelling.nearest('mol')).toBeNull();
  });

  it('is not worn out by use', () => {
    for (let times = 0; times < 300; times += 1) spelling.nearest('telefonn');
    expect(spelling.nearest('telfoni')?.word).toBe('telefoni');
  });
});
