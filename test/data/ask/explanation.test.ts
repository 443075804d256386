import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createAnswerer, type Answerer } from '../../../data/ask/createAnswerer.js';
import {
  buttonRequestSchema,
  interpretationSchema,
  type Added,
  type Interpretation,
  type Outcome,
  type Role,
} from '../../../data/ask/interpretation.js';
import { rememberAlso, type Remembered } from '../../../data/ask/remembered.js';
import { DEMO_ORGANISATION } from '../../../data/demo/organisation.js';
import { aDemoBook, NOW } from '../../builders/aBook.js';

let answerer: Answerer;
beforeAll(async () => {
  const addedBy = { id: 'aad-1', name: 'Anna Ek' };
  const sjuktal = {
    words: 'sjuktal',
    subjectId: 'sjukfranvaro',
    addedBy,
    addedAt: '2023-12-01T08:00:00.000Z',
  };
  answerer = createAnswerer(await aDemoBook(), DEMO_ORGANISATION, [sjuktal]);
});

/** How the last of the questions, asked one after the other, was read. */
function interpretationOf(...questions: readonly string[]): Interpretation {
  const remembered = questions.reduce<Remembered | null>(
    (previous, question) => rememberAlso(previous, answerer.ask(question, previous, NOW)),
    null,
  );
  const { answer } = answerer.ask('hur tolkade du det?', remembered, NOW);
  if (answer.kind !== 'explanation' || answer.interpretation === null) throw new Error('nothing explained');
  return answer.interpretation;
}

/** One stretch in short: "sjukfrånvarno (sjukfrånvaro) = Sjukfrånvaro". */
const readings = (...questions: readonly string[]): string[] =>
  interpretationOf(...questions).readings.map(({ written, readAs, means }) => {
    const roles = means.map(({ part, role }) => `${part === null ? '' : `${part}: `}${roleInShort(role)}`);
    return `${written}${readAs === null ? '' : ` (${readAs})`} = ${roles.join(' + ')}`;
  });

function roleInShort(role: Role): string {
  switch (role.as) {
    case 'subject':
      return `${role.names.map(({ name }) => name).join('|')}${role.taught ? ' taught' : ''}`;
    case 'similar':
      return `like ${role.names.map(({ name }) => name).join('|')}`;
    case 'group':
      return `group ${role.group}`;
    case 'time': {
      const { time } = role;
      const said =
        time.kind === 'period' ? `${time.period}${time.yearAssumed ? ' assumed' : ''}` : JSON.stringify(time);
      return role.compared ? `~ ${said}` : said;
    }
    case 'measure':
      return `${role.measure}${role.wholeYear ? ' of the year' : ''}`;
    case 'status':
      return role.statuses.join('|');
    case 'kind':
      return `list of ${role.of}`;
    case 'frequency':
      return role.frequency;
    case 'side':
      return role.side;
    case 'order':
      return `top ${role.top ?? ''}`.trim();
    case 'wish':
      return role.wish;
    case 'several':
    case 'comparison':
    case 'followUp':
    case 'split':
    case 'unused':
    case 'filler':
    case 'unknown':
    case 'unread':
      return role.as;
  }
}

