import type { Actor } from '../../data/publish/audit.js';
import type { Period } from '../../data/report/period.js';
import { noticeCard } from '../noticeCard.js';
import { fileText } from '../parts/fileText.js';
import type { VerbButton } from '../parts/verbButton.js';
import { formatPeriod } from '../periods.js';
import type { RenderedCard } from '../render.js';
import type { Locale, Texts } from '../texts/texts.js';
import { textsFor } from '../texts/textsFor.js';
import { publishedBy, versionOf } from './parts/revisionLines.js';
import { uploadButton } from './parts/uploadButton.js';
import type { RevisionNote } from './uploadReceiptCard.js';
import type { SessionKey } from './uploadVerbs.js';

type PlainNotice = {
  readonly [Key in keyof Texts['upload']['notices']]: Texts['upload']['notices'][Key] extends {
    readonly text: string;
  }
    ? Key
    : never;
}[keyof Texts['upload']['notices']];

export function uploadCancelledCard(locale: Locale): RenderedCard {
  return plainNotice('cancelled', locale);
}

/** The same upload was confirmed before. @param revision null when only definitions were published */
export function alreadyPublishedCard(revision: RevisionNote | null, locale: Locale): RenderedCard {
  const texts = textsFor(locale);
  const { alreadyPublished } = texts.upload.notices;
  return noticeCard({
    title: alreadyPublished.title,
    messages: [alreadyPublished.text],
    notes: revision === null ? [] : [onRecord(revision, texts)],
    buttons: revision === null ? [] : [historyButton(revision.period, texts)],
  });
}

/** The upload was cancelled before it was confirmed. */
export function alreadyCancelledCard(locale: Locale): RenderedCard {
  return plainNotice('alreadyCancelled', locale);
}

interface Conflict {
  /** What was published in between; null when it was the definitions that changed. */
  readonly newest: RevisionNote | null;
  readonly session: SessionKey;
}

/** Somebody else published in between. */
export function uploadConflictCard({ newest, session }: Conflict, locale: Locale): RenderedCard {
  const texts = textsFor(locale);
  const { notices, comment } = texts.upload;
  const said = newest === null || newest.comment === null ? [] : [comment(newest.comment)];
  return noticeCard({
    title: notices.conflict.title,
    messages:
      newest === null ? [notices.conflict.definitions] : [notices.conflict.text, onRecord(newest, texts)],
    notes: said,
    buttons: [
      reviewAgainButton(session, texts),
      ...(newest === null ? [] : [historyButton(newest.period, texts)]),
    ],
  });
}

/** The session is gone, by time or because it never was. */
export function uploadExpiredCard(locale: Locale): RenderedCard {
  return plainNotice('expired', locale);
}

export function notYourUploadCard(owner: Actor, locale: Locale): RenderedCard {
  const { title, text } = textsFor(locale).upload.notices.notYours;
  return noticeCard({ title, messages: [text(owner.name)] });
}

/** The card is of an earlier preview than the one that holds. */
export function changedSincePreviewCard(session: SessionKey, locale: Locale): RenderedCard {
  const texts = textsFor(locale);
  const { title, text } = texts.upload.notices.changedSince;
  return noticeCard({ title, messages: [text], buttons: [reviewAgainButton(session, texts)] });
}

export type CannotUndo =
  /** It is the period's first: there is nothing to go back to. */
  | { readonly kind: 'first'; readonly period: Period }
  /** Another has been published since. */
  | { readonly kind: 'notNewest'; readonly number: number; readonly newest: RevisionNote }
  | { readonly kind: 'unknown' };

export function cannotUndoCard(why: CannotUndo, locale: Locale): RenderedCard {
  const texts = textsFor(locale);
  const { title, first, notNewest, unknown } = texts.upload.notices.cannotUndo;
  switch (why.kind) {
    case 'first':
      return noticeCard({
        title,
        messages: [first(formatPeriod(why.period, texts))],
        buttons: [openButton(texts)],
      });
    case 'notNewest':
      return noticeCard({
        title,
        messages: [notNewest(why.number), onRecord(why.newest, texts)],
        buttons: [historyButton(why.newest.period, texts)],
      });
    case 'unknown':
      return noticeCard({ title, messages: [unknown] });
  }
}

/** The file could not be fetched from Teams. */
export function fileNotFetchedCard(locale: Locale): RenderedCard {
  return plainNotice('fileNotFetched', locale);
}

interface CorrectedPlace {
  readonly indicatorName: string;
  readonly period: Period;
}

/** The corrected figure is that already. */
export function figureUnchangedCard(place: CorrectedPlace, locale: Locale): RenderedCard {
  return placeNotice('figureUnchanged', place, locale);
}

/** The report has no row for the indicator and period. */
export function noReadingCard(place: CorrectedPlace, locale: Locale): RenderedCard {
  return placeNotice('noReading', place, locale);
}

function plainNotice(notice: PlainNotice, locale: Locale): RenderedCard {
  const texts = textsFor(locale);
  const { title, text } = texts.upload.notices[notice];
  return noticeCard({ title, messages: [text], buttons: [openButton(texts)] });
}

function placeNotice(
  notice: 'figureUnchanged' | 'noReading',
  { indicatorName, period }: CorrectedPlace,
  locale: Locale,
): RenderedCard {
  const texts = textsFor(locale);
  const { title, text } = texts.upload.notices[notice];
  return noticeCard({ title, messages: [text(indicatorName, formatPeriod(period, texts))] });
}

function openButton({ upload: { buttons } }: Texts): VerbButton {
  return uploadButton(buttons.upload, 'openUploadForm', {});
}

function historyButton(period: Period, { upload: { buttons } }: Texts): VerbButton {
  return uploadButton(buttons.history, 'listRevisions', { period });
}

function reviewAgainButton(session: SessionKey, { upload: { buttons } }: Texts): VerbButton {
  return uploadButton(buttons.reviewAgain, 'reviewAgain', session);
}

/** "Version 3 av november 2023, rättelse, 5 december 2023 kl. 08.30 av Anna Ek (november.xlsx)" */
function onRecord(revision: RevisionNote, texts: Texts): string {
  return texts.upload.onRecord(
    versionOf(revision, texts),
    texts.upload.kinds[revision.kind],
    publishedBy(revision, texts),
    fileText(revision.fileName, texts),
  );
}
