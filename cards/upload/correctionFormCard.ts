import type { ReadingView } from '../../data/ask/answer.js';
import { READING_FIGURES, type ReadingFigure } from '../../data/report/dataset.js';
import { plainText } from '../escape.js';
import { formatFigure } from '../format.js';
import { outcomeShown } from '../parts/figure.js';
import { fullName } from '../parts/naming.js';
import { lines, type Line } from '../parts/rows.js';
import { formatPeriod } from '../periods.js';
import { cardTemplate, type RenderedCard } from '../render.js';
import template from '../templates/correctionForm.template.json' with { type: 'json' };
import type { Locale, Texts } from '../texts/texts.js';
import { textsFor } from '../texts/textsFor.js';
import type { CorrectionFormFault } from '../texts/uploadTexts.js';
import { faultBox } from './parts/faultBox.js';
import { figureName } from './parts/figureName.js';
import type { ReviewBox } from './parts/reviewTemplate.js';
import { plainButton, sendButton, uploadButton, type InputButton } from './parts/uploadButton.js';

export type { CorrectionFormFault };

export interface CorrectionFormData {
  /** As it is now; its report is that of `view.provenance.revision.period`. */
  readonly view: ReadingView;
  readonly field: ReadingFigure;
  /** As typed. */
  readonly value: string;
  readonly comment: string;
  readonly faults: readonly CorrectionFormFault[];
}

export interface CorrectionFormCardData {
  readonly summary: string;
  readonly title: string;
  readonly underTitle: readonly Line[];
  readonly lead: string;
  readonly faults: readonly ReviewBox[];
  readonly fieldLabel: string;
  readonly fields: readonly { readonly title: string; readonly value: string }[];
  readonly field: string;
  readonly fieldMissing: string;
  readonly valueLabel: string;
  readonly valueHint: string;
  readonly value: string;
  readonly valueMissing: string;
  readonly commentLabel: string;
  readonly commentHint: string;
  readonly comment: string;
  readonly commentMissing: string;
  readonly buttons: readonly InputButton[];
}

const render = cardTemplate<CorrectionFormCardData>('correctionForm', template);

/** Asks for one figure of one reading; each choice says what the figure is now. */
export function correctionFormCard(data: CorrectionFormData, locale: Locale): RenderedCard {
  const texts = textsFor(locale);
  const { correction } = texts.upload;
  const { indicator, period } = data.view;
  const subject = `${fullName(indicator, texts)} · ${formatPeriod(period, texts)}`;
  const summary = plainText(`${correction.title}: ${subject}`);
  const content = render({
    summary,
    title: correction.title,
    underTitle: lines(subject),
    lead: correction.lead,
    faults: faultBox(
      data.faults.map((fault) => correction.faults[fault]),
      texts,
    ),
    fieldLabel: correction.field,
    fields: READING_FIGURES.map((field) => ({ title: choiceOf(field, data.view, texts), value: field })),
    field: data.field,
    fieldMissing: correction.fieldMissing,
    valueLabel: correction.value(texts.changes.values.unit[indicator.unit]),
    valueHint: correction.valueHint,
    value: data.value,
    valueMissing: correction.valueMissing,
    commentLabel: correction.comment,
    commentHint: correction.commentHint,
    comment: data.comment,
    commentMissing: correction.commentMissing,
    buttons: formButtons(data.view, texts),
  });
  return { content, summary };
}

function choiceOf(field: ReadingFigure, view: ReadingView, texts: Texts): string {
  const figure = view[field];
  const now =
    figure === null
      ? texts.changes.blank
      : field === 'outcome'
        ? outcomeShown(view, texts).value
        : formatFigure(figure, view.indicator.unit, texts);
  return texts.upload.correction.choice(figureName(field, view, texts), now);
}

function formButtons({ indicator, period, provenance }: ReadingView, texts: Texts): InputButton[] {
  const { buttons } = texts.upload;
  const key = { indicatorId: indicator.id, period, reportPeriod: provenance.revision.period };
  return [
    sendButton(uploadButton(buttons.review, 'reviewCorrection', key)),
    plainButton(uploadButton(buttons.cancel, 'cancelUpload', {})),
  ];
}
