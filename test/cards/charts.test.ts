import { describe, expect, it } from '@jest/globals';
import { floorOf } from '../../cards/parts/chartFloor.js';
import { renderAnswer } from '../../cards/renderAnswer.js';
import type { Locale } from '../../cards/texts/texts.js';
import type { ListAnswer, ReadingView, SeriesAnswer } from '../../data/ask/answer.js';
import { shiftPeriod } from '../../data/report/period.js';
import { anEconomyLine, anIndicator } from '../builders/anIndicator.js';
import { aReadingView, anEconomyView, BLANK, period } from '../builders/aReadingView.js';
import { aListAnswer, aListRequest, aSeriesAnswer } from '../builders/answers.js';
import { shownElements } from './officialParser.js';
import { visibleText } from './visibleText.js';

type Json = Readonly<Record<string, unknown>>;

const month = (number: number, fields: Parameters<typeof aReadingView>[0] = {}) =>
  aReadingView({ period: period(`2023-${String(number).padStart(2, '0')}`), ...fields });
/** Sick leave from August on; the target is 5. */
const sickLeave = (...outcomes: (number | null)[]) =>
  outcomes.map((outcome, at) => month(8 + at, { outcome }));

const seriesOf = (views: readonly ReadingView[], fields: Partial<SeriesAnswer> = {}) =>
  aSeriesAnswer({ views, gaps: [], indicator: views[0]?.indicator ?? anIndicator(), ...fields });
const seriesText = (views: readonly ReadingView[], locale: Locale = 'sv') =>
  visibleText(renderAnswer(seriesOf(views), locale).content);

function chartsIn(node: unknown): Json[] {
  if (Array.isArray(node)) return node.flatMap(chartsIn);
  if (typeof node !== 'object' || node === null) return [];
  const own = 'type' in node && String(node.type).startsWith('Chart.') ? [node as Json] : [];
  return [...own, ...Object.values(node).flatMap(chartsIn)];
}
const seriesCharts = (views: readonly ReadingView[]) => chartsIn(renderAnswer(seriesOf(views), 'sv').content);
/** What takes the place of the only chart, with ordinary spaces. */
const inItsPlace = ([chart]: readonly Json[]): unknown =>
  JSON.parse(JSON.stringify(chart?.['fallback']).replaceAll('\u00a0', ' '));

