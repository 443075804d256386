import { expect, test } from '@jest/globals';
import { createCardMark, NO_MARK } from '../../../bot/organisations/cardMark.js';

const CARD = {
  summary: 'Ett larm',
  content: {
    type: 'AdaptiveCard',
    body: [
      { type: 'TextBlock', text: 'Sjukfrånvaro' },
      {
        type: 'Container',
        selectAction: {
          type: 'Action.Execute',
          verb: 'ask',
          data: { request: { type: 'Action.Execute' } },
          fallback: { type: 'Action.Submit', data: { verb: 'ask' } },
        },
      },
    ],
    actions: [
      { type: 'Action.Execute', verb: 'listAlerts' },
      { type: 'Action.OpenUrl', url: 'https://example.se' },
      { type: 'Action.ShowCard', card: { actions: [{ type: 'Action.Submit', data: { verb: 'x' } }] } },
    ],
  },
};

test('every button says whose card it is, wherever it is, and nothing else is changed', () => {
  const own = { organisation: 'social' };
  expect(createCardMark('social').put(CARD)).toEqual({
    summary: 'Ett larm',
    content: {
      type: 'AdaptiveCard',
      body: [
        { type: 'TextBlock', text: 'Sjukfrånvaro' },
        {
          type: 'Container',
          selectAction: {
            type: 'Action.Execute',
            verb: 'ask',
            data: { request: { type: 'Action.Execute' }, ...own },
            fallback: { type: 'Action.Submit', data: { verb: 'ask', ...own } },
          },
        },
      ],
      actions: [
        { type: 'Action.Execute', verb: 'listAlerts', data: own },
        { type: 'Action.OpenUrl', url: 'https://example.se' },
        {
          type: 'Action.ShowCard',
          card: { actions: [{ type: 'Action.Submit', data: { verb: 'x', ...own } }] },
        },
      ],
    },
  });
  expect(CARD.content.actions[0]).toEqual({ type: 'Action.Execute', verb: 'listAlerts' });
});

test('a card is marked once', () => {
  const mark = createCardMark('social');
  const marked = mark.put(CARD);
  expect(mark.put(CARD)).toBe(marked);
  expect(mark.put(marked)).toBe(marked);
});

test.each([
  {
    name: 'of ours is read without the mark',
    data: { alerts: [3], organisation: 'social' },
    taken: { alerts: [3] },
  },
  { name: 'of another one is not read', data: { alerts: [3], organisation: 'school' }, taken: null },
  { name: 'without a mark is not read', data: { alerts: [3] }, taken: null },
  { name: 'with a mark that is no text is not read', data: { organisation: ['social'] }, taken: null },
  { name: 'that holds nothing is not read', data: undefined, taken: null },
  { name: 'that is no object is not read', data: 'social', taken: null },
])('a button $name', ({ data, taken }) => {
  expect(createCardMark('social').take(data)).toEqual(taken);
});

test('where there is no other organisation nothing is marked and all is read', () => {
  expect(NO_MARK.put(CARD)).toBe(CARD);
  expect(NO_MARK.take({ alerts: [3] })).toEqual({ alerts: [3] });
  expect(NO_MARK.take(undefined)).toEqual({});
});
