import { readFile } from 'node:fs/promises';
import type { DecideAlerting } from '../alerts/alerting.js';
import type { ProposedReport } from '../alerts/evaluationOf.js';
import type { Reported } from '../alerts/reported.js';
import { readDataset } from '../intake/readDataset.js';
import { readDefinitions } from '../intake/readDefinitions.js';
import { readTable } from '../intake/readTable.js';
import type { Table } from '../intake/table.js';
import type { ReportStore, RevisionDraft } from '../ports.js';
import type { Indicator } from '../report/indicator.js';

const REPORT_FILES = [
  'indikatorer.csv',
  'ekonomi.csv',
  'resultat.csv',
  'projekt.csv',
  'aktiviteter.csv',
  'uppdrag.csv',
  'mal.csv',
  'kommentarer.csv',
];

/** A whole report to show the bot with, ready to be published. */
export interface DemoReport {
  readonly indicators: readonly Indicator[];
  readonly draft: RevisionDraft;
}

/**
 * The report of November 2023, read from the tables beside this file the way a controller's are.
 *
 * Direction and tolerance of the indicators are not in that report: they are a proposal, and the comment says so.
 */
export async function loadDemoReport(): Promise<DemoReport> {
  const indicators = readDefinitions(await readDemoTable('./', 'definitioner.csv'));
  const tables = await Promise.all(REPORT_FILES.map((file) => readDemoTable('./2023-11/', file)));
  return {
    indicators,
    draft: {
      kind: 'final',
      uploader: { id: 'demo', name: 'Demodata' },
      fileName: 'Minirapport november 2023 (demo)',
      comment:
        'Riktningar och toleranser är vårt förslag. Rapporten anger dem inte, och ingen har fastställt dem.',
      dataset: readDataset(tables, indicators),
    },
  };
}

const NOTHING: Reported = { indicators: [], reports: [] };

/**
 * Fills an empty store with the demo report; leaves any other store as it is.
 *
 * @param alertingOf what publishing a report on top of the book means for the alerts
 * @returns whether anything was published
 */
export async function seedDemo(
  store: ReportStore,
  alertingOf: (book: Reported, proposed: ProposedReport) => DecideAlerting,
): Promise<boolean> {
  if (!(await isEmpty(store))) return false;
  const { indicators, draft } = await loadDemoReport();
  const { dataset, kind, uploader } = draft;
  await store.publish({
    draft,
    baseNumber: 0,
    definitions: { indicators, baseVersion: 0 },
    audit: {
      actor: uploader,
      action: 'revisionPublished',
      details: { period: dataset.period, number: 1, kind, fileName: draft.fileName },
    },
    alerting: alertingOf(NOTHING, { dataset, indicators, kind, uploader }),
  });
  return true;
}

async function isEmpty(store: ReportStore): Promise<boolean> {
  const [{ version }, periods] = [await store.definitions(), await store.periods()];
  return version === 0 && periods.length === 0;
}

async function readDemoTable(folder: './' | './2023-11/', file: string): Promise<Table> {
  return readTable(file, await readFile(new URL(`${folder}${file}`, import.meta.url), 'utf8'));
}
