import { describe, expect, it } from '@jest/globals';
import { cardTemplate, CardRenderError } from '../../cards/render.js';
import { textBlocks } from './visibleText.js';

const card = (...body: object[]) => ({ type: 'AdaptiveCard', version: '1.5', body });
const text = (value: unknown, fields: object = {}) => ({ type: 'TextBlock', text: value, ...fields });
const render = (template: object, data: object) => cardTemplate('test', template)(data);

function codeOf(work: () => unknown): string {
  try {
    work();
    return 'none';
  } catch (error) {
    return error instanceof CardRenderError ? error.code : 'other';
  }
}

it.each([
  { name: 'text that is missing', template: card(text('${a}')), data: {}, code: 'card.data' },
  { name: 'text inside other text', template: card(text('Mål: ${a}')), data: {}, code: 'card.data' },
  { name: 'null', template: card(text('${a}')), data: { a: null }, code: 'card.data' },
  { name: 'a number', template: card(text('${a}')), data: { a: 5.3 }, code: 'card.data' },
  {
    name: 'a missing flag, which would drop its element in silence',
    template: card(text('Bra', { $when: '${isGood}' })),
    data: {},
    code: 'card.data',
  },
  {
    name: 'a flag in words',
    template: card(text('Bra', { $when: '${isGood}' })),
    data: { isGood: 'true' },
    code: 'card.data',
  },
  { name: 'a missing list', template: card(text('${a}', { $data: '${rows}' })), data: {}, code: 'card.data' },
  {
    name: 'a field missing in one member of a list',
    template: card(text('${a}', { $data: '${rows}' })),
    data: { rows: [{ a: 'x' }, {}] },
    code: 'card.data',
  },
  { name: 'a field that nothing shows', template: card(text('x')), data: { a: 'x' }, code: 'card.data' },
  {
    name: 'an expression, which would choose a branch on missing data',
    template: card(text("${if(change < 0, 'attention', 'good')}")),
    data: { change: -1 },
    code: 'card.template',
  },
  {
    name: 'points of a chart that are no objects',
    template: card({ type: 'Chart.Line', data: '${points}' }),
    data: { points: [1] },
    code: 'card.data',
  },
  {
    name: 'an axis that begins at a word',
    template: card({ type: 'Chart.Line', yMin: '${floor}' }),
    data: { floor: '0' },
    code: 'card.data',
  },
  { name: 'a binding without an end', template: card(text('${a')), data: {}, code: 'card.template' },
  { name: 'a number in the template', template: card(text(5)), data: {}, code: 'card.content' },
  {
    name: 'another version',
    template: { ...card(text('x')), version: '1.6' },
    data: {},
    code: 'card.content',
  },
])('refuses $name', ({ template, data, code }) => expect(codeOf(() => render(template, data))).toBe(code));

it('hands a chart its points and numbers as they are', () => {
  const template = card({ type: 'Chart.Line', yMin: '${floor}', data: '${points}' });
  const points = [{ legend: '[x](y)', values: [{ x: 'nov', y: 5.3 }] }];
  expect(render(template, { floor: 4.5, points })).toMatchObject({ body: [{ yMin: 4.5, data: points }] });
});

describe('text', () => {
  it('is escaped where markdown is read, and only there', () => {
    const template = {
      ...card(text('${a}'), { type: 'FactSet', facts: [{ title: '${a}', value: '${a}' }] }),
      actions: [{ type: 'Action.Submit', title: '${a}', data: { request: '${request}' } }],
    };
    const content = render(template, { a: '[x](y)', request: { group: '[x](y) ${z}' } });
    expect(content).toMatchObject({
      body: [{ text: '\\[x\\](y)' }, { facts: [{ title: '\\[x\\](y)', value: '\\[x\\](y)' }] }],
      actions: [{ title: '[x](y)', data: { request: { group: '[x](y) ${z}' } } }],
    });
  });

  it('that looks like a binding is shown, never read', () => {
    const content = render(card(text('${a}'), text('${b}')), { a: '${b}', b: 'hemligt' });
    expect(textBlocks(content)).toEqual(['$\\{b}', 'hemligt']);
  });
});
