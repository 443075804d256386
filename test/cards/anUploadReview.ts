import { loadDemoReport, type DemoReport } from '../../data/demo/demoReport.js';
import { NO_TABLES } from '../../data/publish/mergeDataset.js';
import { reviewProposal, type Reviewed } from '../../data/publish/reviewProposal.js';
import type { Warning } from '../../data/publish/review/warning.js';
import type { Book } from '../../data/report/book.js';
import type { Dataset, Reading } from '../../data/report/dataset.js';
import type { Indicator } from '../../data/report/indicator.js';
import { aBookOf } from '../builders/aDataset.js';
import { aGroundAfter } from '../builders/aGround.js';

/** The demo's November report as it is published, and what may be handed in after it. */
export interface UploadStory {
  readonly book: Book;
  readonly indicators: readonly Indicator[];
  readonly published: Dataset;
  /** A correction: figures, a project, an activity, a tolerance. */
  readonly corrected: Reviewed;
  /** As the first of its period: everything is new. */
  readonly first: Reviewed;
  readonly unchanged: Reviewed;
}

/**
 * @param text stands for the names of projects and activities that a person wrote
 * @param file what was handed in, as a person named it
 */
export async function anUploadStory(text: string, file: string = text): Promise<UploadStory> {
  const { indicators, draft }: DemoReport = await loadDemoReport();
  const published = draft.dataset;
  const book = aBookOf(indicators, [published]);
  const definitions = indicators.map((indicator) =>
    indicator.id === 'leverantorsfakturor'
      ? { ...indicator, tolerance: { range: 0, yellow: 7.5 }, aliases: [...indicator.aliases, text] }
      : indicator,
  );
  const next = withChanges(published, text);
  const corrected = review(next, { book, definitions });
  return {
    book,
    indicators,
    published,
    corrected: { ...corrected, warnings: someWarnings(indicators, text, file) },
    first: review(published, { book: aBookOf(indicators), definitions: null }),
    unchanged: review(published, { book, definitions: null }),
  };
}

interface Proposed {
  readonly book: Book;
  readonly definitions: readonly Indicator[] | null;
}

function review(dataset: Dataset, { book, definitions }: Proposed): Reviewed {
  const handedIn = { ...NO_TABLES, period: dataset.period };
  const table = { file: 'definitioner.csv', sheet: null };
  return reviewProposal(
    { handedIn, dataset, tables: new Map() },
    definitions === null ? null : { indicators: definitions, table },
    { book, definitionsVersion: 1, alertGround: aGroundAfter(book) },
  );
}

function withChanges(published: Dataset, text: string): Dataset {
  const change = (id: string, fields: Partial<Reading>) => (reading: Reading) =>
    reading.indicatorId === id ? { ...reading, ...fields } : reading;
  const [project, ...projects] = published.projects;
  const [activity, ...activities] = published.activities;
  return {
    ...published,
    readings: published.readings
      .map(change('sjukfranvaro', { outcome: 6.4, forecast: 5.75, note: 'Ny siffra från Hr.' }))
      .map(change('verksamhetens-kostnader', { outcome: 1345135, forecast: null }))
      .map(change('leverantorsfakturor', { outcome: 1612400, approximate: true, reportedStatus: 'yellow' }))
      .filter(({ indicatorId }) => indicatorId !== 'lonespecifikationer'),
    projects:
      project === undefined
        ? projects
        : [
            { ...project, name: text, dimensions: { ...project.dimensions, cost: 'red' }, cause: text },
            ...projects,
          ],
    activities: activity === undefined ? activities : [...activities, { ...activity, id: 'ny', name: text }],
  };
}

function someWarnings(indicators: readonly Indicator[], text: string, file: string): Warning[] {
  const indicator = indicators.find(({ id }) => id === 'sjukfranvaro');
  if (indicator === undefined) return [];
  const place = { file, sheet: 'HR', row: 3, column: 'Utfall', cell: 'I3' };
  return [
    { ...place, code: 'jump', indicator, value: 6.4, low: 4.6, high: 5.9, periods: 24 },
    {
      ...place,
      row: 8,
      cell: 'J8',
      code: 'projectUnexplained',
      project: text,
      off: ['cost'],
      lacks: ['action'],
    },
  ];
}
