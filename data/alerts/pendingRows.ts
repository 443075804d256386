import { isOff, isWorse, rankOf, severityOf } from './alertLevel.js';
import type { Decision, Reason } from './decision.js';
import { endsAlert, isTold, opensAlert, type ToldDecision } from './toldDecision.js';
import { worstFirst } from './worstFirst.js';

/**
 * What is left to tell, one decision for each alert, worst first: where it stands now, from where it was told last.
 * What opened and ended while it waited is never told, nor what is as it was told before.
 *
 * @param waiting not told yet, one for each alert
 * @param decisions newer ones, of which those to tell count
 */
export function pendingRows(waiting: readonly Decision[], decisions: readonly Decision[]): ToldDecision[] {
  const rows = new Map(waiting.filter(isTold).map((decision) => [decision.number, decision]));
  for (const later of decisions.filter(isTold)) {
    const earlier = rows.get(later.number);
    const left = earlier === undefined ? later : net(earlier, later);
    if (left === null) rows.delete(later.number);
    else rows.set(later.number, left);
  }
  return [...rows.values()].sort(worstFirst);
}

function net(earlier: ToldDecision, later: ToldDecision): ToldDecision | null {
  const { from } = earlier;
  if (opensAlert(earlier)) return endsAlert(later) ? null : opened(earlier, later);
  if (endsAlert(later)) return { ...later, from };
  // Told as it is: worse, and that was taken back.
  if (rankOf(from ?? 'green') === rankOf(later.to ?? 'green')) return null;
  return { ...later, from, reason: whyChanged(earlier, later) };
}

/** What nobody was told of can neither get worse nor be taken back. */
function opened(earlier: ToldDecision, later: ToldDecision): ToldDecision {
  const reason = earlier.to === 'forewarning' ? later.reason : earlier.reason;
  return {
    ...later,
    from: earlier.from,
    reason: later.to === 'forewarning' ? 'forewarned' : reason,
    severity: severityOf(later.to),
  };
}

function whyChanged({ from, reason }: ToldDecision, later: ToldDecision): Reason {
  // Only what is off can get worse; a forewarning has left its range.
  if (later.reason === 'worsened' && !isOff(from)) return reason;
  const isNowWorse = isOff(from) && later.to !== null && isWorse(later.to, from ?? 'green');
  return isNowWorse && later.reason !== 'targetChanged' ? 'worsened' : later.reason;
}
