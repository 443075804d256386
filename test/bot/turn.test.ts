import { describe, expect, test } from '@jest/globals';
import { readLocale, readText } from '../../bot/turn.js';
import { BOT, ERIK, MENTION } from '../builders/anActivity.js';

const mentionOf = (mentioned: object, text: string) => ({ type: 'mention', mentioned, text });
const own = mentionOf(BOT, MENTION);

describe('the text', () => {
  test.each([
    { name: 'is what was typed', text: 'Hur är läget?', read: 'Hur är läget?' },
    { name: 'has no mention of the bot', text: `${MENTION} läget`, entities: [own], read: 'läget' },
    { name: 'has none in its middle', text: `Hej ${MENTION}, läget?`, entities: [own], read: 'Hej , läget?' },
    {
      name: 'has no &nbsp; that Teams leaves',
      text: `${MENTION}&nbsp;oms&nbsp;mars`,
      entities: [own],
      read: 'oms mars',
    },
    { name: 'has ordinary spaces', text: 'mer\u00A0än\u202F1  000', read: 'mer än 1 000' },
    { name: 'has plain signs', text: 'A&amp;B &lt; 5 &quot;x&quot; &#39;y&#39;', read: 'A&B < 5 "x" \'y\'' },
    { name: 'is decoded once', text: '&amp;lt;', read: '&lt;' },
    {
      name: 'keeps the name of another person',
      text: `${MENTION} visa <at>Erik</at>s projekt`,
      entities: [own, mentionOf(ERIK, '<at>Erik</at>')],
      read: 'visa Eriks projekt',
    },
    { name: 'keeps lines and columns', text: 'a\tb\nc', read: 'a\tb\nc' },
    {
      name: 'survives a mention without text',
      text: 'läget',
      entities: [{ type: 'mention' }, own],
      read: 'läget',
    },
    { name: 'is empty when there is none', text: undefined, read: '' },
  ])('$name', ({ text, entities, read }) => {
    expect(readText({ text: text ?? '', entities: entities ?? [], recipient: BOT })).toBe(read);
  });
});

describe('the locale', () => {
  test.each([
    { locale: 'sv-SE', read: 'sv' },
    { locale: 'en-US', read: 'en' },
    { locale: 'EN', read: 'en' },
    { locale: 'fi-FI', read: 'sv' },
    { locale: 'enm', read: 'sv' },
    { locale: '', read: 'sv' },
  ])('$locale is read as $read', ({ locale, read }) => {
    expect(readLocale({ locale })).toBe(read);
  });

  test('is that of the client where the activity has none', () => {
    const entities = [{ type: 'clientInfo', locale: 'en-GB' }];
    expect(readLocale({ entities })).toBe('en');
    expect(readLocale({ locale: 'sv-SE', entities })).toBe('sv');
  });
});
