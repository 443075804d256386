import { sourceCard } from '../../cards/upload/sourceCard.js';
import type { Answer } from '../../data/ask/answer.js';
import type { Request } from '../../data/ask/request.js';
import type { Period } from '../../data/report/period.js';
import type { HandlerDeps } from '../handlerDeps.js';
import { audienceOf } from '../mayDo.js';
import { texts } from '../texts.js';
import type { Turn } from '../turn.js';
import { askForFigure, answerBefore } from './askForFigure.js';

/** Where a figure comes from. @param asked the figure in the person's words; null for the one last spoken of */
export async function showSource(turn: Turn, asked: string | null, deps: HandlerDeps): Promise<void> {
  const answer =
    asked === null ? await answerBefore(turn, deps) : (await askForFigure(turn, asked, deps)).answer;
  if (answer === null) return turn.sendText(texts[turn.locale].source.which);
  await turn.sendCard(cardOf(turn, answer, deps));
}

/** Where one indicator's figures of one period come from. */
export async function showSourceOf(
  turn: Turn,
  { indicatorId, period }: { readonly indicatorId: string; readonly period: Period },
  deps: HandlerDeps,
): Promise<void> {
  const request: Request = {
    intent: 'subject',
    subjectIds: [indicatorId],
    time: { kind: 'period', period, yearAssumed: false },
    measures: [],
    comparedWith: null,
  };
  const answer = deps.answerer.current().answer(request, deps.clock.now());
  await turn.sendCard(cardOf(turn, answer, deps));
}

/** What is not one figure says itself where it comes from, or why there is none. */
function cardOf(turn: Turn, answer: Answer, deps: HandlerDeps) {
  const audience = audienceOf(turn, deps);
  return answer.kind === 'reading'
    ? sourceCard({ view: answer.view, audience }, turn.locale)
    : deps.render(answer, turn.locale, audience);
}
