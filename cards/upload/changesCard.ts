import type { Changes } from '../../data/publish/compare/changes.js';
import type { Period } from '../../data/report/period.js';
import { lines } from '../parts/rows.js';
import type { VerbButton } from '../parts/verbButton.js';
import { formatPeriod } from '../periods.js';
import type { RenderedCard } from '../render.js';
import type { Locale, Texts } from '../texts/texts.js';
import { textsFor } from '../texts/textsFor.js';
import { changeSections, countChanges } from './parts/changeSections.js';
import { pageOf } from './parts/pageOf.js';
import { reviewCard } from './parts/reviewTemplate.js';
import { versionOf } from './parts/revisionLines.js';
import { unitNote } from './parts/unitNote.js';
import { plainButton, uploadButton } from './parts/uploadButton.js';
import type { RevisionKey, SessionKey } from './uploadVerbs.js';

export interface ChangesData {
  readonly changes: Changes;
  /** Period of the report; null of definitions alone. */
  readonly period: Period | null;
  /** An upload's, not yet published, or a revision's against the one before it. */
  readonly of: ({ readonly kind: 'session' } & SessionKey) | ({ readonly kind: 'revision' } & RevisionKey);
  /** How many changes come before this page. */
  readonly from: number;
}

const ROOM = { rows: 25, characters: 34_000 };

/** All changes, a page at a time. */
export function changesCard({ changes, period, of, from }: ChangesData, locale: Locale): RenderedCard {
  const texts = textsFor(locale);
  const { sections, shown } = changeSections({ changes, period, from }, ROOM, texts);
  const { range, next } = pageOf({ from, shown, total: countChanges(changes) }, texts);
  return reviewCard({
    title: texts.upload.changes.title(subjectOf(of, period, texts)),
    leads: lines(range),
    sections,
    footnotes: lines(unitNote(changes, texts)),
    buttons: next === null ? [] : [plainButton(nextButton(of, next, texts))],
  });
}

function subjectOf(of: ChangesData['of'], period: Period | null, texts: Texts): string {
  if (of.kind === 'revision') return versionOf(of, texts);
  return period === null ? texts.upload.changes.definitions : formatPeriod(period, texts);
}

function nextButton(of: ChangesData['of'], from: number, texts: Texts): VerbButton {
  const title = texts.upload.buttons.next;
  if (of.kind === 'session') {
    const { sessionId, nonce } = of;
    return uploadButton(title, 'listChanges', { sessionId, nonce, from });
  }
  const { period, number } = of;
  return uploadButton(title, 'listRevisionChanges', { period, number, from });
}
