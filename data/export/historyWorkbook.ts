import type { ReadingView } from '../ask/answer.js';
import { figuresOf } from '../intake/template/fillReadings.js';
import { toWorkbook, type CellValue, type PlannedColumn } from '../intake/template/toWorkbook.js';
import { STATUSES, UNITS, wordFor } from '../intake/swedishWords.js';
import { ECONOMY_COLUMNS, INDICATOR_COLUMNS } from '../intake/tables/readingColumns.js';
import type { ReadingFigure } from '../report/dataset.js';
import type { Book } from '../report/book.js';
import type { Indicator } from '../report/indicator.js';
import { plainColumn } from './plainColumn.js';
import { RATING_WORDS } from './ratingWord.js';
import { SOURCE_COLUMNS, sourceCells } from './sourceColumns.js';

/** In the order of the report. */
const FIGURES: readonly ReadingFigure[] = [
  'previousYearOutcome',
  'outcome',
  'target',
  'forecast',
  'annualTarget',
  'rolling12',
];
/** Always there, so that a blank one is seen to be blank. */
const ALWAYS: readonly ReadingFigure[] = ['outcome', 'target', 'forecast'];

interface HistoryColumn {
  readonly column: PlannedColumn;
  readonly valueOf: (view: ReadingView) => CellValue;
}

/** What all reports say of an indicator, a row per period, the oldest first. */
export async function historyWorkbook(
  indicator: Indicator,
  book: Book,
  writtenAt: Date,
): Promise<Uint8Array> {
  const views = book.periodsOf(indicator.id).flatMap((period) => book.reading(indicator.id, period) ?? []);
  const columns = columnsOf(indicator, views);
  return toWorkbook(
    [
      {
        name: 'Utveckling',
        above: [indicator.name, unitLine(indicator)],
        columns: [...columns.map(({ column }) => column), ...SOURCE_COLUMNS],
        rows: views.map((view) => [
          ...columns.map(({ valueOf }) => valueOf(view)),
          ...sourceCells(view.provenance, statedFields(view)),
        ]),
      },
    ],
    writtenAt,
  );
}

function columnsOf(indicator: Indicator, views: readonly ReadingView[]): HistoryColumn[] {
  const figures = FIGURES.filter(
    (field) => ALWAYS.includes(field) || views.some((view) => view[field] !== null),
  );
  const isReported = views.some(({ reportedStatus }) => reportedStatus !== null);
  return [
    { column: plainColumn('Period'), valueOf: ({ period }) => period },
    ...figures.map((field) => ({
      column: plainColumn(headingOf(field, indicator)),
      valueOf: (view: ReadingView) => figuresOf(view)[field],
    })),
    { column: plainColumn('Bedömning'), valueOf: ({ rating }) => RATING_WORDS[rating] },
    ...(isReported ? [{ column: plainColumn('Rapportens bedömning'), valueOf: reportedWord }] : []),
    { column: plainColumn('Anmärkning'), valueOf: noteOf },
    { column: plainColumn('Ur rapporten för'), valueOf: ({ provenance }) => provenance.revision.period },
  ];
}

/** As in the table that the indicator is reported in. */
function headingOf(field: ReadingFigure, { kind }: Indicator): string {
  const heading = kind === 'economy' ? ECONOMY_COLUMNS[field].heading : '';
  return heading === '' ? INDICATOR_COLUMNS[field].heading : heading;
}

function reportedWord({ reportedStatus }: ReadingView): CellValue {
  return reportedStatus === null ? null : wordFor(STATUSES, reportedStatus);
}

function noteOf({ note, statedInReportFor }: ReadingView): CellValue {
  const notes = [note, statedInReportFor === null ? null : 'Ur kolumnen föregående år.'];
  return notes.filter((text) => text !== null).join(' ') || null;
}

function statedFields(view: ReadingView): ReadingFigure[] {
  return FIGURES.filter((field) => view[field] !== null);
}

function unitLine({ unit, accumulates }: Indicator): string {
  const percent = unit === 'percent' ? ' (5,3 betyder 5,3 %)' : '';
  const accumulated = accumulates ? ', ackumulerat från januari' : '';
  return `Enhet: ${wordFor(UNITS, unit)}${percent}${accumulated}`;
}
