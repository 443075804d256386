import { noticeCard } from '../noticeCard.js';
import { formatPeriod } from '../periods.js';
import { capitalise } from '../parts/capitalise.js';
import type { RenderedCard } from '../render.js';
import type { Locale } from '../texts/texts.js';
import { textsFor } from '../texts/textsFor.js';
import { uploadButton } from './parts/uploadButton.js';
import type { UploadDraft } from './uploadVerbs.js';

/** Asks for the file, which can only come as a message of its own. */
export function waitingForFileCard(draft: UploadDraft, locale: Locale): RenderedCard {
  const texts = textsFor(locale);
  const { waiting, kinds, comment, buttons } = texts.upload;
  const period = capitalise(formatPeriod(draft.period, texts), texts);
  return noticeCard({
    title: waiting.title,
    messages: [
      waiting.text,
      `${period} · ${kinds[draft.kind]}`,
      ...(draft.comment === '' ? [] : [comment(draft.comment)]),
    ],
    notes: [waiting.several],
    buttons: [
      uploadButton(buttons.edit, 'openUploadForm', draft),
      uploadButton(buttons.cancel, 'cancelUpload', {}),
    ],
  });
}
