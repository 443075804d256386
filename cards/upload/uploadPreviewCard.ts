import { hasNothingToPublish } from '../../data/publish/hasNothingToPublish.js';
import { isEmpty } from '../../data/publish/compare/changes.js';
import type { Reviewed } from '../../data/publish/reviewProposal.js';
import type { UploadSession } from '../../data/publish/uploadSession.js';
import type { Revision } from '../../data/report/dataset.js';
import { noticeCard } from '../noticeCard.js';
import { decapitalise } from '../parts/capitalise.js';
import { fileText } from '../parts/fileText.js';
import { lines, type Line } from '../parts/rows.js';
import { formatPeriod } from '../periods.js';
import type { RenderedCard } from '../render.js';
import type { Locale, Texts } from '../texts/texts.js';
import { textsFor } from '../texts/textsFor.js';
import { alertSections, type AlertPlan } from './parts/alertSection.js';
import { changeSections, countChanges } from './parts/changeSections.js';
import { countsLine } from './parts/countsLine.js';
import { faultBox } from './parts/faultBox.js';
import { formatMoment } from './parts/formatMoment.js';
import { publishedBy, shortHash, versionOf } from './parts/revisionLines.js';
import { moreSection, reviewCard } from './parts/reviewTemplate.js';
import { plainButton, sendButton, uploadButton, type InputButton } from './parts/uploadButton.js';
import { unitNote } from './parts/unitNote.js';
import { warningLines } from './parts/warningLines.js';

export interface UploadPreviewData {
  readonly session: Pick<
    UploadSession,
    'id' | 'nonce' | 'owner' | 'kind' | 'comment' | 'fileName' | 'expiresAt' | 'contentHash'
  >;
  readonly reviewed: Pick<Reviewed, 'dataset' | 'changes' | 'warnings'>;
  readonly alerts: AlertPlan;
  /** The revision that it was compared with; null for a period's first, and for definitions alone. */
  readonly base: Pick<Revision, 'number' | 'period' | 'kind' | 'publishedAt' | 'uploader'> | null;
  /** It was sent without the tick that its warnings ask for. */
  readonly isTickMissing: boolean;
}

const CHANGES = { rows: 20, characters: 18_000 };
const MOST_WARNINGS = 15;

/**
 * What publishing would do, to be confirmed; without changes there is nothing to confirm, and the card says so.
 *
 * A preliminary report that becomes final is a change even where every figure stays.
 */
export function uploadPreviewCard(data: UploadPreviewData, locale: Locale): RenderedCard {
  const texts = textsFor(locale);
  const { session, reviewed, base } = data;
  if (hasNothingToPublish(reviewed.changes, session.kind, base)) return noChangesCard(base, texts);
  const { preview } = texts.upload;
  const { warnings, changes } = reviewed;
  const period = reviewed.dataset?.period ?? null;
  const list = changeSections({ changes, period, from: 0 }, CHANGES, texts);
  const rest = countChanges(changes) - list.shown;
  return reviewCard({
    title: preview.title(period === null ? null : formatPeriod(period, texts)),
    underTitle: aboutUpload(data, texts),
    faults: data.isTickMissing ? faultBox([preview.tickMissing], texts) : [],
    leads: lines(
      countsLine(reviewed.changes, reviewed.dataset, texts),
      isEmpty(reviewed.changes)
        ? preview.onlyKind(decapitalise(texts.upload.kinds[session.kind], texts))
        : null,
    ),
    sections: [
      ...list.sections,
      ...moreSection(rest > 0 ? texts.changes.more(rest) : null),
      ...alertSections(data.alerts, 'planned', texts),
    ],
    warnings: warnings.length === 0 ? [] : [warningBox(warnings, texts)],
    ticks:
      warnings.length === 0
        ? []
        : [{ tickLabel: preview.tickLabel, tick: preview.tick, missing: preview.tickMissing }],
    footnotes: lines(
      unitNote(changes, texts),
      preview.valid(formatMoment(session.expiresAt, locale), shortHash(session.contentHash)),
    ),
    buttons: previewButtons(data, rest, texts),
  });
}

function aboutUpload({ session, reviewed, base }: UploadPreviewData, texts: Texts): Line[] {
  const { kinds, preview, comment } = texts.upload;
  const compared =
    base === null
      ? preview.first
      : preview.compared(texts.source.version(base.number, base.kind), publishedBy(base, texts));
  return lines(
    `${kinds[session.kind]} · ${fileText(session.fileName, texts)}`,
    preview.by(session.owner.name),
    session.comment === null ? null : comment(session.comment),
    reviewed.dataset === null ? null : compared,
  );
}

function warningBox(warnings: Reviewed['warnings'], texts: Texts) {
  const { preview } = texts.upload;
  const rest = warnings.length - MOST_WARNINGS;
  return {
    heading: preview.warnings(warnings.length),
    style: 'warning',
    lines: lines(
      ...warningLines(warnings.slice(0, MOST_WARNINGS), texts.locale),
      rest > 0 ? preview.moreWarnings(rest) : null,
    ),
  } as const;
}

function previewButtons(
  { session: { id, nonce }, reviewed }: UploadPreviewData,
  notShown: number,
  texts: Texts,
): InputButton[] {
  const { buttons } = texts.upload;
  const key = { sessionId: id, nonce };
  const page = { ...key, from: 0 };
  return [
    sendButton(uploadButton(buttons.publish, 'confirmUpload', key)),
    ...(notShown > 0 ? [plainButton(uploadButton(buttons.allChanges, 'listChanges', page))] : []),
    ...(reviewed.warnings.length > MOST_WARNINGS
      ? [plainButton(uploadButton(buttons.allWarnings, 'listWarnings', page))]
      : []),
    plainButton(uploadButton(buttons.cancel, 'cancelUpload', key)),
  ];
}

function noChangesCard(base: UploadPreviewData['base'], texts: Texts): RenderedCard {
  const { noChanges, buttons } = texts.upload;
  return noticeCard({
    title: noChanges.title,
    messages: [noChanges.text],
    notes: base === null ? [] : [noChanges.version(`${versionOf(base, texts)}, ${publishedBy(base, texts)}`)],
    buttons: [
      uploadButton(buttons.upload, 'openUploadForm', {}),
      ...(base === null ? [] : [uploadButton(buttons.history, 'listRevisions', { period: base.period })]),
    ],
  });
}
