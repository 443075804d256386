import type { Assumption } from '../../data/ask/answer.js';
import { formatAsked, formatPeriod } from '../periods.js';
import type { Texts } from '../texts/texts.js';

/** What was taken for granted, one sentence each. */
export function assumptionLine(assumption: Assumption, texts: Texts): string {
  switch (assumption.kind) {
    case 'latest':
      return texts.assumptions.latest(formatPeriod(assumption.period, texts));
    case 'yearAssumed':
      return texts.assumptions.yearAssumed(formatPeriod(assumption.period, texts));
    case 'nearestPeriod':
      return texts.assumptions.nearestPeriod(
        formatAsked(assumption.asked, texts),
        formatPeriod(assumption.shown, texts),
      );
    case 'spelling':
      return texts.assumptions.spelling(assumption.written, assumption.readAs);
    case 'followUp':
      return texts.assumptions.followUp(assumption.name);
  }
}
