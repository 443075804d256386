import type { Changes } from '../../data/publish/compare/changes.js';
import type { Revision } from '../../data/report/dataset.js';
import { fileText } from '../parts/fileText.js';
import { lines, type Line } from '../parts/rows.js';
import { formatPeriod } from '../periods.js';
import type { RenderedCard } from '../render.js';
import type { Locale, Texts } from '../texts/texts.js';
import { textsFor } from '../texts/textsFor.js';
import { alertSections, type AlertPlan } from './parts/alertSection.js';
import { countsLine } from './parts/countsLine.js';
import { publishedBy, shortHash, versionOf } from './parts/revisionLines.js';
import { reviewCard } from './parts/reviewTemplate.js';
import { plainButton, uploadButton, type InputButton } from './parts/uploadButton.js';

/** A revision without its figures. */
export type RevisionNote = Omit<Revision, 'dataset'>;

export interface UploadReceiptData {
  /** null when only definitions were published. */
  readonly revision: RevisionNote | null;
  /** null when the definitions were left as they were. */
  readonly definitionsVersion: number | null;
  readonly changes: Changes;
  readonly alerts: AlertPlan;
}

/** What was published, with all that is on record of it, and the way back. */
export function uploadReceiptCard(data: UploadReceiptData, locale: Locale): RenderedCard {
  const texts = textsFor(locale);
  const { revision, definitionsVersion, changes, alerts } = data;
  const { receipt } = texts.upload;
  const isNote = revision !== null && definitionsVersion !== null;
  return reviewCard({
    title:
      revision === null
        ? receipt.definitionsTitle(definitionsVersion ?? 0)
        : receipt.title(versionOf(revision, texts)),
    underTitle: revision === null ? [] : aboutRevision(revision, texts),
    leads: lines(countsLine(changes, null, texts), isNote ? receipt.definitions(definitionsVersion) : null),
    sections: alertSections(alerts, 'sent', texts),
    buttons: revision === null ? [] : receiptButtons(revision, texts),
  });
}

export interface UndoneData {
  /** The new revision. */
  readonly revision: RevisionNote;
  /** Number of the revision that was undone, and of the one whose content holds again. */
  readonly undone: number;
  readonly restored: number;
  readonly changes: Changes;
  readonly alerts: AlertPlan;
}

/** That an earlier revision holds again, as a new one: it can be undone too. */
export function undoneCard(data: UndoneData, locale: Locale): RenderedCard {
  const texts = textsFor(locale);
  const { revision, undone: number, restored, changes, alerts } = data;
  const { undone } = texts.upload;
  return reviewCard({
    title: undone.title(formatPeriod(revision.period, texts), number),
    underTitle: aboutRevision(revision, texts),
    leads: lines(undone.text(restored, revision.number), countsLine(changes, null, texts)),
    sections: alertSections(alerts, 'sent', texts),
    buttons: receiptButtons(revision, texts),
  });
}

function aboutRevision(revision: RevisionNote, texts: Texts): Line[] {
  const { kinds, comment, receipt } = texts.upload;
  return lines(
    `${kinds[revision.kind]} · ${fileText(revision.fileName, texts)}`,
    publishedBy(revision, texts),
    revision.comment === null ? null : comment(revision.comment),
    receipt.hash(shortHash(revision.contentHash)),
  );
}

function receiptButtons({ period, number }: RevisionNote, texts: Texts): InputButton[] {
  const { buttons, about } = texts.upload;
  const what = versionOf({ period, number }, texts);
  const undo = uploadButton(buttons.undo, 'undoRevision', { period, number }, about(buttons.undo, what));
  return [
    // A period's first revision has none before it to go back to.
    ...(number > 1 ? [plainButton(undo)] : []),
    plainButton(uploadButton(buttons.history, 'listRevisions', { period })),
  ];
}
