import {
  alertingSchema,
  announcementSchema,
  NO_ALERTING,
  type AlertingChange,
  type Announcement,
  type DecideAlerting,
} from '../../data/alerts/alerting.js';
import { decisionSchema, type Decision } from '../../data/alerts/decision.js';
import { checkedCopy } from './checkedCopy.js';

/** The alerts of the storage of the tests. */
export function createMemoryAlerts() {
  const kept = {
    alerting: NO_ALERTING,
    decisions: new Map<string, Decision>(),
    announced: [] as readonly Announcement[],
  };
  return {
    kept,
    /** Asks and checks; nothing is kept before `accept`. */
    decide<Change extends AlertingChange>(decide: DecideAlerting<Change>, asleep: ReadonlySet<string>) {
      const change = decide(structuredClone(kept.alerting), asleep);
      const alerting = checkedCopy(alertingSchema, change.alerting);
      const decided = checkedCopy(decisionSchema.array(), change.decided);
      const announced = checkedCopy(announcementSchema.array(), change.announced);
      const accept = (): void => {
        kept.alerting = alerting;
        for (const decision of decided) kept.decisions.set(decision.key, decision);
        kept.announced = [...kept.announced, ...announced];
      };
      return { change: { ...change, alerting, decided, announced }, accept };
    },
  };
}
