import type { RenderedCard } from '../../cards/render.js';
import type { Locale } from '../../cards/texts/texts.js';
import { changesCard } from '../../cards/upload/changesCard.js';
import { correctionFormCard } from '../../cards/upload/correctionFormCard.js';
import { historyCard } from '../../cards/upload/historyCard.js';
import { onlyInPersonalChatCard } from '../../cards/upload/personalChatCard.js';
import { sourceCard } from '../../cards/upload/sourceCard.js';
import { uploadFormCard, type UploadFormData } from '../../cards/upload/uploadFormCard.js';
import * as notices from '../../cards/upload/uploadNotices.js';
import { uploadPreviewCard, type UploadPreviewData } from '../../cards/upload/uploadPreviewCard.js';
import { uploadProblemsCard } from '../../cards/upload/uploadProblemsCard.js';
import { undoneCard, uploadReceiptCard, type RevisionNote } from '../../cards/upload/uploadReceiptCard.js';
import type { AlertPlan } from '../../cards/upload/parts/alertSection.js';
import type { SessionKey } from '../../cards/upload/uploadVerbs.js';
import { waitingForFileCard } from '../../cards/upload/waitingForFileCard.js';
import { warningsCard } from '../../cards/upload/warningsCard.js';
import { alertReach } from '../../data/alerts/alertReach.js';
import type { Subscription } from '../../data/alerts/subscription.js';
import { PASTED } from '../../data/intake/fileStandIns.js';
import type { Problem } from '../../data/intake/problem.js';
import type { Reviewed } from '../../data/publish/reviewProposal.js';
import type { ReadingView } from '../../data/ask/answer.js';
import { aReadingView, aSource, period } from '../builders/aReadingView.js';
import { aSubscription } from '../builders/aSubscription.js';
import { anUploadStory, type UploadStory } from './anUploadReview.js';

export const NOVEMBER = period('2023-11');
export const SESSION: SessionKey = {
  sessionId: '6f1c7a52-0b1e-4d0c-9a57-3f1b8f6f2d11',
  nonce: '0123456789abcdef',
};

export function aRevisionNote(fields: Partial<RevisionNote> = {}): RevisionNote {
  return {
    number: 3,
    period: NOVEMBER,
    kind: 'correction',
    publishedAt: '2023-12-05T07:30:00.000Z',
    uploader: { id: 'anna', name: 'Anna Ek' },
    fileName: 'november.xlsx',
    contentHash: '3fa9c1d2'.repeat(8),
    comment: 'Sjukfrånvaron är rättad.',
    ...fields,
  };
}

export function anUploadForm(fields: Partial<UploadFormData> = {}): UploadFormData {
  return {
    periods: ['2023-11', '2023-10', '2023-T3', '2023'].map(period),
    period: NOVEMBER,
    kind: 'preliminary',
    comment: '',
    pasted: '',
    fileName: null,
    faults: [],
    ...fields,
  };
}

interface PreviewFields extends Partial<Omit<UploadPreviewData, 'session'>> {
  readonly session?: Partial<UploadPreviewData['session']>;
}

/** By default one channel follows everything. */
export function anAlertPlan(
  decisions: AlertPlan['decisions'],
  subscriptions: readonly Subscription[] = [aSubscription()],
  asleep: ReadonlySet<string> = new Set(),
): AlertPlan {
  return { decisions, reach: alertReach(decisions, subscriptions, asleep), sendsAt: null };
}

/** A channel and two people hear of what is red, a channel that is out of reach of the costs; it waits for its hour. */
export function someHear(decisions: AlertPlan['decisions']): AlertPlan {
  const subscriptions = [
    aSubscription({ leastSeverity: 'red' }),
    aSubscription({ conversationId: 'anna', kind: 'person', leastSeverity: 'red' }),
    aSubscription({ conversationId: 'marta', kind: 'person', leastSeverity: 'red' }),
    aSubscription({ conversationId: 'borta', keys: ['indicator:verksamhetens-kostnader'] }),
  ];
  return {
    ...anAlertPlan(decisions, subscriptions, new Set(['borta'])),
    sendsAt: '2023-12-05T08:00:00.000Z',
  };
}

