import { correctionFormCard } from '../../cards/upload/correctionFormCard.js';
import type { ReadingView } from '../../data/ask/answer.js';
import type { Measure } from '../../data/ask/request.js';
import type { ReadingFigure } from '../../data/report/dataset.js';
import { loadBook } from '../../data/report/loadBook.js';
import type { HandlerDeps } from '../handlerDeps.js';
import { audienceOf } from '../mayDo.js';
import type { Turn } from '../turn.js';
import { askForFigure } from './askForFigure.js';
import { sendToPersonalChat } from './sendToPersonalChat.js';

/** "rätta sjukfrånvaro november till 5,4", taken apart. */
interface Wish {
  readonly figure: string;
  /** As typed; empty when it is still to be said. */
  readonly value: string;
}

/** The form to correct a figure by, with what is known. */
export async function openCorrection(turn: Turn, { figure, value }: Wish, deps: HandlerDeps): Promise<void> {
  if (!turn.isPersonal) return sendToPersonalChat(turn, deps);
  const { answer, request } = await askForFigure(turn, figure, deps);
  if (answer.kind !== 'reading')
    return turn.sendCard(deps.render(answer, turn.locale, audienceOf(turn, deps)));
  const [measure] = request?.intent === 'subject' ? request.measures : [];
  const asked = measure === undefined ? 'outcome' : (FIGURE_OF[measure] ?? 'outcome');
  const { view, field } = await asStated(answer.view, asked, deps);
  await turn.sendCard(correctionFormCard({ view, field, value, comment: '', faults: [] }, turn.locale));
}

const FIGURE_OF: Partial<Record<Measure, ReadingFigure>> = {
  target: 'target',
  forecast: 'forecast',
  previousYear: 'previousYearOutcome',
  rolling12: 'rolling12',
};

/** Last year's outcome that only this year's report states is a figure of this year's reading. */
async function asStated(view: ReadingView, field: ReadingFigure, { reports }: HandlerDeps) {
  if (view.statedInReportFor === null) return { view, field };
  const book = await loadBook(reports);
  const stated = book.reading(view.indicator.id, view.statedInReportFor);
  return stated === null ? { view, field } : { view: stated, field: 'previousYearOutcome' as const };
}
