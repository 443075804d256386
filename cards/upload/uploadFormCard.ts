import type { Revision } from '../../data/report/dataset.js';
import type { Period } from '../../data/report/period.js';
import { shorten } from '../escape.js';
import { capitalise } from '../parts/capitalise.js';
import { formatPeriod } from '../periods.js';
import { cardTemplate, type RenderedCard } from '../render.js';
import template from '../templates/uploadForm.template.json' with { type: 'json' };
import type { Locale, Texts } from '../texts/texts.js';
import { textsFor } from '../texts/textsFor.js';
import type { UploadFormFault } from '../texts/uploadTexts.js';
import { faultBox } from './parts/faultBox.js';
import type { ReviewBox } from './parts/reviewTemplate.js';
import { plainButton, sendButton, uploadButton, type InputButton } from './parts/uploadButton.js';
import type { UploadDraft } from './uploadVerbs.js';

export type { UploadFormFault };

export interface UploadFormData {
  /** To choose from, in the order shown. */
  readonly periods: readonly Period[];
  /** null selects none; one that is not among `periods` is added to them. */
  readonly period: Period | null;
  readonly kind: UploadDraft['kind'];
  readonly comment: string;
  /** What was pasted already; left out where it is too much for a card, and the card says so. */
  readonly pasted: string;
  /** Names of the files that came before the form; null where a file is still to come. */
  readonly fileName: string | null;
  readonly faults: readonly UploadFormFault[];
}

interface Choice {
  readonly title: string;
  readonly value: string;
}

export interface UploadFormCardData {
  readonly summary: string;
  readonly title: string;
  readonly lead: string;
  readonly faults: readonly ReviewBox[];
  readonly periodLabel: string;
  readonly periods: readonly Choice[];
  readonly period: string;
  readonly periodMissing: string;
  readonly kindLabel: string;
  readonly kinds: readonly Choice[];
  readonly kind: string;
  readonly kindMissing: string;
  readonly commentLabel: string;
  readonly commentHint: string;
  readonly comment: string;
  readonly pastedLabel: string;
  readonly pastedHint: string;
  readonly pasted: string;
  readonly file: string;
  readonly buttons: readonly InputButton[];
}

const KINDS: readonly Revision['kind'][] = ['preliminary', 'final', 'correction'];
/** As JSON; with it the card stays within the 80 KB in UTF-16 that Teams takes with certainty. */
const MOST_SHOWN_AGAIN = 25_000;

const LONGEST_FILE_NAMES = 200;

const render = cardTemplate<UploadFormCardData>('uploadForm', template);

/** Asks for period, kind and comment, and for the rows unless a file is to follow. */
export function uploadFormCard(data: UploadFormData, locale: Locale): RenderedCard {
  const texts = textsFor(locale);
  const { form, kinds } = texts.upload;
  const isTooMuch = JSON.stringify(data.pasted).length > MOST_SHOWN_AGAIN;
  const faults = [...data.faults.map((fault) => form.faults[fault]), ...(isTooMuch ? [form.pastedLost] : [])];
  const content = render({
    summary: form.title,
    title: form.title,
    lead: form.lead,
    faults: faultBox(faults, texts),
    periodLabel: form.period,
    periods: periodChoices(data, texts),
    period: data.period ?? '',
    periodMissing: form.periodMissing,
    kindLabel: form.kind,
    kinds: KINDS.map((kind) => ({ title: kinds[kind], value: kind })),
    kind: data.kind,
    kindMissing: form.kindMissing,
    commentLabel: form.comment,
    commentHint: form.commentHint,
    comment: data.comment,
    pastedLabel: form.pasted,
    pastedHint: form.pastedHint,
    pasted: isTooMuch ? '' : data.pasted,
    file: data.fileName === null ? form.file : form.fileReceived(shorten(data.fileName, LONGEST_FILE_NAMES)),
    buttons: formButtons(texts),
  });
  return { content, summary: form.title };
}

function periodChoices({ periods, period }: UploadFormData, texts: Texts): Choice[] {
  const all = period === null || periods.includes(period) ? periods : [period, ...periods];
  return all.map((value) => ({ title: capitalise(formatPeriod(value, texts), texts), value }));
}

function formButtons({ upload: { buttons } }: Texts): InputButton[] {
  const template: InputButton = {
    ...uploadButton(buttons.template, 'fetchTemplate', {}),
    style: 'default',
    inputs: 'auto',
  };
  return [
    sendButton(uploadButton(buttons.review, 'reviewUpload', {})),
    template,
    plainButton(uploadButton(buttons.cancel, 'cancelUpload', {})),
  ];
}
