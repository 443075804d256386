import type { AlertState } from '../../../data/alerts/alertState.js';
import type { Decision } from '../../../data/alerts/decision.js';
import { referenceOf } from '../../alerts/parts/alertKind.js';
import { formatDate } from '../../format.js';
import type { Texts } from '../../texts/texts.js';

interface Standing {
  /** The open one, which knows how long it is snoozed; null when there is none. */
  readonly alert: AlertState | null;
  /** Whether it was ever told: what was so before there were alerts was not. */
  readonly wasTold: boolean;
}

/** Why it was told or not, in words. */
export function reasonSentence(decision: Decision, { alert, wasTold }: Standing, texts: Texts): string {
  const { reason, subject, figures, notify, from, to } = decision;
  const snooze = alert?.snooze ?? null;
  return texts.following.why.reasons[reason]({
    about: subject.kind,
    against: referenceOf(figures),
    notify,
    wasTold,
    from,
    to,
    snooze:
      snooze === null
        ? null
        : { until: snooze.until === null ? null : formatDate(snooze.until, texts.locale) },
  });
}

/** Who has seen it or silenced it; what is said by the alert as it is now. */
export function handledLines(alert: AlertState | null, texts: Texts): string[] {
  if (alert === null) return [];
  const { acknowledged, comment, actionOwner, snoozedBy } = texts.following.why;
  const { acknowledgement: seen, snooze } = alert;
  const on = (moment: string): string => formatDate(moment, texts.locale);
  return [
    ...(seen === null ? [] : [acknowledged(seen.by.name, on(seen.at))]),
    ...(seen === null || seen.comment === null ? [] : [comment(seen.comment)]),
    ...(seen === null || seen.actionOwner === null ? [] : [actionOwner(seen.actionOwner)]),
    ...(snooze === null ? [] : [snoozedBy(snooze.by.name, on(snooze.at))]),
  ];
}
