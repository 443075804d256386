import { z } from 'zod';
import type { CorrectionFormFault } from '../../cards/texts/uploadTexts.js';
import { correctionFormCard } from '../../cards/upload/correctionFormCard.js';
import { noReadingCard } from '../../cards/upload/uploadNotices.js';
import { MOST_TYPED, type ReadingKey } from '../../cards/upload/uploadVerbs.js';
import type { ReadingView } from '../../data/ask/answer.js';
import { parseFigure } from '../../data/intake/cells/parseFigure.js';
import { READING_FIGURES, type ReadingFigure } from '../../data/report/dataset.js';
import { loadBook } from '../../data/report/loadBook.js';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';
import { sendToPersonalChat } from './sendToPersonalChat.js';
import { showReview } from './showReview.js';

/** What the form's inputs hold, as typed. */
interface Typed {
  readonly field: string;
  readonly value: string;
  readonly comment: string;
}

const fieldSchema = z.enum(READING_FIGURES);

/** The form again by its button. @param field null for the outcome */
export async function showCorrectionForm(
  turn: Turn,
  key: ReadingKey,
  field: ReadingFigure | null,
  deps: HandlerDeps,
): Promise<void> {
  const view = await findReading(turn, key, deps);
  if (view === null) return;
  const filled = { view, field: field ?? 'outcome', value: '', comment: '', faults: [] };
  await turn.sendCard(correctionFormCard(filled, turn.locale));
}

/** The form was sent: shows what the corrected figure would change, to be confirmed like any upload. */
export async function submitCorrection(
  turn: Turn,
  key: ReadingKey,
  typed: Typed,
  deps: HandlerDeps,
): Promise<void> {
  const view = await findReading(turn, key, deps);
  if (view === null) return;
  const field = fieldSchema.safeParse(typed.field).data ?? null;
  const value = figureOf(typed.value, view);
  const { comment } = typed;
  const faults: CorrectionFormFault[] = [
    ...(field === null ? ['noField' as const] : []),
    ...(typed.value === '' ? ['noValue' as const] : []),
    ...(typed.value !== '' && value === null ? ['badValue' as const] : []),
    ...(comment === '' ? ['noComment' as const] : []),
    ...(comment.length > MOST_TYPED.comment ? ['longComment' as const] : []),
  ];
  if (field === null || value === null || faults.length > 0) {
    const filled = { view, field: field ?? 'outcome', value: typed.value, comment, faults };
    return turn.sendCard(correctionFormCard(filled, turn.locale));
  }
  const { indicatorId, period, reportPeriod } = key;
  const at = deps.clock.now().toISOString();
  const correction = { indicatorId, period, field, value, by: turn.person, at };
  const draft = { kind: 'correction', correction, reportPeriod, comment } as const;
  await showReview(turn, draft, { sessionId: null }, deps);
}

/** The reading in the report that the key names; null when there is none, which has then been told. */
async function findReading(
  turn: Turn,
  { indicatorId, period, reportPeriod }: ReadingKey,
  deps: HandlerDeps,
): Promise<ReadingView | null> {
  if (!turn.isPersonal) {
    await sendToPersonalChat(turn, deps);
    return null;
  }
  const book = await loadBook(deps.reports);
  const view = book.reading(indicatorId, period);
  if (view !== null && view.statedInReportFor === null && view.provenance.revision.period === reportPeriod)
    return view;
  const indicatorName = book.indicator(indicatorId)?.name ?? indicatorId;
  await turn.sendCard(noReadingCard({ indicatorName, period }, turn.locale));
  return null;
}

/** In the indicator's unit; null when it is no exact figure in that unit. */
function figureOf(text: string, { indicator }: ReadingView): number | null {
  const parsed = parseFigure(text);
  if (parsed.kind !== 'figure' || parsed.approximate) return null;
  return parsed.percent && indicator.unit !== 'percent' ? null : parsed.value;
}