export function anUploadPreview(
  reviewed: UploadPreviewData['reviewed'] & Pick<Reviewed, 'decisions'>,
  fields: PreviewFields = {},
): UploadPreviewData {
  const { session, ...others } = fields;
  return {
    session: {
      id: SESSION.sessionId,
      nonce: SESSION.nonce,
      owner: { id: '29:marta', name: 'Märta Ek' },
      kind: 'correction',
      comment: 'Sjukfrånvaron är rättad.',
      fileName: 'november.xlsx',
      expiresAt: '2023-12-05T08:00:00.000Z',
      contentHash: 'a1b2c3d4'.repeat(8),
      ...session,
    },
    reviewed,
    alerts: anAlertPlan(reviewed.decisions),
    base: aRevisionNote({ number: 2, kind: 'final' }),
    isTickMissing: false,
    ...others,
  };
}

export function someProblems(count: number, file = 'november.xlsx'): Problem[] {
  return Array.from({ length: count }, (_, at): Problem => ({
    file,
    sheet: at % 2 === 0 ? 'Indikatorer' : 'Ekonomi',
    row: at + 2,
    column: 'Utfall',
    cell: `I${at + 2}`,
    code: 'badFigure',
    text: '5,3 procent ungefär',
    reason: 'notANumber',
  }));
}

/** Sick leave with a corrected outcome, the rest as the file had it. */
export function aCorrectedView(file: string, by: string): ReadingView {
  const entry = { by: { id: 'anna', name: by }, at: '2023-12-06T13:05:00.000Z' };
  return aReadingView({
    provenance: {
      revision: aRevisionNote({ fileName: file }),
      source: aSource({
        file,
        sheet: 'HR',
        cells: { target: 'F2', forecast: 'G2' },
        typed: { outcome: entry },
      }),
    },
  });
}

/** All that people write in the cards of uploading. */
interface Written {
  readonly file: string;
  readonly person: string;
  readonly comment: string;
  readonly value: string;
  readonly indicator: string;
  /** Of a project, an activity and an alias. */
  readonly name: string;
}

const SAMPLE: Written = {
  file: 'november.xlsx',
  person: 'Märta Ek',
  comment: 'Sjukfrånvaron är rättad.',
  value: 'fem procent',
  indicator: 'Sjukfrånvaro',
  name: 'Ledarskapsprogram för nya chefer',
};
const FIELDS = ['file', 'person', 'comment', 'value', 'indicator', 'name'] as const;

/** Every card that uploading shows, by name; `text` stands for all that a person wrote. */
export async function uploadCards(locale: Locale, text?: string): Promise<Record<string, RenderedCard>> {
  const written =
    text === undefined ? SAMPLE : FIELDS.reduce((all, field) => ({ ...all, [field]: text }), SAMPLE);
  const story = await anUploadStory(written.name, written.file);
  return {
    ...formCards(locale, written),
    ...reviewCards(story, locale, written),
    ...noticeCards(locale, written),
  };
}

function formCards(locale: Locale, { file, person, comment, value }: Written): Record<string, RenderedCard> {
  const draft = { period: NOVEMBER, kind: 'correction', comment } as const;
  const view = aCorrectedView(file, person);
  const someDefinition: Problem = {
    ...{ file, sheet: null, row: null, column: null, cell: null },
    code: 'unknownTable',
    known: ['indikatorer', 'ekonomi', 'projekt'],
  };
  return {
    'upload-form': uploadFormCard(anUploadForm(), locale),
    'upload-form-faults': uploadFormCard(
      anUploadForm({
        kind: 'correction',
        comment,
        pasted: 'Indikator\tPeriod\tUtfall\nSjukfrånvaro\t2023-11\t5,3',
        faults: ['noComment', 'longPaste'],
      }),
      locale,
    ),
    'upload-form-file': uploadFormCard(anUploadForm({ fileName: file }), locale),
    'upload-waiting': waitingForFileCard(draft, locale),
    'upload-problems': uploadProblemsCard(
      { problems: [someDefinition, ...someProblems(3, file)], draft, listId: null },
      locale,
    ),
    'upload-problems-many': uploadProblemsCard(
      { problems: someProblems(250, file), draft, listId: 'l1' },
      locale,
    ),
    'upload-correction': correctionFormCard(
      { view, field: 'outcome', value: '', comment: '', faults: [] },
      locale,
    ),
    'upload-correction-faults': correctionFormCard(
      { view, field: 'forecast', value, comment, faults: ['badValue'] },
      locale,
    ),
    'upload-source': sourceCard({ view, audience: 'controller' }, locale),
  };
}