describe('the sentence above a series says', () => {
  const cases: { name: string; views: readonly ReadingView[]; sv: string; en: string }[] = [
    {
      name: 'how many months in a row it has risen, and how far over the target it is',
      views: sickLeave(4.9, 4.8, 5.1, 5.3),
      sv: 'Utfallet har stigit två månader i rad, till 5,3 % i november 2023, och ligger 0,3 procentenheter över målet. Det har legat över målet två månader i rad.',
      en: 'The outcome has risen two months in a row, to 5.3% in November 2023, and is 0.3 percentage points above target. It has been above target two months in a row.',
    },
    {
      name: 'that it has fallen, and is under the target for the first time',
      views: sickLeave(5.6, 5.3, 5.1, 4.8),
      sv: 'Utfallet har sjunkit tre månader i rad, till 4,8 % i november 2023, och ligger 0,2 procentenheter under målet.',
      en: 'The outcome has fallen three months in a row, to 4.8% in November 2023, and is 0.2 percentage points below target.',
    },
    {
      name: 'no row of one, and that it is on the target',
      views: sickLeave(5.1, 5.2, 4.9, 5),
      sv: 'Utfallet steg till 5 % i november 2023 och ligger precis på målet.',
      en: 'The outcome rose to 5% in November 2023 and is exactly on target.',
    },
    {
      name: 'that it is unchanged',
      views: sickLeave(5.1, 5.3, 5.3),
      sv: 'Utfallet är oförändrat, 5,3 % i oktober 2023, och ligger 0,3 procentenheter över målet. Det har legat över målet tre månader i rad.',
      en: 'The outcome is unchanged, 5.3% in October 2023, and is 0.3 percentage points above target.',
    },
    {
      name: 'nothing of a row that a month without a report cuts',
      views: [month(8, { outcome: 4.8 }), month(9, { outcome: 5.1 }), month(11, { outcome: 5.3 })],
      sv: 'Utfallet är 5,3 % i november 2023 och ligger 0,3 procentenheter över målet.',
      en: 'The outcome is 5.3% in November 2023 and is 0.3 percentage points above target.',
    },
    {
      name: 'nothing of a row that a blank outcome cuts',
      views: sickLeave(4.8, 5.1, null, 5.3),
      sv: 'Utfallet är 5,3 % i november 2023 och ligger 0,3 procentenheter över målet.',
      en: 'The outcome is 5.3% in November 2023 and is 0.3 percentage points above target.',
    },
    {
      name: 'nothing of a target that is not there',
      views: [month(10, { outcome: 5, target: null }), month(11, { target: null })],
      sv: 'Utfallet steg till 5,3 % i november 2023.',
      en: 'The outcome rose to 5.3% in November 2023.',
    },
    {
      name: 'of a sum from January only how it stands',
      views: [9, 10, 11].map((number) =>
        anEconomyView({ period: period(`2023-${String(number).padStart(2, '0')}`) }),
      ),
      sv: 'Utfallet är 1 265 135 tkr till och med november 2023 och ligger 64 155 tkr under budget (4,8 %). Det har legat under budget tre månader i rad.',
      en: 'The outcome is 1,265,135 tkr up to November 2023 and is 64,155 tkr under budget (4.8%).',
    },
    {
      name: 'years as years',
      views: ['2021', '2022', '2023'].map((year, at) =>
        aReadingView({
          period: period(year),
          outcome: 70 + at,
          target: null,
          indicator: anIndicator({ frequency: 'year' }),
        }),
      ),
      sv: 'Utfallet har stigit två år i rad, till 72 % år 2023.',
      en: 'The outcome has risen two years in a row, to 72% in 2023.',
    },
  ];

  it.each(cases)('$name', ({ views, sv, en }) => {
    expect(seriesText(views)).toContain(sv);
    expect(seriesText(views, 'en')).toContain(en);
  });

  it('nothing where no outcome is exact', () =>
    expect(seriesText([month(10, { ...BLANK }), month(11, { outcome: 5, approximate: true })])).not.toContain(
      'Utfallet',
    ));
});

