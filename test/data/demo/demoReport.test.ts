import { beforeAll, describe, expect, it, test } from '@jest/globals';
import { type DemoReport, loadDemoReport } from '../../../data/demo/demoReport.js';
import { datasetSchema, READING_FIGURES, type Dataset } from '../../../data/report/dataset.js';
import { indicatorSchema } from '../../../data/report/indicator.js';

type Figure = number | null;

let demo: DemoReport;
let dataset: Dataset;

beforeAll(async () => {
  demo = await loadDemoReport();
  dataset = demo.draft.dataset;
});

/** The figures of the indicator that the report calls `name`, in the order of READING_FIGURES. */
function figuresOf(name: string, period: string): Figure[] {
  const { id } = demo.indicators.find((indicator) => indicator.name === name) ?? { id: 'none' };
  const [reading, ...more] = dataset.readings.filter(
    (candidate) => candidate.indicatorId === id && candidate.period === period,
  );
  if (reading === undefined || more.length > 0) throw new Error(`${name} ${period}: not one reading`);
  return READING_FIGURES.map((field) => reading[field]);
}

const none = null;

/** As printed in the report; `none` where the report is blank. */
const INDICATORS: readonly (readonly [string, string, Figure, Figure, Figure, Figure, Figure, Figure])[] = [
  // name, period, outcome, previous year, target, forecast, annual target, R12
  ['Sjukfrånvaro', '2023-11', 5.3, 5.1, 5, 5.5, 5, none],
  ['Månadsarbetare (utförd tid och prognos)', '2023-11', 609.2, 650.2, 650, 576, none, none],
  ['Hållbart Medarbetarengagemang', '2023', 78, 77, none, none, none, none],
  ['Lediga jobb', '2023-11', 7, none, none, none, none, none],
  ['Nöjd Kund Index (NKI)', '2023', none, 66.9, 70, none, 70, none],
  ['Pedagogiska datorer', '2023-T3', 77_600, 77_700, 75_000, none, 75_000, none],
  ['Administrativa datorer', '2023-T3', 24_800, 33_057, 31_000, none, 31_000, none],
  ['Datalagring', '2023-T3', 5_584, 5_658, 8_500, none, 8_500, none],
  ['IT-infrastruktur', '2023-T3', 1_506_000, 1_470_000, 1_500_000, none, 1_500_000, none],
  ['Efterlevnad servicenivå - SLA', '2023-T3', 86, 99, 100, 90, 100, none],
  ['Lönespecifikationer', '2023-11', 689_610, 651_046, 641_663, none, 700_000, 748_050],
  ['Löneärenden', '2023-11', 65_323, 68_873, 72_413, 79_000, 79_000, 71_457],
  ['Leverantörsfakturor', '2023-11', 1_686_467, 1_554_319, 1_512_500, 1_800_000, 1_650_000, 1_844_108],
  ['Kundfakturor', '2023-11', 1_518_844, 1_397_372, 1_420_827, 1_650_000, 1_550_000, 1_638_805],
  ['Serviceärenden', '2023-11', 344_559, 348_334, 330_000, none, 360_000, 373_964],
  ['Verksamhetens kostnader', '2023-11', 1_265_135, 1_236_069, 1_329_290, 1_365_798, 1_449_802, none],
  ['Personalkostnader', '2023-11', 468_100, 459_784, 546_451, 503_253, 597_000, none],
  ['Konsultkostnader', '2023-11', 102_681, 139_495, 126_319, 122_239, 137_000, none],
  ['IT-tjänster, IT-program och licenser', '2023-11', 339_250, 342_672, 331_009, 361_101, 361_000, none],
  ['Kostnad utvecklingsprojekt', '2023-11', 81_951, 108_578, 85_350, 78_850, 90_000, none],
  ['Verksamhetens resultat', '2023-11', 19_118, 31_712, -305, 32_257, 0, none],
  ['Verksamhetens resultat', '2023-10', 25_000, none, none, none, none, none],
];

/** Result so far and forecast of each unit, tkr. */
const RESULTS: readonly (readonly [string, number, number])[] = [
  ['Gemensamma tjänster - Ekonomi', 1_004, 371],
  ['Gemensamma tjänster - HR', 4_654, 7_039],
  ['Gemensamma tjänster - Kommunikation, ledning/styrning', -4_767, -6_099],
  ['Digital infrastruktur', 8_605, 17_378],
  ['Avdelningen styr och stöd', 16_227, 11_149],
  ['Avdelningen Kund och service', 8_613, 10_506],
  ['Avdelningen Uppdrag', -331, -1_353],
  ['Summa förvaltning', 34_005, 38_991],
  ['Utveckling: Gemensamma tjänster - Ekonomi', 416, 0],
  ['Utveckling: Gemensamma tjänster - HR', 1_258, 1_500],
  ['Utveckling: Gemensamma tjänster - Kommunikation, ledning/styrning', -14_808, -8_234],
  ['Utveckling: Digital infrastruktur', -1_754, 0],
  ['Summa utveckling', -14_888, -6_734],
];

