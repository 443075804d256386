import { beforeAll, describe, expect, it } from '@jest/globals';
import { nameOf } from '../../../../cards/parts/unknownStatus.js';
import { sv } from '../../../../cards/texts/sv.js';
import type { Answer, ListAnswer, Suggestion } from '../../../../data/ask/answer.js';
import { createAnswerer, type Answerer } from '../../../../data/ask/createAnswerer.js';
import { rowRequest } from '../../../../data/ask/respond/rowRequest.js';
import { aDemoBook, NOW } from '../../../builders/aBook.js';

let answerer: Answerer;
beforeAll(async () => {
  answerer = createAnswerer(await aDemoBook());
});

const ask = (text: string): Answer => answerer.ask(text, null, NOW).answer;

/** A suggestion in short. */
function inShort({ label }: Suggestion): string {
  switch (label.kind) {
    case 'subject':
      return label.name;
    case 'reading':
      return `${label.name} ${label.period}`;
    case 'group':
      return `group ${label.group}`;
    case 'statusList':
      return [label.status, label.of, label.group].filter((part) => part !== null).join(' ');
    case 'listOf':
      return `all ${label.of}`;
    case 'comments':
    case 'previousYear':
    case 'trend':
    case 'overview':
    case 'help':
    case 'deviations':
      return label.kind;
  }
}

const offered = (text: string): string[] => ask(text).suggestions.map(inShort);

function listOf(text: string): ListAnswer {
  const answer = ask(text);
  if (answer.kind !== 'list') throw new TypeError(`${text} gave a ${answer.kind}`);
  return answer;
}

describe('after a figure only what its answer does not show is offered', () => {
  it.each([
    { text: 'sjukfrånvaro', why: 'one comment stands beside it', labels: ['group HR', 'overview'] },
    {
      text: 'personalkostnader',
      why: 'there are more comments than stand beside it',
      labels: ['comments', 'group Ekonomi', 'overview'],
    },
    {
      text: 'orsak personalkostnader',
      why: 'of three comments two are quoted',
      labels: ['Effektiviseringar inför 2024', 'group Ekonomi', 'overview'],
    },
    {
      text: 'kundfakturor',
      why: 'its section is all the indicators',
      labels: ['all indicator', 'overview'],
    },
  ])('$text: $why', ({ text, labels }) => expect(offered(text)).toEqual(labels));

  it('the newest figure by its period, where there is none for the asked one', () =>
    expect(offered('sjukfrånvaro oktober 2023')).toEqual(['Sjukfrånvaro 2023-11', 'group HR']));
});

describe('after a list its first rows, the other colours and the whole are offered', () => {
  it.each([
    {
      text: 'gula projekt',
      labels: ['Införande av city information platform/IoT', 'all project', 'overview'],
    },
    {
      text: 'alla projekt',
      labels: [
        'Upphandla och införa helhetslösning telefoni',
        'Införande av city information platform/IoT',
        'yellow project',
        'overview',
      ],
    },
    { text: 'röda projekt', labels: ['yellow project', 'all project', 'overview'] },
    {
      text: 'vad är rött?',
      labels: ['Datalagring', 'Administrativa datorer', 'yellow all', 'green all', 'overview'],
    },
    {
      text: 'alla uppdrag',
      labels: [expect.any(String), expect.any(String), 'overview'],
    },
  ])('$text', ({ text, labels }) => expect(offered(text)).toEqual(labels));

  it('an overview offers the lists of the colours that it counts', () =>
    expect(offered('läget')).toEqual([
      'red all',
      'yellow all',
      'deviations',
      'all project',
      'all indicator',
    ]));
});

/** What an answer is about; its kind where it is about no one thing. */
function subjectOf(answer: Answer): string {
  if (answer.kind === 'reading') return answer.view.indicator.name;
  if (answer.kind === 'project') return answer.project.name;
  return answer.kind === 'item' ? nameOf(answer.item, sv) : answer.kind;
}

it.each([
  'alla indikatorer',
  'alla projekt',
  'alla aktiviteter',
  'alla uppdrag',
  'alla mål',
  'resultat per enhet',
])('every row of "%s" stands for a question about itself', (text) => {
  const { rows, request } = listOf(text);
  expect(rows.length).toBeGreaterThan(1);
  for (const row of rows)
    expect(subjectOf(answerer.answer(rowRequest(row, request.time), NOW))).toBe(nameOf(row, sv));
});

describe('the order of a list', () => {
  const names = (text: string): string[] =>
    listOf(text).rows.map((row) => (row.kind === 'indicator' ? row.view.indicator.name : row.kind));

  it('of colours is worst first, and within a colour furthest from the target first', () =>
    expect(names('röda och gula indikatorer').slice(0, 6)).toEqual([
      'Datalagring',
      'Administrativa datorer',
      'Efterlevnad servicenivå - SLA',
      'Leverantörsfakturor',
      'Löneärenden',
      'Lönespecifikationer',
    ]));

  it('of forecasts in one unit is the largest first', () =>
    expect(names('prognos för ekonomin').slice(0, 3)).toEqual([
      'Verksamhetens kostnader',
      'Personalkostnader',
      'IT-tjänster, IT-program och licenser',
    ]));

  it('of forecasts in several units is that of the report', () =>
    expect(names('prognoser').slice(0, 3)).toEqual([
      'Verksamhetens kostnader',
      'Personalkostnader',
      'Konsultkostnader',
    ]));
});

describe('the text that a question asks about comes first', () => {
  it.each([
    { text: 'varför går vi med överskott?', first: 'Varför det är överskott' },
    { text: 'varför sjönk resultatet?', first: 'Varför resultatet sjönk från oktober' },
  ])('$text', ({ text, first }) => {
    const answer = ask(text);
    expect(answer.kind === 'reading' && answer.commentaries[0]?.name).toBe(first);
  });

  it('and the others are offered, none that is quoted', () => {
    const answer = ask('varför går vi med överskott?');
    const quoted = answer.kind === 'reading' ? answer.commentaries.slice(0, 2).map(({ name }) => name) : [];
    expect(quoted).toHaveLength(2);
    expect(offered('varför går vi med överskott?')).toEqual(expect.not.arrayContaining(quoted));
    expect(offered('varför går vi med överskott?')[0]).toBe('Helårsprognosen');
  });
});

it('an overview names what has no outcome', () => {
  const answer = ask('läget');
  expect(answer.kind === 'overview' && answer.missing.map(({ name }) => name)).toEqual([
    'Nöjd Kund Index (NKI)',
  ]);
});
