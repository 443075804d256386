import { describe, expect, it } from '@jest/globals';
import { addSynonym } from '../../../bot/commands/addSynonym.js';
import { hearCommand } from '../../../bot/commands/commands.js';
import { listSynonyms } from '../../../bot/commands/listSynonyms.js';
import { listUnknownWords } from '../../../bot/commands/listUnknownWords.js';
import { removeSynonym } from '../../../bot/commands/removeSynonym.js';

describe('a word is taught by', () => {
  it.each([
    { text: 'när någon skriver sjuktal menas sjukfrånvaro' },
    { text: 'Nar nagon skriver sjuktal menas sjukfrånvaro' },
    { text: 'NÄR NÅGON SKRIVER sjuktal MENAS sjukfrånvaro!' },
    { text: 'När någon skriver ”sjuktal” menas sjukfrånvaro.' },
    { text: 'när man säger ordet sjuktal menar man sjukfrånvaro' },
    { text: 'Hej! När chefer frågar om sjuktal så menas sjukfrånvaro', words: null },
    { text: 'om någon skriver sjuktal menas sjukfrånvaro' },
    { text: 'sjuktal betyder sjukfrånvaro' },
    { text: 'sjuktal är samma sak som sjukfrånvaro' },
    { text: 'sjuktal ar synonym till sjukfrånvaro' },
    { text: 'lär dig att sjuktal betyder sjukfrånvaro' },
    { text: 'lägg till synonymen sjuktal för sjukfrånvaro' },
    { text: 'kan du lägga till en synonym sjuktal som betyder sjukfrånvaro' },
    { text: 'lägg till synonym sjuktal = sjukfrånvaro' },
    { text: 'ny synonym: sjuktal -> sjukfrånvaro' },
    { text: 'when someone writes sjuktal they mean sjukfrånvaro' },
    { text: 'sjuktal means sjukfrånvaro' },
    { text: 'add a synonym sjuktal for sjukfrånvaro' },
  ])('”$text”', ({ text, words }) => {
    const match = addSynonym.match(text);
    if (words === null) expect(match).not.toBeNull();
    else expect(match).toEqual({ words: 'sjuktal', meaning: 'sjukfrånvaro' });
  });

  it('several words on either side, as they were written', () => {
    expect(addSynonym.match('IT-strul och krångel betyder Nöjd Kund Index')).toEqual({
      words: 'IT-strul och krångel',
      meaning: 'Nöjd Kund Index',
    });
  });
});

describe('the form is asked for by', () => {
  it.each([
    { text: 'lägg till synonym', words: null },
    { text: 'Lagg till en ny synonym', words: null },
    { text: 'jag vill lägga till en synonym', words: null },
    { text: 'lär dig ett nytt ord', words: null },
    { text: 'add synonym', words: null },
    { text: 'lägg till synonym sjuktal', words: 'sjuktal' },
  ])('”$text”', ({ text, words }) => expect(addSynonym.match(text)).toEqual({ words, meaning: null }));
});

describe('a synonym is removed by', () => {
  it.each([
    { text: 'ta bort synonymen sjuktal', words: 'sjuktal' },
    { text: 'Kan du ta bort synonymen ”Sick rate”?', words: 'Sick rate' },
    { text: 'TA BORT SYNONYM sjuktal', words: 'sjuktal' },
    { text: 'radera den synonymen', words: null },
    { text: 'glöm synonymen sjuktal', words: 'sjuktal' },
    { text: 'remove the synonym sjuktal', words: 'sjuktal' },
    { text: 'ta bort en synonym tack', words: null },
  ])('”$text”', ({ text, words }) => expect(removeSynonym.match(text)).toEqual({ words }));
});

describe('the synonyms are shown by', () => {
  it.each([
    'synonymer',
    'Synonymer!',
    'visa alla synonymer tack',
    'vilka synonymer finns det?',
    'synonymlista',
    'synonyms',
    'show me the synonyms',
    'which synonyms are there?',
  ])('”%s”', (text) => expect(hearCommand(text)?.name).toBe(listSynonyms.name));
});

describe('the words not understood are shown by', () => {
  it.each([
    'obesvarade frågor',
    'Visa obesvarade fragor',
    'vilka ord förstår du inte?',
    'vilka ord forstod du inte',
    'vilka frågor kan du inte svara på',
    'vilka frågor har du inte kunnat svara på',
    'visa ord som du inte förstår',
    'okända ord',
    'unanswered questions',
    "which words don't you understand?",
    'what questions could you not answer',
  ])('”%s”', (text) => expect(hearCommand(text)?.name).toBe(listUnknownWords.name));
});

describe('a question stays a question:', () => {
  it.each([
    'sjukfrånvaro',
    'vad betyder sjukfrånvaro?',
    'vad betyder det att vi går minus',
    'det betyder att vi går back',
    'vet du vad sla betyder',
    'hur är läget när någon frågar om sjukfrånvaron?',
    'vilka projekt är inte gröna?',
    'vilka når inte målet',
    'vilka indikatorer kan inte bedömas?',
    'ta bort sjukfrånvaron ur listan',
    'lägg till ett projekt',
    'är sjuktal samma som sjukfrånvaro?',
    'what does sla mean?',
    'what it means for the budget',
    'visa nya projekt',
    'sjukfrånvaro = 5,3?',
    'hjälp',
    '',
    '💥',
  ])('”%s”', (text) => expect(hearCommand(text)).toBeNull());

  it('whatever is pasted, at once', () => {
    const pasted = ['när någon skriver '.repeat(500), 'synonym '.repeat(1_000), 'a betyder '.repeat(900)];
    for (const text of pasted) {
      const startedMs = performance.now();
      hearCommand(text);
      expect(performance.now() - startedMs).toBeLessThan(50);
    }
  });
});

it('every command that is not a reader’s is a controller’s', () => {
  for (const text of ['synonymer', 'obesvarade frågor', 'ta bort synonymen x', 'a betyder b'])
    expect(hearCommand(text)?.role).toBe('controller');
});