describe('the figures of November 2023', () => {
  it.each(INDICATORS)('%s %s', (name, period, ...figures) => {
    expect(figuresOf(name, period)).toEqual(figures);
  });

  it.each(RESULTS)('%s', (name, outcome, forecast) => {
    expect(figuresOf(name, '2023-11')).toEqual([outcome, none, none, forecast, none, none]);
  });

  test('are all there is', () => {
    expect(dataset.period).toBe('2023-11');
    expect(dataset.readings).toHaveLength(INDICATORS.length + RESULTS.length);
    expect(new Set(demo.indicators.map(({ name }) => name))).toEqual(
      new Set([...INDICATORS, ...RESULTS].map(([name]) => name)),
    );
  });

  test('add up: the units to their sums exactly, the sums to the total but for a rounding of 1 tkr', () => {
    const total = (rows: typeof RESULTS, column: 1 | 2) => rows.reduce((sum, row) => sum + row[column], 0);
    const [administration, development] = [RESULTS.slice(0, 7), RESULTS.slice(8, 12)];
    expect([total(administration, 1), total(administration, 2)]).toEqual([34_005, 38_991]);
    expect([total(development, 1), total(development, 2)]).toEqual([-14_888, -6_734]);
    expect([34_005 - 14_888, 38_991 - 6_734]).toEqual([19_117, 32_257]);
  });

  test('state no status: the colours are lost, which is not green', () => {
    expect(dataset.readings.filter(({ reportedStatus }) => reportedStatus !== null)).toEqual([]);
  });

  test('are exact but for the result of October', () => {
    const approximate = dataset.readings.filter((reading) => reading.approximate);
    expect(approximate.map(({ indicatorId, period }) => [indicatorId, period])).toEqual([
      ['verksamhetens-resultat', '2023-10'],
    ]);
  });

  test('say where we had to read a column ourselves', () => {
    const monthly = dataset.readings.find(({ indicatorId }) => indicatorId === 'manadsarbetare');
    expect(monthly?.note).toContain('vår tolkning');
  });

  test('stand each in a cell of its own', () => {
    const cells = dataset.readings.flatMap(({ source }) =>
      READING_FIGURES.flatMap((field) => source.cells[field] ?? []).map((cell) => `${source.file} ${cell}`),
    );
    expect(new Set(cells).size).toBe(cells.length);
    for (const { source, ...reading } of dataset.readings) {
      expect(source.file).toMatch(/^(indikatorer|ekonomi|resultat)\.csv$/u);
      const stated = READING_FIGURES.filter((field) => reading[field] !== null);
      for (const field of stated)
        expect(source.cells[field]).toMatch(new RegExp(`^[A-Z]${source.row}$`, 'u'));
    }
  });
});

