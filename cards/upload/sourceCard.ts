import type { ReadingView } from '../../data/ask/answer.js';
import type { ReadingFigure, Source } from '../../data/report/dataset.js';
import { type Audience, isController } from '../audience.js';
import { plainText } from '../escape.js';
import { formatFigure } from '../format.js';
import { capitalise } from '../parts/capitalise.js';
import { outcomeShown } from '../parts/figure.js';
import { fileText } from '../parts/fileText.js';
import { naming } from '../parts/naming.js';
import { lines, type Line } from '../parts/rows.js';
import { statedIn } from '../parts/sourceLine.js';
import { formatPeriod } from '../periods.js';
import { cardTemplate, type RenderedCard } from '../render.js';
import template from '../templates/source.template.json' with { type: 'json' };
import type { Locale, Texts } from '../texts/texts.js';
import { textsFor } from '../texts/textsFor.js';
import { figureName } from './parts/figureName.js';
import { formatMoment } from './parts/formatMoment.js';
import { plainButton, uploadButton, type InputButton } from './parts/uploadButton.js';

export interface SourceData {
  readonly view: ReadingView;
  /** Only a controller is offered to correct a figure. */
  readonly audience: Audience;
}

interface SourceRow {
  readonly label: string;
  readonly value: string;
  readonly places: readonly Line[];
}

export interface SourceCardData {
  readonly summary: string;
  readonly title: string;
  readonly underTitle: readonly Line[];
  readonly leads: readonly Line[];
  readonly rows: readonly SourceRow[];
  readonly footnotes: readonly Line[];
  readonly buttons: readonly InputButton[];
}

/** In the order in which a reading's own card tells of them. */
const FIGURES = [
  'outcome',
  'target',
  'forecast',
  'annualTarget',
  'previousYearOutcome',
  'rolling12',
] as const;

const render = cardTemplate<SourceCardData>('source', template);

/** Where each figure of a reading comes from: its cell, or who typed it, and the version it was published with. */
export function sourceCard({ view, audience }: SourceData, locale: Locale): RenderedCard {
  const texts = textsFor(locale);
  const { title: name, swedishName } = naming(view.indicator, texts);
  const rows = FIGURES.filter((field) => view[field] !== null).map((field) => rowOf(field, view, texts));
  const title = texts.upload.source.title(name);
  const [first] = rows;
  const said =
    first === undefined
      ? texts.upload.source.none
      : `${first.label} ${first.value}, ${first.places.map(({ text }) => text).join(', ')}`;
  const summary = plainText(`${title}. ${said}`);
  const content = render({
    summary,
    title,
    underTitle: lines(
      swedishName,
      capitalise(formatPeriod(view.period, texts), texts),
      statedIn(view, texts),
    ),
    leads: lines(first === undefined ? texts.upload.source.none : null),
    rows,
    footnotes: lines(view.indicator.unit === 'tkr' ? texts.tkrExplained : null, versionLine(view, texts)),
    buttons: sourceButtons(view, audience, texts),
  });
  return { content, summary };
}

function rowOf(field: ReadingFigure, view: ReadingView, texts: Texts): SourceRow {
  const figure = view[field];
  const value =
    field === 'outcome' || figure === null
      ? outcomeShown(view, texts).value
      : formatFigure(figure, view.indicator.unit, texts);
  return {
    label: figureName(field, view, texts),
    value,
    places: lines(placeOf(field, view.provenance.source, texts)),
  };
}

function placeOf(field: ReadingFigure, source: Source, texts: Texts): string {
  const { source: words, problems } = texts.upload;
  const entry = source.typed?.[field];
  if (entry !== undefined) return words.typed(entry.by.name, formatMoment(entry.at, texts.locale));
  const file = fileText(source.file, texts);
  const place = source.sheet === null ? file : `${file}, ${problems.sheet(source.sheet)}`;
  const cell = source.cells[field];
  return cell === undefined ? words.row(place, source.row) : words.cell(place, cell);
}

function versionLine({ provenance: { revision } }: ReadingView, texts: Texts): string {
  const { source } = texts;
  const version = capitalise(source.version(revision.number, revision.kind), texts);
  const when = formatMoment(revision.publishedAt, texts.locale);
  return `${version}, ${source.published(when, revision.uploader.name)}`;
}

function sourceButtons(view: ReadingView, audience: Audience, texts: Texts): InputButton[] {
  const { buttons } = texts.upload;
  const reportPeriod = view.provenance.revision.period;
  const { indicator, period } = view;
  const correct = uploadButton(buttons.correct, 'openCorrectionForm', {
    indicatorId: indicator.id,
    period,
    reportPeriod,
  });
  const isCorrectable = isController(audience) && view.statedInReportFor === null;
  return [
    plainButton(uploadButton(buttons.history, 'listRevisions', { period: reportPeriod })),
    // A figure out of a later report's column for the year before is put right in that report's own row.
    ...(isCorrectable ? [plainButton(correct)] : []),
  ];
}
