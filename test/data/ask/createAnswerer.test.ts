import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Answer } from '../../../data/ask/answer.js';
import { createAnswerer, type Answerer } from '../../../data/ask/createAnswerer.js';
import type { Request } from '../../../data/ask/request.js';
import { buildBook } from '../../../data/report/book.js';
import type { Indicator } from '../../../data/report/indicator.js';
import { DEMO_ORGANISATION } from '../../../data/demo/organisation.js';
import { aDemoBook, NOW } from '../../builders/aBook.js';

let answerer: Answerer;
beforeAll(async () => {
  answerer = createAnswerer(await aDemoBook(), DEMO_ORGANISATION);
});

const ask = (text: string, previous: Request | null = null): Answer =>
  answerer.ask(text, { request: previous, interpretation: null }, NOW).answer;

/** An answer in short: its kind, what it is about and what distinguishes it. */
function inShort(answer: Answer): string {
  switch (answer.kind) {
    case 'reading': {
      const other = answer.comparedWith === null ? '' : ` ~ ${answer.comparedWith.period}`;
      return `${answer.view.indicator.name} ${answer.view.period}${other} ${answer.measures.join('+')}`.trim();
    }
    case 'comparison':
      return answer.rows.map(({ indicator, view }) => `${indicator.name} ${view?.period ?? '-'}`).join(' | ');
    case 'list':
      return `list ${answer.request.of} ${answer.rows.length}`;
    case 'project':
      return answer.project.name;
    case 'item':
      return `${answer.item.kind}`;
    case 'text':
      return `text ${answer.about ?? answer.commentaries[0]?.name ?? ''}`;
    case 'askBack':
    case 'notFound':
      return `${answer.kind} ${answer.suggestions.length}`;
    case 'missing': {
      const { missing } = answer;
      const what =
        missing.kind === 'period'
          ? missing.asked
          : missing.kind === 'measure'
            ? missing.measure
            : missing.words.join();
      return `missing ${answer.indicator?.name ?? 'report'} ${missing.kind} ${what}`;
    }
    case 'help':
      return `help ${answer.occasion}`;
    case 'series':
    case 'overview':
    case 'explanation':
      return answer.kind;
  }
}

describe('one subject', () => {
  it.each([
    ['sjukfrånvaro november', 'Sjukfrånvaro 2023-11'],
    ['SJUKFRÅNVARON', 'Sjukfrånvaro 2023-11'],
    ['sjuk franvaro', 'Sjukfrånvaro 2023-11'],
    ['sjukfrånvarno', 'Sjukfrånvaro 2023-11'],
    ['sjukfrånvaroprognos', 'Sjukfrånvaro 2023-11 forecast'],
    ['novembersjukfrånvaron', 'Sjukfrånvaro 2023-11'],
    ['sick leave last year', 'Sjukfrånvaro 2022-11'],
    ['hej, skulle du kunna säga hur många lediga jobb vi har?', 'Lediga jobb 2023-11'],
    ['verksamhetskostnader ack', 'Verksamhetens kostnader 2023-11'],
    ['summa utveckling', 'Summa utveckling 2023-11'],
    ['summa utveckling prognos', 'Summa utveckling 2023-11 forecast'],
    ['avdelningen uppdrag', 'Avdelningen Uppdrag 2023-11'],
    ['digital infrastruktur utveckling', 'Utveckling: Digital infrastruktur 2023-11'],
    ['är sjukfrånvaron röd?', 'Sjukfrånvaro 2023-11 status'],
    ['kundfakturor senaste 12 månaderna', 'Kundfakturor 2023-11 rolling12'],
    ['kundfakturor jämfört med ifjol', 'Kundfakturor 2023-11 ~ 2022-11'],
    ['kundfakturor januari-november 2023', 'Kundfakturor 2023-11'],
    ['sla november', 'Efterlevnad servicenivå - SLA 2023-T3'],
    ['resultatet i oktober', 'Verksamhetens resultat 2023-10'],
    ['varför går vi med överskott', 'Verksamhetens resultat 2023-11 cause'],
    ['vad görs åt telefonin?', 'Upphandla och införa helhetslösning telefoni'],
    ['uppdraget om administrationen', 'assignment'],
    ['hur mycket sänktes budgeten i mars?', 'text Budgetändringen i mars'],
  ])('"%s" is %s', (text, expected) => expect(inShort(ask(text))).toBe(expected));
});