describe('what stands beside the figures', () => {
  test('fits the domain', () => {
    expect(datasetSchema.parse(dataset)).toEqual(dataset);
    for (const indicator of demo.indicators) expect(indicatorSchema.parse(indicator)).toEqual(indicator);
  });

  test('are five projects, of which the report states the status of two', () => {
    expect(dataset.projects.map(({ name, status, dimensions }) => [name, status, dimensions])).toEqual([
      ['Upphandla och införa helhetslösning telefoni', 'deviating', { time: 'deviating' }],
      ['Införande av city information platform/IoT', 'yellow', {}],
      ['Digitala navet', null, {}],
      ['Politisk ärendehantering', null, {}],
      ['Gemensamma tjänster inom ekonomi och operativt inköp', null, {}],
    ]);
  });

  it.each([
    { id: 'telefoni', fact: 'mars 2024' },
    { id: 'telefoni', fact: 'konkurrens' },
    { id: 'telefoni', fact: 'INK' },
    { id: 'iot', fact: 'resurser' },
    { id: 'digitala-navet', fact: 'kostnad' },
    { id: 'digitala-navet', fact: '5,5 mnkr' },
    { id: 'politisk-arendehantering', fact: 'kostnad' },
    { id: 'ekonomi-och-operativt-inkop', fact: 'BRG och Boplats' },
  ])('tells of $id: $fact', ({ id, fact }) => {
    const { cause, action, comment } = dataset.projects.find((project) => project.id === id) ?? {};
    expect([cause, action, comment].join(' ')).toContain(fact);
  });

  test('are fifteen activities by area', () => {
    expect(dataset.activities.map(({ area, name }) => [area, name])).toEqual([
      ['Kund och ägare', 'Digitaliseringsplan för Intraservice'],
      ['Kund och ägare', 'Trygg och robust digital infrastruktur'],
      ['Kund och ägare', 'Effektiv och trygg tjänsteleverans av gemensamma tjänster'],
      ['Kund och ägare', 'Fullgörande av KF-Uppdrag'],
      ['Kund och ägare', 'Samordnade kundprocesser och stärkt kundkultur'],
      ['Kund och ägare', 'Tydliga avtal'],
      ['Medarbetare', 'Kompetensförsörjningsplan'],
      ['Medarbetare', 'Tillitskultur'],
      ['Process', 'Informationsförvaltning (tekniskt arkivansvar)'],
      ['Process', 'Effektiv processtyrning'],
      ['Process', 'Tydligt ledningssystem'],
      ['Process', 'Utveckla arbetssätt och analys - årlig analys, Dimios och Pios'],
      ['Ekonomi', 'Säkra intäkter och ta rätt betalt'],
      ['Ekonomi', 'Kostnadskontroll och korrekta inköp'],
      ['Hållbarhet', 'Höja kunskap och uppföljning med fokus på cirkulära lösningar'],
    ]);
    expect(dataset.activities.filter(({ status }) => status !== null)).toEqual([]);
  });

  test('are two assignments, both under way', () => {
    expect(dataset.assignments.map(({ name, status }) => [name, status])).toEqual([
      ['Uppdrag: minska administrationen', 'Pågående'],
      ['Uppdrag: hållbarhetsperspektiven i budget- och uppföljningsprocesser', 'Pågående'],
    ]);
  });

  test('are seven goals of the department and six of the city', () => {
    expect(dataset.goals.filter(({ scope }) => scope === 'department').map(({ area }) => area)).toEqual([
      'Kund och ägare',
      'Kund och ägare',
      'Medarbetare',
      'Process',
      'Process',
      'Ekonomi',
      'Hållbarhet',
    ]);
    expect(dataset.goals.filter(({ scope, area }) => scope === 'city' && area === null)).toHaveLength(6);
  });

  it.each([
    { subject: 'verksamhetens-kostnader', facts: ['60 mnkr', '40 mnkr', '20 mnkr', 'mars 2023'] },
    {
      subject: 'verksamhetens-resultat',
      facts: ['19 mnkr', 'ca 25 mnkr', 'ca 5,5 mnkr', '32 mnkr', 'vakanser'],
    },
    { subject: 'digitala-navet', facts: ['5,5 mnkr', 'utan friktion'] },
    { subject: 'politisk-arendehantering', facts: ['5,5 mnkr'] },
    {
      subject: 'forvaltning-digital-infrastruktur',
      facts: ['fakturerade', 'abonnemangstjänster', 'Överskottet'],
    },
    { subject: 'personalkostnader', facts: ['rekryteringar', 'vakanser'] },
    { subject: 'hme', facts: ['från 77 till 78', 'chefer'] },
    { subject: 'sjukfranvaro', facts: ['oktober', 'Korttidssjukfrånvaro'] },
    { subject: 'lediga-jobb', facts: ['7 lediga jobb', 'hälften'] },
    { subject: 'telefoni', facts: ['mars 2024', 'konkurrens', 'contact center'] },
    { subject: 'iot', facts: ['gult', 'resurser'] },
    { subject: 'ekonomi-och-operativt-inkop', facts: ['BRG', 'Boplats', 'januari 2024'] },
    { subject: 'tydliga-avtal', facts: ['Kundavtalsprocessen'] },
    { subject: 'arbetssatt-och-analys', facts: ['mars', '2025'] },
  ])('explains $subject in the running text', ({ subject, facts }) => {
    const texts = dataset.commentaries.filter(({ about }) => about.includes(subject)).map(({ text }) => text);
    for (const fact of facts) expect(texts.join('\n')).toContain(fact);
  });

  it.each([
    'årsanalysen för 2023',
    'kommunbidrag',
    'internkontrollplan',
    'medarbetarenkäten',
    'tjänsteplanerna',
  ])('tells of %s', (fact) => {
    expect(dataset.commentaries.map(({ text }) => text).join('\n')).toContain(fact);
  });

  test('says that direction and tolerance are a proposal', () => {
    expect(demo.draft).toMatchObject({
      kind: 'final',
      uploader: { id: 'demo', name: 'Demodata' },
      fileName: 'Minirapport november 2023 (demo)',
    });
    expect(demo.draft.comment).toContain('vårt förslag');
  });
});
