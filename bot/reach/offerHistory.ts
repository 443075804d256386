import { chooseExportCard } from '../../cards/reach/chooseExportCard.js';
import type { Answer } from '../../data/ask/answer.js';
import type { Indicator } from '../../data/report/indicator.js';
import { loadBook } from '../../data/report/loadBook.js';
import { offerFile } from '../files/offerFile.js';
import type { HandlerDeps } from '../handlerDeps.js';
import { audienceOf } from '../mayDo.js';
import { texts } from '../texts.js';
import type { Turn } from '../turn.js';
import { answerBefore, askForFigure } from '../upload/askForFigure.js';
import { offerMonth } from './offerMonth.js';

/**
 * The history of an indicator as a workbook.
 *
 * @param asked in the person's words; null for what was last spoken of
 */
export async function offerHistory(turn: Turn, asked: string | null, deps: HandlerDeps): Promise<void> {
  const answer =
    asked === null ? await answerBefore(turn, deps) : (await askForFigure(turn, asked, deps)).answer;
  if (answer === null) return turn.sendText(texts[turn.locale].exports.which);
  const show = () => turn.sendCard(deps.render(answer, turn.locale, audienceOf(turn, deps)));
  const choose = (indicators: readonly Indicator[]) =>
    indicators.length === 0 ? show() : turn.sendCard(chooseExportCard(indicators, turn.locale));
  switch (answer.kind) {
    case 'reading':
      return offer(turn, answer.view.indicator, deps);
    case 'series':
      return offer(turn, answer.indicator, deps);
    case 'missing':
      // A split that no report makes is in no history either.
      return answer.indicator === null || answer.missing.kind === 'qualifier'
        ? show()
        : offer(turn, answer.indicator, deps);
    case 'comparison':
      return choose(answer.rows.map(({ indicator }) => indicator));
    case 'askBack':
    case 'notFound':
      return choose(await indicatorsOffered(answer, deps));
    case 'list':
    case 'overview':
      return offerMonth(turn, answer.period, deps);
    case 'project':
    case 'item':
    case 'text':
      return turn.sendText(texts[turn.locale].exports.onlyIndicators);
    case 'help':
    case 'explanation':
      return show();
  }
}

function offer(turn: Turn, { id }: Indicator, deps: HandlerDeps): Promise<void> {
  return offerFile(turn, { kind: 'history', indicatorId: id }, deps);
}

async function indicatorsOffered(
  { suggestions }: Pick<Answer, 'suggestions'>,
  { reports }: HandlerDeps,
): Promise<Indicator[]> {
  const book = await loadBook(reports);
  const ids = suggestions.flatMap(({ request }) => (request.intent === 'subject' ? request.subjectIds : []));
  return [...new Set(ids)].flatMap((id) => book.indicator(id) ?? []);
}