describe('several at once', () => {
  it.each([
    ['sjukfrånvaro och lediga jobb', 'Sjukfrånvaro 2023-11 | Lediga jobb 2023-11'],
    ['kund- och leverantörsfakturor', 'Kundfakturor 2023-11 | Leverantörsfakturor 2023-11'],
    [
      'styr och stöd mot kund och service',
      'Avdelningen styr och stöd 2023-11 | Avdelningen Kund och service 2023-11',
    ],
    [
      'pedagogiska datorer kontra administrativa',
      'Pedagogiska datorer 2023-T3 | Administrativa datorer 2023-T3',
    ],
    ['vilka projekt är gula', 'list project 1'],
    ['topp 5 avvikelser', 'list all 5'],
    ['alla inom HR', 'list all 4'],
    ['resultat per avdelning', 'list unitResult 13'],
    ['aktiviteter', 'list activity 15'],
    ['uppdrag', 'list assignment 2'],
    ['vilka indikatorer följs upp per tertial', 'list indicator 5'],
    ['hur ligger vi till mot budget?', 'list economy 6'],
    ['vilka avdelningar går back', 'list unitResult 5'],
    ['hur ligger vi till?', 'overview'],
    ['vad säger rapporten om ekonomin', 'text Ekonomi'],
  ])('"%s" is %s', (text, expected) => expect(inShort(ask(text))).toBe(expected));

  it('keeps a name with "och" in it whole', () => {
    expect(inShort(ask('kund och service'))).toBe('Avdelningen Kund och service 2023-11');
  });

  it('takes a deviation without a colour for yellow or red, and for neither alone', () => {
    expect(ask('vilka projekt är försenade')).toMatchObject({ kind: 'list', rows: { length: 2 } });
    const red = ask('vilka projekt är röda');
    expect(red).toMatchObject({ kind: 'list', rows: [] });
    expect(
      red.kind === 'list' && red.unknownStatus.map((row) => row.kind === 'project' && row.project.id),
    ).toContain('telefoni');
  });
});

describe('what it does not know', () => {
  it.each([
    ['personalomsättning', 'personalomsättning'],
    ['frisknärvaro november', 'frisknärvaro'],
    ['sjukfrånvaro i Malmö', 'Malmö'],
    ['sjukfrånvaron på lokalförvaltningen', 'lokalförvaltningen'],
    ['övertid', 'övertid'],
    ['medellön', 'medellön'],
  ])('"%s" gets no answer, and %s is named as the unknown word', (text, word) => {
    expect(ask(text)).toMatchObject({ kind: 'notFound', unknownWords: [word] });
  });

  it.each([
    ['sjukfrånvaro per avdelning', 'missing Sjukfrånvaro qualifier per avdelning'],
    ['sjukfrånvaro kvinnor', 'missing Sjukfrånvaro qualifier kvinnor'],
    ['sjukfrånvaro oktober', 'missing Sjukfrånvaro period 2023-10'],
    ['sjukfrånvaro kvartal 3', 'missing Sjukfrånvaro period 2023-Q3'],
    ['sjukfrånvaro T3', 'missing Sjukfrånvaro period 2023-T3'],
    ['sjukfrånvaro R12', 'missing Sjukfrånvaro measure rolling12'],
    ['sjukfrånvaro senaste halvåret', 'missing Sjukfrånvaro period 2023-06/2023-11'],
    ['lönespecifikationer prognos', 'missing Lönespecifikationer measure forecast'],
    ['nki 2023', 'missing Nöjd Kund Index (NKI) measure outcome'],
    ['summa utveckling jämfört med ifjol', 'missing Summa utveckling period 2022-11'],
    ['verksamhetens kostnader budget 2024', 'missing Verksamhetens kostnader period 2024'],
    ['vilka projekt var gula i oktober', 'missing report period 2023-10'],
  ])('"%s" is %s', (text, expected) => expect(inShort(ask(text))).toBe(expected));

  it.each(['datorer', 'fakturor', 'service', 'utveckling', 'ärenden'])('asks back about "%s"', (text) => {
    const answer = ask(text);
    expect(answer.kind).toBe('askBack');
    expect(answer.suggestions.length).toBeGreaterThanOrEqual(2);
  });

  const offered = (text: string): string[] =>
    ask(text).suggestions.map(({ label }) => (label.kind === 'subject' ? label.name : label.kind));

  it.each([
    {
      text: 'frisknärvaro',
      offers: 'what sounds like it, then the whole and the help',
      labels: ['Sjukfrånvaro', 'overview', 'help'],
    },
    {
      text: 'sjukfrånvaro i Malmö',
      offers: 'what its known words name',
      labels: ['Sjukfrånvaro', 'Sjukfrånvaron i oktober och framåt', 'overview', 'help'],
    },
    { text: 'vaccinationsgrad', offers: 'nothing by force', labels: ['overview', 'help'] },
    {
      text: 'personalomsättning',
      offers: 'at most three',
      labels: [
        'Personalkostnader',
        'Hållbart Medarbetarengagemang',
        'Månadsarbetare (utförd tid och prognos)',
        'overview',
        'help',
      ],
    },
  ])('"$text" is offered $offers', ({ text, labels }) => expect(offered(text)).toEqual(labels));
});

