import { describe, expect, it } from '@jest/globals';
import { ACTIONS } from '../../bot/actions/actions.js';
import { renderAnswer } from '../../cards/renderAnswer.js';
import type { CardContent } from '../../cards/render.js';
import { MOST_CHARACTERS } from '../../cards/teach/synonymFormCard.js';
import { synonymListCard } from '../../cards/teach/synonymListCard.js';
import { unknownWordsCard } from '../../cards/teach/unknownWordsCard.js';
import { textsFor } from '../../cards/texts/textsFor.js';
import { aHelpAnswer } from '../builders/answers.js';
import { parserEvents } from './officialParser.js';
import { aTaughtSynonym, anUnknownWord, teachCards } from './teachCards.js';
import { textBlocks, visibleText } from './visibleText.js';

const LOCALES = ['sv', 'en'] as const;
const HOSTILE = 'a [b](https://ond.example) <at>Alla</at> ${title} **fet** `kod`';
/** Teams takes 100 KB in UTF-16; cards are authored for 80. */
const MOST_BYTES = 80_000;

interface Button {
  readonly verb: string;
  readonly data: object;
  readonly fallback: { readonly data: object };
}

/** Every Action.Execute of the card, wherever it stands. */
function buttonsOf(node: unknown): Button[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = isButton(node) ? [node] : [];
  return [...own, ...Object.values(node).flatMap(buttonsOf)];
}

function isButton(node: object): node is Button {
  return 'type' in node && node.type === 'Action.Execute';
}

describe.each(LOCALES)('in %s', (locale) => {
  it.each(Object.entries(teachCards(locale)))('%s is a valid, small card', (_name, { content, summary }) => {
    expect(parserEvents(content)).toEqual([]);
    expect(JSON.stringify(content).length * 2).toBeLessThan(MOST_BYTES);
    expect(summary).toMatch(/^\S[^\n]*\S$/);
  });

  it.each(Object.entries(teachCards(locale, HOSTILE)))('%s shows text as it was written', (_name, card) => {
    for (const block of textBlocks(card.content)) {
      const live = block.replace(/\\[!-/:-@[-`{-~]/g, ',');
      expect(live).not.toMatch(/[[\]*`~]|\$\{|<[\w/!]/);
    }
    expect(card.summary).not.toContain('${');
  });
});

it('every button has an action, and carries the same on old clients', () => {
  const buttons = Object.values(teachCards('sv')).flatMap(({ content }) => buttonsOf(content));
  expect(new Set(buttons.map(({ verb }) => verb)).size).toBeGreaterThan(6);
  for (const { verb, data, fallback } of buttons) {
    expect(ACTIONS.get(verb)?.role).toBe('controller');
    expect(fallback.data).toEqual({ ...data, verb });
  }
});

it('a person’s text goes back to the bot untouched', () => {
  const { content } = teachCards('sv', HOSTILE)['teach-confirm'] ?? {};
  expect(buttonsOf(content)[0]?.data).toEqual({ words: HOSTILE, subjectId: 'sjukfranvaro' });
});

it('the form labels its inputs, requires them and says what is missing', () => {
  const { content } = teachCards('sv')['teach-form'] ?? {};
  expect(content).toMatchObject({
    body: expect.arrayContaining([
      expect.objectContaining({
        id: 'words',
        label: 'Ord eller uttryck',
        value: 'ohälsotal',
        isRequired: true,
        errorMessage: expect.stringContaining('minst två tecken') as unknown,
      }),
      expect.objectContaining({ id: 'meaning', label: 'Betyder', isRequired: true }),
    ]) as unknown,
  });
});

it('the form takes as many characters as the bot does', () => {
  const { content } = teachCards('sv')['teach-form'] ?? {};
  const sizes = [...JSON.stringify(content).matchAll(/"id":"(\w+)".*?"maxLength":(\d+)/g)];
  expect(Object.fromEntries(sizes.map(([, id, most]) => [id, Number(most)]))).toEqual(MOST_CHARACTERS);
});

describe('the list of synonyms', () => {
  const listed = (count: number, from: number): CardContent => {
    const taught = Array.from({ length: count }, () => aTaughtSynonym());
    return synonymListCard(taught, from, textsFor('sv')).content;
  };
  const verbs = (content: CardContent, verb: string) =>
    buttonsOf(content).filter((button) => button.verb === verb);

  it.each([
    { name: 'ten fit on a card', count: 10, from: 0, rows: 10, next: [] },
    { name: 'the eleventh is on the next', count: 11, from: 0, rows: 10, next: [{ from: 10 }] },
    { name: 'which has no next', count: 11, from: 10, rows: 1, next: [] },
    { name: 'past the end is nothing', count: 3, from: 10, rows: 0, next: [] },
  ])('$name', ({ count, from, rows, next }) => {
    const content = listed(count, from);
    expect(verbs(content, 'removeSynonym')).toHaveLength(rows);
    expect(verbs(content, 'listSynonyms').map(({ data }) => data)).toEqual(next);
  });

  it('tells who taught it and when, and whether it holds', () => {
    const text = visibleText(
      synonymListCard([aTaughtSynonym({ state: 'subjectGone', subject: null })], 0, textsFor('sv')).content,
    );
    expect(text).toContain('Tillagd av Anna Ek 5 december 2023');
    expect(text).toContain('Gäller inte: det som ordet betyder finns inte längre i rapporten.');
  });
});

it('the words not understood come with their counts, and a word on what is kept', () => {
  const words = [anUnknownWord(), anUnknownWord({ word: 'vabb', times: 1 })];
  const text = visibleText(unknownWordsCard(words, textsFor('sv')).content);
  expect(text).toContain('12 gånger, senast 5 december 2023');
  expect(text).toContain('1 gång, senast 5 december 2023');
  expect(text).toContain('Bara orden sparas');
});

describe('the help', () => {
  it.each([
    { audience: 'reader' as const, mentions: false },
    { audience: 'controller' as const, mentions: true },
    { audience: 'admin' as const, mentions: true },
  ])('tells a $audience about teaching: $mentions', ({ audience, mentions }) => {
    const text = visibleText(renderAnswer(aHelpAnswer({ occasion: 'asked' }), 'sv', audience).content);
    expect(text.includes('obesvarade frågor')).toBe(mentions);
    expect(text.includes('Larm och påminnelser')).toBe(mentions);
    expect(text.includes('driftstatus')).toBe(audience === 'admin');
  });
});