describe('the picture of a series', () => {
  it('is the outcomes and their target as lines, from where they can be told apart', () => {
    expect(seriesCharts(sickLeave(4.9, 5.1, 5.3))).toMatchObject([
      {
        type: 'Chart.Line',
        title: 'Utfall (%) och mål (%), augusti–oktober 2023',
        xAxisTitle: 'augusti–oktober 2023',
        yMin: 4.5,
        data: [
          {
            legend: 'Utfall (%)',
            values: [
              { x: 'aug', y: 4.9 },
              { x: 'sep', y: 5.1 },
              { x: 'okt', y: 5.3 },
            ],
          },
          {
            legend: 'Mål (%)',
            values: [
              { x: 'aug', y: 5 },
              { x: 'sep', y: 5 },
              { x: 'okt', y: 5 },
            ],
          },
        ],
      },
    ]);
  });

  it('is bars where a period is missing: a line would be drawn over it', () => {
    const views = [month(9, { outcome: 4.9 }), month(11)];
    expect(seriesCharts(views)).toMatchObject([
      { type: 'Chart.VerticalBar.Grouped', data: [{ values: [{ x: 'sep' }, { x: 'nov' }] }, {}] },
    ]);
  });

  it('is bars where a target is missing, and has no target without any', () => {
    expect(seriesCharts([month(10, { target: null }), month(11)])).toMatchObject([
      { type: 'Chart.VerticalBar.Grouped', data: [{}, { values: [{ x: 'nov', y: 5 }] }] },
    ]);
    const [line] = seriesCharts([month(10, { target: null }), month(11, { target: null })]);
    expect(line).toMatchObject({ type: 'Chart.Line', data: [{ legend: 'Utfall (%)' }] });
    expect(line?.['data']).toHaveLength(1);
  });

  const monthsTo = (count: number) =>
    Array.from({ length: count }, (_, back) =>
      aReadingView({ period: shiftPeriod(period('2023-11'), -back) }),
    ).reverse();
  const namesIn = ([chart]: readonly Json[]): string[] =>
    [...JSON.stringify(chart?.['data']).matchAll(/"x":"([^"]*)"/g)].map(([, name]) => name ?? '');

  it.each([
    { count: 12, stretch: 'december 2022 – november 2023', first: 'dec' },
    { count: 13, stretch: 'november 2022 – november 2023', first: 'nov 2022' },
    { count: 24, stretch: 'december 2021 – november 2023', first: 'dec 2021' },
    { count: 25, stretch: 'december 2021 – november 2023', first: 'dec 2021' },
  ])(
    'of $count months is of those in the table, each with a name of its own',
    ({ count, stretch, first }) => {
      const charts = seriesCharts(monthsTo(count));
      expect(charts).toMatchObject([{ type: 'Chart.Line', xAxisTitle: stretch }]);
      const names = namesIn(charts);
      expect(names[0]).toBe(first);
      const drawn = Math.min(count, 24);
      expect([names.length, new Set(names).size]).toEqual([2 * drawn, drawn]);
    },
  );

  it('of the year before is of the same periods as the sentence and the table', () => {
    const before = { target: null, rating: 'unrated' } as const;
    const views = [
      aReadingView({ period: period('2022-10'), outcome: 4.9, ...before }),
      aReadingView({ period: period('2022-11'), outcome: 5.1, ...before }),
      month(10, { outcome: 5.1 }),
      month(11, { outcome: 5.3 }),
    ];
    const charts = seriesCharts(views);
    expect(charts).toMatchObject([
      { type: 'Chart.VerticalBar.Grouped', xAxisTitle: 'oktober 2022 – november 2023' },
    ]);
    expect(namesIn(charts)).toEqual(['okt 2022', 'nov 2022', 'okt 2023', 'nov 2023', 'okt 2023', 'nov 2023']);
    expect(inItsPlace(charts)).toMatchObject({
      facts: [{}, {}, { title: 'Lägst', value: '4,9 %, oktober 2022' }],
    });
    const text = seriesText(views);
    expect(text).toContain('Ökning med 0,4 procentenheter från oktober 2022 till november 2023');
    expect(text).toContain('okt 2022\n◇ Ej bedömd\n4,9 %\n–\n');
  });

  it.each([
    { name: 'twelve are bars', count: 12, charts: ['Chart.VerticalBar.Grouped'] },
    { name: 'thirteen are left to the table', count: 13, charts: [] },
  ])('of months with a gap: $name', ({ count, charts }) => {
    const views = monthsTo(count + 1).filter((_, at) => at !== 1);
    expect(seriesCharts(views).map(({ type }) => type)).toEqual(charts);
  });

  it.each([
    { name: 'of one outcome', views: [month(10, { ...BLANK }), month(11)] },
    { name: 'of an approximate outcome', views: [month(10, { approximate: true }), month(11)] },
    {
      name: 'as bars of a deficit, which Teams would draw as none',
      views: [month(9, { outcome: -4 }), month(11)],
    },
  ])('is not made $name', ({ views }) => expect(seriesCharts(views)).toEqual([]));

  it('gives way to the newest, highest and lowest outcome in a client without charts', () => {
    const { content } = renderAnswer(seriesOf(sickLeave(4.9, 4.7, 5.3, 5.1)), 'sv');
    expect(shownElements(content)).toEqual(expect.arrayContaining(['FactSet', 'Table']));
    expect(shownElements(content)).not.toContain('Chart.Line');
    expect(inItsPlace(chartsIn(content))).toEqual({
      type: 'FactSet',
      facts: [
        { title: 'Senast', value: '5,1 %, november 2023' },
        { title: 'Högst', value: '5,3 %, oktober 2023' },
        { title: 'Lägst', value: '4,7 %, september 2023' },
      ],
    });
  });

  it('of sums gives way to the distances to the budget', () => {
    const views = [10, 11].map((number, at) =>
      anEconomyView({ period: period(`2023-${number}`), outcome: 1000 + at * 500, target: 1100 }),
    );
    expect(inItsPlace(seriesCharts(views))).toEqual({
      type: 'FactSet',
      facts: [
        { title: 'Senast', value: '1 500 tkr, november 2023' },
        { title: 'Minst avvikelse', value: '100 tkr under budget (9,1 %), oktober 2023' },
        { title: 'Störst avvikelse', value: '400 tkr över budget (36,4 %), november 2023' },
      ],
    });
  });
});