describe('each word is told with what it became', () => {
  it.each([
    {
      name: 'a subject and a month whose year was assumed',
      question: 'hur hög var sjukfrånvaron i november?',
      expected: [
        'hur hög var = filler',
        'sjukfrånvaron = Sjukfrånvaro',
        'i = filler',
        'november = 2023-11 assumed',
      ],
    },
    {
      name: 'a slip, by the word it was read as, diacritics and all',
      question: 'sjukfrnvaro',
      expected: ['sjukfrnvaro (sjukfrånvaro) = Sjukfrånvaro'],
    },
    {
      name: 'a slip in a word of the grammar',
      question: 'telefoni åtgrder',
      expected: ['telefoni = Upphandla och införa helhetslösning telefoni', 'åtgrder (åtgärder) = cause'],
    },
    {
      name: 'an abbreviation, by what it stands for',
      question: 'sjukfr nov',
      expected: ['sjukfr (sjukfrånvaro) = Sjukfrånvaro', 'nov = 2023-11 assumed'],
    },
    {
      name: 'a compound of a subject and a measure, in its parts',
      question: 'sjukfrånvaroprognos',
      expected: ['sjukfrånvaroprognos = sjukfrånvaro: Sjukfrånvaro + prognos: forecast'],
    },
    {
      name: 'a compound of a month and a subject, the link with the part before it',
      question: 'novembersjukfrånvaron',
      expected: ['novembersjukfrånvaron = november: 2023-11 assumed + sjukfrånvaron: Sjukfrånvaro'],
    },
    {
      name: 'words of a name that the grammar also knows',
      question: 'summa utveckling prognos',
      expected: ['summa utveckling = Summa utveckling', 'prognos = forecast'],
    },
    {
      name: 'two subjects side by side, each by its own words',
      question: 'sjukfrånvaro och lediga jobb',
      expected: ['sjukfrånvaro = Sjukfrånvaro', 'och = comparison', 'lediga jobb = Lediga jobb'],
    },
    {
      name: 'the time that another one is held against',
      question: 'kundfakturor jämfört med ifjol',
      expected: ['kundfakturor = Kundfakturor', 'jämfört med = comparison', 'ifjol = ~ 2022'],
    },
    {
      name: 'a time that no report is made for',
      question: 'sjukfrånvaro kvartal 3',
      expected: ['sjukfrånvaro = Sjukfrånvaro', 'kvartal 3 = {"kind":"unreported","stretch":"2023-Q3"}'],
    },
    {
      name: 'the filters of a list',
      question: 'vilka indikatorer inom HR är röda?',
      expected: [
        'vilka = several',
        'indikatorer = list of indicator',
        'inom = filler',
        'HR = group HR',
        'är = filler',
        'röda = red',
      ],
    },
    {
      name: 'the order of a list and how many',
      question: 'topp 5 avvikelser',
      expected: ['topp 5 = top 5', 'avvikelser = deviation'],
    },
    {
      name: 'the side of zero that a list is chosen by',
      question: 'vilka avdelningar går back',
      expected: ['vilka = several', 'avdelningar = list of unitResult', 'går back = negative'],
    },
    { name: 'a whole wish', question: 'läget', expected: ['läget = overview'] },
    {
      name: 'a split that no report makes',
      question: 'sjukfrånvaro per avdelning',
      expected: ['sjukfrånvaro = Sjukfrånvaro', 'per avdelning = split'],
    },
    {
      name: 'a split inside a compound',
      question: 'korttidssjukfrånvaro',
      expected: ['korttidssjukfrånvaro = korttids: split + sjukfrånvaro: Sjukfrånvaro'],
    },
    {
      name: 'a split that a list passes over, as unused',
      question: 'alla indikatorer per kön',
      expected: ['alla = several', 'indikatorer = list of indicator', 'per kön = unused'],
    },
    {
      name: 'words that fit several things',
      question: 'datorer',
      expected: ['datorer = Administrativa datorer|Pedagogiska datorer'],
    },
    {
      name: 'a word that a controller has taught',
      question: 'sjuktalet 2022-11',
      expected: ['sjuktalet = Sjukfrånvaro taught', '2022-11 = 2022-11'],
    },
    {
      name: 'the part of a compound that nobody knows',
      question: 'lokalsjukfrånvaro',
      expected: [
        'lokalsjukfrånvaro = lokal: unknown + sjukfrånvaro: like Sjukfrånvaro|Sjukfrånvaron i oktober och framåt',
      ],
    },
  ])('$name: "$question"', ({ question, expected }) => expect(readings(question)).toEqual(expected));

  it.each([
    ['sjukfrånvaro i Malmö', 'Malmö = unknown'],
    ['frisknärvaro november', 'november = 2023-11 assumed'],
    ['lediga fakturor', 'fakturor = unknown'],
  ])('"%s" is refused, and still %s', (question, expected) => {
    expect(readings(question)).toContain(expected);
    expect(interpretationOf(question).outcome).toEqual({ kind: 'notFound' });
  });
});

