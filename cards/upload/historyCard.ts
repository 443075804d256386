import type { Period } from '../../data/report/period.js';
import { actionListCard, type ActionRow } from '../actionListCard.js';
import { type Audience, isController } from '../audience.js';
import { fileText } from '../parts/fileText.js';
import { lines } from '../parts/rows.js';
import { formatPeriod } from '../periods.js';
import type { RenderedCard } from '../render.js';
import type { Locale, Texts } from '../texts/texts.js';
import { textsFor } from '../texts/textsFor.js';
import { pageOf } from './parts/pageOf.js';
import { publishedBy, shortHash, versionOf } from './parts/revisionLines.js';
import { uploadButton } from './parts/uploadButton.js';
import type { RevisionNote } from './uploadReceiptCard.js';

export interface HistoryData {
  readonly period: Period;
  /** As the store keeps them, oldest first; empty when there is no report. */
  readonly revisions: readonly RevisionNote[];
  /** How many newer ones come before this page. */
  readonly from: number;
  /** Only a controller is offered to undo. */
  readonly audience: Audience;
}

const PAGE = 10;
const LONGEST_FILE_NAMES = 120;

/** A period's revisions, newest first, a page at a time. */
export function historyCard(
  { period, revisions, from, audience }: HistoryData,
  locale: Locale,
): RenderedCard {
  const texts = textsFor(locale);
  const { history, buttons } = texts.upload;
  const when = formatPeriod(period, texts);
  const shown = [...revisions].reverse().slice(from, from + PAGE);
  const { range, next } = pageOf({ from, shown: shown.length, total: revisions.length }, texts);
  const newest = revisions.at(-1)?.number ?? 0;
  return actionListCard({
    title: history.title(when),
    leads: lines(revisions.length === 0 ? history.empty(when) : revisions.length > PAGE ? range : null),
    rows: shown.map((revision) => rowOf(revision, { isNewest: revision.number === newest, audience }, texts)),
    footnotes: [],
    buttons: next === null ? [] : [uploadButton(buttons.next, 'listRevisions', { period, from: next })],
  });
}

interface Standing {
  readonly isNewest: boolean;
  readonly audience: Audience;
}

function rowOf(revision: RevisionNote, { isNewest, audience }: Standing, texts: Texts): ActionRow {
  const { period, number } = revision;
  const { history, kinds, comment, receipt, buttons, about } = texts.upload;
  const heading = history.version(number, kinds[revision.kind]);
  const what = versionOf(revision, texts);
  const changes = uploadButton(
    buttons.changes,
    'listRevisionChanges',
    { period, number, from: 0 },
    about(buttons.changes, what),
  );
  const undo = uploadButton(buttons.undo, 'undoRevision', { period, number }, about(buttons.undo, what));
  const isUndoable = isNewest && number > 1 && isController(audience);
  return {
    heading: isNewest ? `${heading} · ${history.newest}` : heading,
    details: lines(
      publishedBy(revision, texts),
      revision.comment === null ? null : comment(revision.comment),
    ),
    notes: lines(
      `${fileText(revision.fileName, texts, LONGEST_FILE_NAMES)} · ${receipt.hash(shortHash(revision.contentHash))}`,
    ),
    // Everything is new in the first one.
    buttons: [...(number > 1 ? [changes] : []), ...(isUndoable ? [undo] : [])],
  };
}