describe('lines begin', () => {
  it.each([
    { name: 'at 0 when they fill more than half of the height', figures: [4.9, 10], floor: 0 },
    { name: 'below the lowest when they are close', figures: [4.9, 5.3], floor: 4.5 },
    { name: 'never below 0 for that', figures: [0.4, 0.75], floor: 0 },
    { name: 'at 0 when they are one', figures: [5, 5], floor: 0 },
    { name: 'below a deficit', figures: [-305, 19118], floor: -10000 },
  ])('$name', ({ figures, floor }) => expect(floorOf(figures)).toBe(floor));
});

describe('the economy against its budget', () => {
  const line = (name: string, fields: Parameters<typeof anEconomyView>[0] = {}) => ({
    kind: 'indicator' as const,
    view: anEconomyView({ indicator: anEconomyLine({ id: name, name, nameEn: null }), ...fields }),
  });
  const costs = [
    line('Personal', { outcome: 900, target: 1000 }),
    line('Konsulter', { outcome: 1002, target: 1000 }),
  ];
  const economy = (fields: Partial<ListAnswer>) =>
    renderAnswer(aListAnswer({ request: aListRequest({ of: 'economy' }), rows: costs, ...fields }), 'sv')
      .content;

  it('is bars in percent of the budget, with a decimal where 100 would hide a breach', () => {
    expect(chartsIn(economy({}))).toMatchObject([
      {
        type: 'Chart.HorizontalBar',
        displayMode: 'AbsoluteNoAxis',
        data: [
          { x: 'Personal', y: 90, color: 'good' },
          { x: 'Konsulter', y: 100.2 },
        ],
        fallback: { type: 'Table' },
      },
    ]);
    expect(visibleText(economy({}))).toContain(
      'Av 2 poster ligger 1 över budget och 1 under budget. Störst avvikelse i procent: Personal, 100 tkr under budget (10 %).\nUtfall i procent av budget',
    );
  });

  it.each([
    { name: 'a deficit', fields: { outcome: -5, target: 1000 } },
    { name: 'a budget of 0', fields: { outcome: 5, target: 0 } },
    { name: 'a line without an outcome', fields: { outcome: null } },
    { name: 'an approximate outcome', fields: { approximate: true } },
  ])('leaves out $name by name', ({ fields }) => {
    const content = economy({ rows: [...costs, line('Resultat', fields)] });
    expect(visibleText(content)).toContain(
      'Inte med ovan, för att en siffra saknas eller är negativ: Resultat.',
    );
    expect(chartsIn(content)[0]?.['data']).toHaveLength(2);
  });

  it.each([
    { name: 'a single line', fields: { rows: costs.slice(0, 1) } },
    { name: 'forecasts', fields: { request: aListRequest({ of: 'economy', orderBy: 'forecast' as const }) } },
    { name: 'other indicators', fields: { request: aListRequest() } },
    {
      name: 'more lines than a glance takes in',
      fields: { rows: Array.from({ length: 16 }, (_, at) => line(`${at}`)) },
    },
    { name: 'two lines of one name', fields: { rows: [line('Övrigt'), line('Övrigt')] } },
  ])('is not made of $name', ({ fields }) => expect(chartsIn(economy(fields))).toEqual([]));

  it('is a table in a client without charts', () => {
    expect(shownElements(economy({}))).toContain('Table');
    expect(shownElements(economy({}))).not.toContain('Chart.HorizontalBar');
  });

  it.each([
    { names: ['Personal', 'Konsulter'], says: 'Båda posterna ligger under budget.' },
    { names: ['Personal', 'Konsulter', 'Övrigt'], says: 'Alla 3 poster ligger under budget.' },
  ])('says so when all $names.length lie on the same side', ({ names, says }) => {
    expect(visibleText(economy({ rows: names.map((name) => line(name)) }))).toContain(says);
  });
});