describe('what the question itself does not say', () => {
  const names = (name: string, nameEn: string) => [{ name, nameEn }];
  const invoices = { kind: 'subjects' as const, names: names('Kundfakturor', 'Customer invoices') };
  const projects = { kind: 'list', of: 'project', group: null, frequency: null, side: null } as const;
  const latest = { kind: 'latest', period: '2023-11' };

  it.each<{ name: string; questions: string[]; tie: string; added: unknown[] }>([
    {
      name: 'the subject of the question before',
      questions: ['kundfakturor', 'och i oktober?'],
      tie: 'och = followUp',
      added: [{ kind: 'about', about: invoices }],
    },
    {
      name: 'the subject, tied by the last word',
      questions: ['kundfakturor', 'prognosen då?'],
      tie: 'då = followUp',
      added: [{ kind: 'about', about: invoices }, latest],
    },
    {
      name: 'the measure of the question before',
      questions: ['prognos för kundfakturor', 'och leverantörsfakturor?'],
      tie: 'och = followUp',
      added: [{ kind: 'measures', measures: ['forecast'] }, latest],
    },
    {
      name: 'the time of the question before',
      questions: ['kundfakturor november 2022', 'och leverantörsfakturor?'],
      tie: 'och = followUp',
      added: [{ kind: 'time', time: { kind: 'period', period: '2022-11', yearAssumed: false } }],
    },
    {
      name: 'the kind of thing that the list before was of',
      questions: ['vilka projekt är gula', 'och röda?'],
      tie: 'och = followUp',
      added: [{ kind: 'about', about: { ...projects, statuses: null } }, latest],
    },
    {
      name: 'the whole list before',
      questions: ['vilka projekt är gula', 'och i oktober?'],
      tie: 'och = followUp',
      added: [{ kind: 'about', about: { ...projects, statuses: ['yellow'] } }],
    },
  ])('$name', ({ questions, tie, added }) => {
    expect(interpretationOf(...questions).added).toEqual(added);
    expect(readings(...questions)).toContain(tie);
  });

  it.each<[string, Added[] | unknown[]]>([
    ['sjukfrånvaro', [latest]],
    ['sjukfrånvaro november', []],
    ['personalkostnader 2022', [{ kind: 'nearestPeriod', asked: '2022', shown: '2022-11' }]],
  ])('of "%s" is %j', (question, added) => expect(interpretationOf(question).added).toEqual(added));

  it('is nothing when a full question comes after another', () => {
    expect(interpretationOf('prognos för kundfakturor', 'sjukfrånvaro november').added).toEqual([]);
  });
});

it.each<[string, Outcome['kind'], string]>([
  ['sjukfrånvaro', 'answered', 'subjects'],
  ['röda projekt', 'answered', 'list'],
  ['läget', 'answered', 'overview'],
  ['vad säger rapporten om ekonomin', 'answered', 'text'],
  ['sjukfrånvaro per avdelning', 'missing', 'subjects'],
  ['sjukfrånvaro oktober', 'missing', 'subjects'],
  ['vilka projekt var gula i oktober', 'missing', 'list'],
  ['datorer', 'askedBack', ''],
  ['personalomsättning', 'notFound', ''],
  ['hjälp', 'help', ''],
  ['tack', 'thanks', ''],
])('"%s" ended as %s %s', (question, kind, about) => {
  const { outcome } = interpretationOf(question);
  expect([outcome.kind, 'about' in outcome ? outcome.about.kind : '']).toEqual([kind, about]);
});

