import type { Decision } from '../../../data/alerts/decision.js';
import { capitalise } from '../../parts/capitalise.js';
import type { Texts } from '../../texts/texts.js';
import { alertKind, measureOf, referenceOf } from './alertKind.js';

/** Why it is told, in one sentence; of what is not told, why not, in a few words. */
export function reasonText(decision: Decision, texts: Texts): string {
  const { reasons } = texts.alert;
  const { reason, from, figures, awaited } = decision;
  switch (reason) {
    case 'firstLeftRange':
      return reasons.firstLeftRange[measureOf(decision)];
    case 'recovered':
      return from === 'forewarning'
        ? reasons.forecastRecovered[referenceOf(figures)]
        : reasons.recovered[measureOf(decision)];
    case 'retracted':
      return alertKind(decision) === 'eased' ? reasons.eased : reasons.retracted;
    case 'targetChanged':
    case 'forewarned':
      return reasons[reason][referenceOf(figures)];
    case 'arrived':
      return reasons.arrived((awaited?.periods.length ?? 1) > 1);
    case 'worsened':
    case 'cameLate':
    case 'missing':
    case 'noLongerFollowed':
      return reasons[reason];
    case 'withinTarget':
    case 'stillOutside':
    case 'insideToleranceOnly':
    case 'stillMissing':
    case 'acknowledged':
    case 'snoozed':
    case 'unchanged':
    case 'notReported':
    case 'notRated':
    case 'olderPeriod':
    case 'preliminary':
      return capitalise(texts.changes.alerts.reasons[reason], texts);
  }
}

/** The same of an alert that nobody was ever told of: it was open before there were alerts. */
export function untoldText(decision: Decision, texts: Texts): string {
  const { reason } = decision;
  const isAsBefore = reason === 'stillOutside' || reason === 'stillMissing' || reason === 'unchanged';
  return isAsBefore ? texts.alert.reasons.untold[reason] : reasonText(decision, texts);
}