function reviewCards(
  story: UploadStory,
  locale: Locale,
  { file, person, comment }: Written,
): Record<string, RenderedCard> {
  const { corrected, first, unchanged } = story;
  const { changes, decisions } = corrected;
  const owner = { id: 'marta', name: person };
  const session = { fileName: file, comment, owner };
  const revision = aRevisionNote({ fileName: file, comment, uploader: owner });
  const revisions = [1, 2, 3].map((number) =>
    aRevisionNote({ ...revision, number, kind: number === 3 ? 'correction' : 'final' }),
  );
  const warnings = Array.from({ length: 40 }, () => corrected.warnings).flat();
  return {
    'upload-preview': uploadPreviewCard(anUploadPreview(corrected, { session }), locale),
    'upload-preview-tick': uploadPreviewCard(
      anUploadPreview(corrected, { session, isTickMissing: true }),
      locale,
    ),
    'upload-preview-unheard': uploadPreviewCard(
      anUploadPreview(corrected, { session, alerts: anAlertPlan(decisions, []) }),
      locale,
    ),
    'upload-preview-mixed': uploadPreviewCard(
      anUploadPreview(corrected, { session, alerts: someHear(decisions) }),
      locale,
    ),
    'upload-preview-first': uploadPreviewCard(
      anUploadPreview(first, { session: { kind: 'preliminary', comment: null }, base: null }),
      locale,
    ),
    'upload-preview-large': uploadPreviewCard(anUploadPreview({ ...first, warnings }, { session }), locale),
    'upload-preview-kind': uploadPreviewCard(
      anUploadPreview(unchanged, { session: { kind: 'final' }, base: { ...revision, kind: 'preliminary' } }),
      locale,
    ),
    'upload-no-changes': uploadPreviewCard(anUploadPreview(unchanged, { base: revision }), locale),
    'upload-changes': changesCard(
      { changes: first.changes, period: NOVEMBER, of: { kind: 'session', ...SESSION }, from: 20 },
      locale,
    ),
    'upload-changes-revision': changesCard(
      { changes, period: NOVEMBER, of: { kind: 'revision', period: NOVEMBER, number: 3 }, from: 0 },
      locale,
    ),
    'upload-warnings': warningsCard({ warnings, session: SESSION, from: 25 }, locale),
    'upload-receipt': uploadReceiptCard(
      { revision, definitionsVersion: 2, changes, alerts: anAlertPlan(decisions) },
      locale,
    ),
    'upload-receipt-pasted': uploadReceiptCard(
      {
        revision: { ...revision, fileName: PASTED },
        definitionsVersion: null,
        changes,
        alerts: anAlertPlan([]),
      },
      locale,
    ),
    'upload-receipt-definitions': uploadReceiptCard(
      { revision: null, definitionsVersion: 2, changes: { ...unchanged.changes }, alerts: anAlertPlan([]) },
      locale,
    ),
    'upload-undone': undoneCard(
      { revision, undone: 2, restored: 1, changes, alerts: anAlertPlan([]) },
      locale,
    ),
    'upload-history': historyCard({ period: NOVEMBER, revisions, from: 0, audience: 'controller' }, locale),
    'upload-history-empty': historyCard(
      { period: NOVEMBER, revisions: [], from: 0, audience: 'reader' },
      locale,
    ),
  };
}

function noticeCards(
  locale: Locale,
  { file, person, comment, indicator }: Written,
): Record<string, RenderedCard> {
  const owner = { id: 'bo', name: person };
  const newest = aRevisionNote({ fileName: file, comment, uploader: owner });
  const place = { indicatorName: indicator, period: NOVEMBER };
  return {
    'upload-cancelled': notices.uploadCancelledCard(locale),
    'upload-already-published': notices.alreadyPublishedCard(newest, locale),
    'upload-already-cancelled': notices.alreadyCancelledCard(locale),
    'upload-conflict': notices.uploadConflictCard({ newest, session: SESSION }, locale),
    'upload-conflict-definitions': notices.uploadConflictCard({ newest: null, session: SESSION }, locale),
    'upload-expired': notices.uploadExpiredCard(locale),
    'upload-not-yours': notices.notYourUploadCard(owner, locale),
    'upload-changed-since': notices.changedSincePreviewCard(SESSION, locale),
    'upload-undo-first': notices.cannotUndoCard({ kind: 'first', period: NOVEMBER }, locale),
    'upload-undo-old': notices.cannotUndoCard({ kind: 'notNewest', number: 2, newest }, locale),
    'upload-undo-unknown': notices.cannotUndoCard({ kind: 'unknown' }, locale),
    'upload-personal': onlyInPersonalChatCard('https://teams.microsoft.com/l/chat/0/0?users=28:bot', locale),
    'upload-file-not-fetched': notices.fileNotFetchedCard(locale),
    'upload-figure-unchanged': notices.figureUnchangedCard(place, locale),
    'upload-no-reading': notices.noReadingCard(place, locale),
  };
}