describe('the question for it', () => {
  it.each([
    'hur tolkade du det?',
    'Hur tolkade du frågan',
    'hur förstod du frågan',
    'hur menar du',
    'hur menade du?',
    'vad har du sökt på',
    'vad sökte du på?',
    'how did you understand that?',
    'What did you search for?',
  ])('"%s" explains the question before and is no question itself', (asked) => {
    const before = answerer.ask('sjukfrånvaro', null, NOW);
    const { answer, request, interpretation } = answerer.ask(asked, before, NOW);
    expect(answer).toMatchObject({ kind: 'explanation', interpretation: { question: 'sjukfrånvaro' } });
    expect([request, interpretation]).toEqual([null, null]);
  });

  it('explains a question that was refused, and the one before that still takes follow-ups', () => {
    const first = rememberAlso(null, answerer.ask('kundfakturor', null, NOW));
    const second = rememberAlso(first, answerer.ask('övertid', first, NOW));
    expect(second.interpretation?.question).toBe('övertid');
    expect(answerer.ask('prognosen då?', second, NOW).answer).toMatchObject({
      kind: 'reading',
      view: { indicator: { name: 'Kundfakturor' } },
    });
  });

  it('with nothing asked before has nothing to explain, and offers a start', () => {
    const { answer } = answerer.ask('hur tolkade du det?', null, NOW);
    expect(answer).toMatchObject({ kind: 'explanation', interpretation: null });
    expect(answer.suggestions.length).toBeGreaterThan(0);
  });

  it('as a button explains what the button carries', () => {
    const interpretation = interpretationOf('sjukfrånvaro november');
    const request = buttonRequestSchema.parse({ intent: 'explain', interpretation });
    expect(answerer.answer(request, NOW)).toMatchObject({ kind: 'explanation', interpretation });
  });
});

it('comes with every answer but help, and never with the answer to a button', () => {
  const asked = answerer.ask('sjukfrånvaro', null, NOW);
  expect(asked.answer.explanation).toEqual(asked.interpretation);
  expect(answerer.ask('övertid', null, NOW).answer.explanation).toBeDefined();
  expect(answerer.ask('hjälp', null, NOW).answer.explanation).toBeUndefined();
  expect(asked.request && answerer.answer(asked.request, NOW).explanation).toBeUndefined();
});

describe('what a card sends back', () => {
  const sent = (change: object): boolean =>
    interpretationSchema.safeParse({ ...interpretationOf('sjukfrånvaro'), ...change }).success;
  const reading = { written: 'x', readAs: null, means: [{ part: null, role: { as: 'unknown' } }] };

  it.each([
    { name: 'as it was', change: {}, fits: true },
    { name: 'a question of the longest length', change: { question: 'x'.repeat(300) }, fits: true },
    { name: 'a longer question', change: { question: 'x'.repeat(301) }, fits: false },
    {
      name: 'as many words as a question is read to',
      change: { readings: Array(70).fill(reading) },
      fits: true,
    },
    { name: 'more words', change: { readings: Array(71).fill(reading) }, fits: false },
    { name: 'a longer word', change: { readings: [{ ...reading, written: 'x'.repeat(121) }] }, fits: false },
    { name: 'a word that means nothing', change: { readings: [{ ...reading, means: [] }] }, fits: false },
    { name: 'an outcome of its own', change: { outcome: { kind: 'promoted' } }, fits: false },
  ])('$name: $fits', ({ change, fits }) => expect(sent(change)).toBe(fits));
});

describe('of any text', () => {
  const words = fc.constantFrom(
    'sjukfrånvaro',
    'sjukfrånvaroprognos',
    'prognso',
    'och',
    'då?',
    'datorer',
    'per kön',
    'röda',
    'projekt',
    'topp',
    '12',
    '2023',
    'i fjol',
    'Malmö',
    '%',
    '${x}',
    '[a](b)',
    '한국어',
    '\u202e',
    '👍',
  );
  const text = fc.oneof(
    fc.string({ maxLength: 2_000 }),
    fc.string({ unit: 'binary', maxLength: 500 }),
    fc.array(words, { maxLength: 90 }).map((some) => some.join(' ')),
  );

  it('the explanation fits what a card may carry', () =>
    fc.assert(
      fc.property(text, (question) => {
        const { interpretation } = answerer.ask(question, null, NOW);
        expect(interpretation === null || interpretationSchema.safeParse(interpretation).success).toBe(true);
      }),
    ));

  it('every word stands in it once, in order', () =>
    fc.assert(
      fc.property(fc.array(words, { maxLength: 20 }), (some) => {
        const question = some.join(' ');
        const read = answerer.ask(question, null, NOW).interpretation?.readings ?? [];
        const letters = (written: string): string => written.replace(/[^\p{L}\d%]/gu, '');
        expect(letters(read.map(({ written }) => written).join(''))).toBe(letters(question));
      }),
    ));
});
