import type { AskedTime } from '../../data/ask/request.js';
import type { Period } from '../../data/report/period.js';
import { offerFile } from '../files/offerFile.js';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';

/** A month's report as a workbook. @param period null for the newest; of a tertial or year its newest month */
export async function offerMonth(turn: Turn, period: Period | null, deps: HandlerDeps): Promise<void> {
  const time: AskedTime =
    period === null ? { kind: 'latest' } : { kind: 'period', period, yearAssumed: false };
  const answer = deps.answerer.current().answer({ intent: 'overview', time }, deps.clock.now());
  // Which report that is, or that there is none, is told as it is when somebody asks how the month went.
  if (answer.kind !== 'overview') return turn.sendCard(deps.render(answer, turn.locale, 'reader'));
  await offerFile(turn, { kind: 'month', period: answer.period }, deps);
}
