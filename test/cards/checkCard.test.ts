import { describe, expect, it } from '@jest/globals';
import { faultsOfMessage } from '../fakes/faultsOfMessage.js';
import { checkCard, faultsOfCard } from './checkCard.js';

type Json = Readonly<Record<string, unknown>>;

const TITLE = { type: 'TextBlock', style: 'heading', text: 'Sjukfrånvaro', wrap: true };
const FACTS = { type: 'FactSet', facts: [{ title: 'Senast', value: '5,3 %' }] };
const card = (elements: readonly Json[], fields: Json = {}): Json => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [TITLE, ...elements],
  ...fields,
});
const text = (words: string, fields: Json = {}) => ({
  type: 'TextBlock',
  text: words,
  wrap: true,
  ...fields,
});
const chart = (fields: Json = {}) => ({ type: 'Chart.Line', data: [], fallback: FACTS, ...fields });
const submit = (fields: Json = {}) => ({ type: 'Action.Submit', title: 'Visa', ...fields });
const many = (count: number) => Array.from({ length: count }, () => submit());
/** With `bytes` bytes in all. */
const sized = (bytes: number) => {
  const empty = JSON.stringify(card([text('')])).length;
  return card([text('a'.repeat(bytes / 2 - empty))]);
};

const wrong: readonly { name: string; content: Json; fault: string }[] = [
  { name: 'another type', content: card([], { type: 'MessageCard' }), fault: 'is no AdaptiveCard' },
  { name: 'version 1.6', content: card([], { version: '1.6' }), fault: 'is not of version 1.5' },
  { name: '80 000 bytes', content: sized(80_000), fault: 'has 80000 bytes' },
  { name: 'no heading', content: card([], { body: [text('Hej')] }), fault: 'has no heading' },
  {
    name: 'a chart without a fallback',
    content: card([chart({ fallback: undefined })]),
    fault: 'Chart.Line has no Table or FactSet in its place',
  },
  {
    name: 'a chart that is dropped where it is not known',
    content: card([chart({ fallback: 'drop' })]),
    fault: 'Chart.Line has no Table or FactSet in its place',
  },
  {
    name: 'a chart in a container without words above it',
    content: card([{ type: 'Container', items: [chart()] }]),
    fault: 'Chart.Line has no text above it',
  },
  {
    name: 'an input without a label',
    content: card([{ type: 'Input.Text', id: 'comment', placeholder: 'Skriv' }]),
    fault: 'Input.Text has no label or id',
  },
  {
    name: 'an image without words',
    content: card([{ type: 'Image', url: 'https://example.com/x.png', altText: ' ' }]),
    fault: 'Image has no altText',
  },
  {
    name: 'a pressable row without words',
    content: card([{ type: 'Container', selectAction: { type: 'Action.Execute' }, items: [] }]),
    fault: 'Action.Execute has no title',
  },
  { name: 'an unbound text', content: card([text('${name}')]), fault: 'holds ${: "${name}"' },
  {
    name: 'an unbound text deep in a chart',
    content: card([chart({ data: [{ legend: '${name}' }] })]),
    fault: 'holds ${: [{"legend":"${name}"}]',
  },
  { name: 'seven buttons', content: card([], { actions: many(7) }), fault: 'has 7 actions' },
  {
    name: 'seven buttons in a set',
    content: card([{ type: 'ActionSet', actions: many(7) }]),
    fault: 'has 7 actions',
  },
  {
    name: 'a red figure',
    content: card([text('5,3', { color: 'Attention' })]),
    fault: 'only its colour tells what 5,3 is',
  },
  {
    name: 'a red box round a figure',
    content: card([{ type: 'Container', style: 'attention', items: [text('Utfall'), text('5,3 %')] }]),
    fault: 'only its colour tells what a Container is',
  },
];

it.each(wrong)('refuses $name', ({ content, fault }) => {
  expect(faultsOfCard(content)).toEqual([fault]);
  expect(() => checkCard(content)).toThrow(fault);
});

const right: readonly { name: string; content: Json }[] = [
  { name: 'a heading alone', content: card([]) },
  { name: '79 998 bytes', content: sized(79_998) },
  { name: 'six buttons', content: card([], { actions: many(6) }) },
  { name: 'a chart with facts in its place', content: card([chart()]) },
  { name: 'two charts under one sentence', content: card([chart(), chart({ fallback: { type: 'Table' } })]) },
  {
    name: 'what a person wrote, carried by a button',
    content: card([], { actions: [submit({ data: '${x}' })] }),
  },
  { name: 'a coloured mark', content: card([text('◆ ', { color: 'Attention' })]) },
  { name: 'a coloured word', content: card([text('Röd', { color: 'Attention' })]) },
  {
    name: 'a coloured box with a mark',
    content: card([{ type: 'Container', style: 'good', items: [text('5,3 %'), text('● Grön')] }]),
  },
  {
    name: 'a coloured box with a title',
    content: card([
      { type: 'Container', style: 'attention', items: [text('Rätta det här', { weight: 'Bolder' })] },
    ]),
  },
  { name: 'a button of a colour', content: card([], { actions: [submit({ style: 'attention' })] }) },
  { name: 'a labelled input', content: card([{ type: 'Input.Text', id: 'comment', label: 'Kommentar' }]) },
];

describe('lets through', () => {
  it.each(right)('$name', ({ content }) => expect(faultsOfCard(content)).toEqual([]));
});

describe('a message that the bot sends', () => {
  const message = (contentType: string, content: unknown) => ({
    summary: 'Läget',
    attachments: [{ contentType, content }],
  });

  it.each([
    {
      name: 'with a wrong card is told of by its summary',
      content: card([], { version: '1.6' }),
      faults: ['Läget: is not of version 1.5'],
    },
    { name: 'with a right one is not', content: card([]), faults: [] },
    { name: 'with no card in its attachment is told of', content: 'hej', faults: ['Läget: is no card'] },
  ])('$name', ({ content, faults }) =>
    expect(faultsOfMessage(message('application/vnd.microsoft.card.adaptive', content))).toEqual(faults),
  );

  it('with something else than a card, or nothing, is let through', () => {
    expect(faultsOfMessage(message('application/vnd.microsoft.teams.card.file.consent', {}))).toEqual([]);
    expect(faultsOfMessage({})).toEqual([]);
  });
});
