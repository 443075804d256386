import { fillTables } from '../intake/template/fillTables.js';
import { sortReadings, type ReadingTable } from '../intake/template/fillReadings.js';
import { columnsOf, type TableName } from '../intake/template/templateTables.js';
import { SHEETS } from '../intake/template/templateWorkbook.js';
import { toWorkbook, type CellValue, type PlannedSheet } from '../intake/template/toWorkbook.js';
import { rateReading } from '../rating/rateReading.js';
import type { Report } from '../report/book.js';
import { READING_FIGURES, type Source } from '../report/dataset.js';
import type { Indicator } from '../report/indicator.js';
import { plainColumn } from './plainColumn.js';
import { RATING_WORDS } from './ratingWord.js';
import { SOURCE_COLUMNS, sourceCells } from './sourceColumns.js';
import { swedishDay } from './swedishDay.js';

/** The tables of a report; the definitions belong to no month and no row of it. */
type ReportTable = Exclude<TableName, 'definitioner'>;
const TABLES: readonly ReportTable[] = [
  'indikatorer',
  'ekonomi',
  'resultat',
  'projekt',
  'aktiviteter',
  'uppdrag',
  'mal',
  'kommentarer',
];

export interface MonthContent {
  readonly indicators: readonly Indicator[];
  readonly report: Report;
  readonly writtenAt: Date;
}

/** What a row has besides what was published. */
interface Beside {
  /** null in tables that nothing is judged in. */
  readonly rating: string | null;
  readonly source: Source;
  /** What the source is asked for; none for the row as a whole. */
  readonly fields: readonly string[];
}

/** A month's report as it was published, a sheet per table that has rows, with the source of each row. */
export async function monthWorkbook({ indicators, report, writtenAt }: MonthContent): Promise<Uint8Array> {
  const tables = fillTables(indicators, report);
  const besides = besideRows(indicators, report);
  const sheets = TABLES.filter((name) => tables[name].length > 0).map((name) =>
    planSheet(name, tables[name], besides[name], report),
  );
  return toWorkbook([aboutSheet(report, writtenAt), ...sheets], writtenAt);
}

function planSheet(
  name: ReportTable,
  rows: readonly Readonly<Record<string, CellValue>>[],
  besides: readonly Beside[],
  { revision }: Report,
): PlannedSheet {
  // Search words are for the bot, not for who reads the report.
  const columns = columnsOf(name).filter(([field]) => field !== 'aliases');
  const isRated = besides.some(({ rating }) => rating !== null);
  return {
    name: SHEETS[name],
    above: [],
    columns: [
      ...columns.map(([, { heading }]) => plainColumn(heading)),
      ...(isRated ? [plainColumn('Bedömning')] : []),
      ...SOURCE_COLUMNS,
    ],
    rows: rows.map((row, at) => {
      const beside = besides[at];
      if (beside === undefined) throw new RangeError(`Row ${at} of ${name} has no source`);
      const { rating, source, fields } = beside;
      return [
        ...columns.map(([field]) => row[field] ?? null),
        ...(isRated ? [rating] : []),
        ...sourceCells({ revision, source }, fields),
      ];
    }),
  };
}

/** In the order of the rows of `fillTables`. */
function besideRows(
  indicators: readonly Indicator[],
  report: Report,
): Record<ReportTable, readonly Beside[]> {
  const readings = sortReadings(indicators, report.readings);
  const besideReadings = (table: ReadingTable): Beside[] =>
    readings[table].map(({ indicator, reading }) => ({
      // A unit's result has nothing to be judged by.
      rating: table === 'resultat' ? null : RATING_WORDS[rateReading(indicator, reading)],
      source: reading.source,
      fields: READING_FIGURES.filter((field) => reading[field] !== null),
    }));
  const besideItems = (items: readonly { readonly source: Source }[]): Beside[] =>
    items.map(({ source }) => ({ rating: null, source, fields: [] }));
  return {
    indikatorer: besideReadings('indikatorer'),
    ekonomi: besideReadings('ekonomi'),
    resultat: besideReadings('resultat'),
    projekt: besideItems(report.projects),
    aktiviteter: besideItems(report.activities),
    uppdrag: besideItems(report.assignments),
    mal: besideItems(report.goals),
    kommentarer: besideItems(report.commentaries),
  };
}

const KINDS: Record<Report['revision']['kind'], string> = {
  preliminary: 'preliminär',
  final: 'slutlig',
  correction: 'rättelse',
};

/** Which report it is, for who finds the file a year later; by its name our reader passes it over. */
function aboutSheet({ period, revision }: Report, writtenAt: Date): PlannedSheet {
  const { number, kind, uploader, publishedAt, fileName } = revision;
  return {
    name: 'Information',
    above: [],
    columns: ['Uppgift', 'Värde'].map(plainColumn),
    rows: [
      ['Period', period],
      ['Version', number],
      ['Slag', KINDS[kind]],
      ['Publicerad', swedishDay(publishedAt)],
      ['Publicerad av', uploader.name],
      ['Ur filen', fileName],
      ['Hämtad', swedishDay(writtenAt.toISOString())],
      ['Procent', 'Skrivs som i rapporten: 5,3 betyder 5,3 %.'],
    ],
  };
}
