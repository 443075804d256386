import { describe, expect, it, test } from '@jest/globals';
import { withChatLink, withoutButtons } from '../../../cards/reach/chatLink.js';
import { foundPreview } from '../../../cards/reach/foundPreview.js';
import type { RenderedCard } from '../../../cards/render.js';
import type { Found } from '../../../data/ask/find/createFinder.js';
import { aReadingView, anEconomyView, aProvenance, period } from '../../builders/aReadingView.js';
import { anIndicator } from '../../builders/anIndicator.js';
import { aProject } from '../../builders/aReport.js';

type View = Parameters<typeof aReadingView>[0];

const aFoundReading = (view: View = {}): Found => ({
  kind: 'reading',
  view: aReadingView(view),
  measures: [],
  comparedWith: null,
  commentaries: [],
  assumptions: [],
  suggestions: [],
});
const aFoundProject = (fields: Parameters<typeof aProject>[0] = {}): Found => ({
  kind: 'project',
  project: aProject(fields),
  commentaries: [],
  period: period('2023-11'),
  provenance: aProvenance(),
  assumptions: [],
  suggestions: [],
});
const textOf = (found: Found, locale: 'sv' | 'en' = 'sv') =>
  foundPreview(found, locale).text.replace(/\u00A0/gu, ' ');

describe('a preview says', () => {
  it.each([
    { name: 'outcome, target, rating and period', view: {}, text: '5,3 % · mål 5 % · ▲ Gul · november 2023' },
    {
      name: 'that there is no outcome, once',
      view: { outcome: null },
      text: 'Inget utfall i rapporten · mål 5 % · november 2023',
    },
    {
      name: 'nothing of a target that there is not',
      view: { target: null },
      text: '5,3 % · ◇ Ej bedömd · november 2023',
    },
    {
      name: 'that an outcome is approximate, which is not rated',
      view: { approximate: true },
      text: 'ca 5,3 % · mål 5 % · november 2023',
    },
    {
      name: 'so many decimals that a breach is not rounded away',
      view: { outcome: 5.001 },
      text: '5,001 % · mål 5 % · ▲ Gul · november 2023',
    },
  ])('$name', ({ view, text }) => expect(textOf(aFoundReading(view))).toBe(text));

  test('budget, where that is what it is held against', () => {
    const found = { ...aFoundReading(), kind: 'reading' as const, view: anEconomyView() };
    expect(textOf(found as Found)).toBe('1 265 135 tkr · budget 1 329 290 tkr · ● Grön · november 2023');
  });

  it.each([
    { locale: 'sv', text: 'Projekt · △ Avvikelse i tid, färgen framgår inte · november 2023' },
    { locale: 'en', text: 'Project · △ Deviation in time, colour not stated · November 2023' },
  ] as const)('what a project’s status is, $locale', ({ locale, text }) =>
    expect(textOf(aFoundProject(), locale)).toBe(text),
  );

  test('names as text, whatever they hold', () => {
    const name = '<a href="https://evil.example">Sjukfrånvaro</a>\n${x}';
    const reading = foundPreview(aFoundReading({ indicator: anIndicator({ name }) }), 'sv');
    const project = foundPreview(aFoundProject({ name }), 'sv');
    for (const { title } of [reading, project]) {
      expect(title).not.toMatch(/[<>\n]|\$\{/);
      expect(title).toContain('Sjukfrånvaro');
    }
  });
});

const aCard = (count: number): RenderedCard => ({
  content: {
    type: 'AdaptiveCard',
    actions: Array.from({ length: count }, (_, at) => ({ type: 'Action.Execute', title: `${at}` })),
  },
  summary: 'kort',
});
const typesOf = ({ content: { actions } }: RenderedCard) =>
  (actions as readonly { readonly type: string }[]).map(({ type }) => type);

describe('the link to the chat', () => {
  it.each([
    { count: 0, links: 1 },
    { count: 5, links: 1 },
    { count: 6, links: 0 },
  ])('stands last of at most six: after $count others $links', ({ count, links }) => {
    const types = typesOf(withChatLink(aCard(count), 'https://teams.example', 'sv'));
    expect(types).toHaveLength(count + links);
    expect(types.slice(count)).toEqual(Array(links).fill('Action.OpenUrl'));
  });

  test('is left out where there is no chat', () => {
    expect(withChatLink(aCard(2), null, 'sv')).toEqual(aCard(2));
  });

  test('is all that a card without buttons may have', () => {
    const shared = withChatLink(withoutButtons(aCard(4)), 'https://teams.example', 'sv');
    expect(typesOf(shared)).toEqual(['Action.OpenUrl']);
  });
});