describe('a follow-up', () => {
  const talk = (...texts: string[]): string => {
    let previous: Request | null = null;
    let last = '';
    for (const text of texts) {
      const asked = answerer.ask(text, { request: previous, interpretation: null }, NOW);
      previous = asked.request ?? previous;
      last = inShort(asked.answer);
    }
    return last;
  };

  it.each([
    [['kundfakturor', 'prognosen då?'], 'Kundfakturor 2023-11 forecast'],
    [['kundfakturor', 'jämfört med ifjol?'], 'Kundfakturor 2023-11 ~ 2022-11'],
    [['kundfakturor', 'och i oktober?'], 'missing Kundfakturor period 2023-10'],
    [['kundfakturor', 'november 2022'], 'Kundfakturor 2022-11'],
    [['kundfakturor', 'och i oktober?', 'prognosen då?'], 'Kundfakturor 2023-11 forecast'],
    [['prognos för kundfakturor', 'och leverantörsfakturor?'], 'Leverantörsfakturor 2023-11 forecast'],
    [['telefoni', 'vad görs åt det?'], 'Upphandla och införa helhetslösning telefoni'],
    [['vilka projekt är gula', 'och röda?'], 'list project 0'],
    [['kundfakturor', 'sjukfrånvaro'], 'Sjukfrånvaro 2023-11'],
    [['personalkostnader', 'hur ligger det till mot budget?'], 'Personalkostnader 2023-11 deviation'],
    [['personalkostnader', 'hur ligger vi till mot budget?'], 'list economy 6'],
    [['personalkostnader', 'och hur ligger vi till mot budget?'], 'Personalkostnader 2023-11 deviation'],
    [['personalkostnader', 'hur ligger vi till?'], 'overview'],
  ])('%s is %s', (texts, expected) => expect(talk(...texts)).toBe(expected));

  it('says which subject it took for granted', () => {
    const { request } = answerer.ask('kundfakturor', null, NOW);
    expect(ask('prognosen då?', request).assumptions).toContainEqual({
      kind: 'followUp',
      name: 'Kundfakturor',
    });
  });
});

describe('what was assumed', () => {
  it.each([
    ['sjukfrånvaro', { kind: 'latest', period: '2023-11' }],
    ['sjukfrånvaro november', { kind: 'yearAssumed', period: '2023-11' }],
    ['personalkostnader 2022', { kind: 'nearestPeriod', asked: '2022', shown: '2022-11' }],
    ['telfoni', { kind: 'spelling', written: 'telfoni', readAs: 'telefoni' }],
  ])('in "%s" is told', (text, assumption) => expect(ask(text).assumptions).toContainEqual(assumption));
});

it('gives the same answer to the same question, and to the request that it was understood as', () => {
  const first = answerer.ask('sjukfrånvaro', null, NOW);
  const second = answerer.ask('sjukfrånvaro', null, NOW);
  expect(second).toEqual(first);
  const { explanation, ...answer } = first.answer;
  expect(explanation).toEqual(first.interpretation);
  expect(first.request && answerer.answer(first.request, NOW)).toEqual(answer);
});

it('knows an indicator as soon as it is defined', async () => {
  const [model] = (await aDemoBook()).indicators;
  const added = {
    ...model,
    id: 'tradgardar',
    name: 'Skötta trädgårdar',
    aliases: ['gröna rum'],
    nameEn: null,
  } as Indicator;
  const wider = createAnswerer(await aDemoBook([added]));
  expect(wider.ask('hur många trädgårdar sköts?', null, NOW).answer).toMatchObject({
    kind: 'missing',
    indicator: { id: 'tradgardar' },
  });
  expect(ask('hur många trädgårdar sköts?').kind).toBe('notFound');
});

it('answers before the first report', () => {
  const empty = createAnswerer(buildBook({ version: 0, indicators: [] }, []));
  expect(empty.ask('sjukfrånvaro', null, NOW).answer.kind).toBe('notFound');
  expect(empty.ask('läget', null, NOW).answer).toMatchObject({ kind: 'missing', missing: { newest: null } });
  expect(empty.welcome()).toMatchObject({ kind: 'help', newest: null });
});

describe('any text', () => {
  const hostile = fc.oneof(
    fc.string({ maxLength: 10_000 }),
    fc.string({ unit: 'binary', maxLength: 2_000 }),
    fc
      .array(
        fc.constantFrom(
          'sjukfrånvaro',
          'och',
          '-',
          '12',
          '2023',
          '${name}',
          '[a](b)',
          '\u202e',
          '\u200b',
          '👍',
          "' OR 1=1",
        ),
        { maxLength: 400 },
      )
      .map((words) => words.join(' ')),
    fc.nat({ max: 5000 }).map((length) => '9'.repeat(length)),
    fc.nat({ max: 5000 }).map((length) => 'å'.repeat(length)),
  );

  it('is answered or refused, never thrown at', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(ask(text).kind).toMatch(/^[a-zA-Z]+$/);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves no trace in the next answer', () => {
    const before = ask('sjukfrånvaro');
    ask('sjukfrånvaro '.repeat(500));
    expect(ask('sjukfrånvaro')).toEqual(before);
  });
});
