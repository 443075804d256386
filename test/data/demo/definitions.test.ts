import { beforeAll, describe, expect, it, test } from '@jest/globals';
import { type DemoReport, loadDemoReport } from '../../../data/demo/demoReport.js';
import type { Indicator } from '../../../data/report/indicator.js';

let demo: DemoReport;
let things: readonly { readonly id: string; readonly name: string; readonly aliases: readonly string[] }[];

beforeAll(async () => {
  demo = await loadDemoReport();
  const { projects, activities, assignments, goals, commentaries } = demo.draft.dataset;
  things = [...demo.indicators, ...projects, ...activities, ...assignments, ...goals, ...commentaries];
});

/** What is left when spelling, spacing and hyphens do not count. */
function bare(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z\d]/gu, '');
}

describe('the words of the demo report', () => {
  test('mean one thing each', () => {
    const owners = new Map<string, string>();
    const shared: string[] = [];
    for (const { id, name, aliases } of things)
      for (const word of [name, ...aliases]) {
        const owner = owners.get(bare(word));
        if (owner !== undefined && owner !== id) shared.push(`${word}: ${owner}, ${id}`);
        owners.set(bare(word), id);
      }
    expect(shared).toEqual([]);
  });

  it.each([
    ...['service', 'digital infrastruktur', 'infrastruktur', 'utveckling', 'datorer', 'fakturor', 'ärenden'],
    ...[
      'kostnader',
      'kostnad',
      'ekonomi',
      'HR',
      'uppdrag',
      'projekt',
      'kommunikation',
      'personal',
      'lön',
      'budget',
    ],
  ])('leave "%s" open, since it fits several', (word) => {
    expect(things.filter(({ aliases }) => aliases.some((alias) => bare(alias) === bare(word)))).toEqual([]);
  });

  it.each(['frisknärvaro', 'övertid', 'personalomsättning', 'medellön'])('do not know "%s"', (word) => {
    expect(things.filter(({ aliases }) => aliases.some((alias) => bare(alias).includes(bare(word))))).toEqual(
      [],
    );
  });

  test('are at least 8 for every indicator', () => {
    const others = demo.indicators.filter(({ aliases }) => aliases.length < 8);
    expect(others.map(({ name, aliases }) => `${name}: ${aliases.length}`)).toEqual([]);
  });
});

describe('the proposed tolerances', () => {
  const of = (id: string) => demo.indicators.find((indicator) => indicator.id === id);

  it.each<{ ids: readonly string[]; expected: Partial<Indicator> }>([
    { ids: ['sjukfranvaro'], expected: { direction: 'lowerIsBetter', tolerance: { range: 0, yellow: 0.5 } } },
    { ids: ['manadsarbetare'], expected: { direction: 'withinRange', tolerance: { range: 3, yellow: 5 } } },
    { ids: ['nki'], expected: { direction: 'higherIsBetter', tolerance: { range: 0, yellow: 3 } } },
    {
      ids: ['hme'],
      expected: { direction: 'higherIsBetter', tolerance: { range: 0, yellow: 2 }, targetRule: 'none' },
    },
    { ids: ['sla'], expected: { direction: 'higherIsBetter', tolerance: { range: 0, yellow: 5 } } },
    {
      ids: ['lediga-jobb'],
      expected: { direction: 'none', accumulates: false, tolerance: null, targetRule: 'none' },
    },
    {
      ids: ['lonespecifikationer', 'lonearenden', 'leverantorsfakturor', 'kundfakturor', 'servicearenden'],
      expected: {
        direction: 'withinRange',
        tolerance: { range: 5, yellow: 5 },
        frequency: 'month',
        accumulates: true,
        targetRule: 'proportional',
      },
    },
    {
      ids: ['pedagogiska-datorer', 'administrativa-datorer', 'datalagring', 'it-infrastruktur'],
      expected: {
        direction: 'withinRange',
        tolerance: { range: 5, yellow: 5 },
        frequency: 'tertial',
        accumulates: false,
      },
    },
    {
      ids: [
        'verksamhetens-kostnader',
        'personalkostnader',
        'konsultkostnader',
        'it-tjanster-program-licenser',
        'kostnad-utvecklingsprojekt',
      ],
      expected: {
        direction: 'lowerIsBetter',
        tolerance: { range: 0, yellow: 3 },
        accumulates: true,
        targetRule: 'budget',
      },
    },
    {
      ids: ['verksamhetens-resultat'],
      expected: { direction: 'higherIsBetter', tolerance: null, accumulates: true, targetRule: 'budget' },
    },
  ])('of $ids', ({ ids, expected }) => {
    for (const id of ids) expect(of(id)).toMatchObject(expected);
  });

  test('leave the results of the units unjudged', () => {
    const units = demo.indicators.filter(({ kind }) => kind === 'unitResult');
    expect(units).toHaveLength(13);
    for (const unit of units)
      expect(unit).toMatchObject({
        targetRule: 'none',
        tolerance: null,
        direction: 'higherIsBetter',
        accumulates: true,
      });
  });

  test('name nobody, since the report names nobody', () => {
    expect(demo.indicators.filter(({ owner }) => owner !== null)).toEqual([]);
  });
});
