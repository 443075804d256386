import { z } from 'zod';
import {
  alertingSchema,
  announcementSchema,
  type AlertingChange,
  type DecideAlerting,
} from '../../alerts/alerting.js';
import { decisionSchema, type Decision } from '../../alerts/decision.js';
import { checked } from '../checked.js';
import type { StoredFiles } from '../files/openFiles.js';
import type { Staged } from '../files/storedFile.js';
import { queuing } from '../outboxEvents.js';

export interface StagedAlerting<Change extends AlertingChange> {
  /** One for each file that it changes, but for the audit log's. */
  readonly changes: readonly Staged[];
  readonly change: Change;
}

const decisionsSchema = z.array(decisionSchema);
const announcementsSchema = z.array(announcementSchema);

/**
 * Asks what becomes of the alerts as they are now, and stages that. Call it when the turn to write has come.
 *
 * @throws StoreError `store.invalid` when an outbox id was used before or something could not be read back
 */
export function stageAlerting<Change extends AlertingChange>(
  files: StoredFiles,
  decide: DecideAlerting<Change>,
  now: Date,
): StagedAlerting<Change> {
  const { alerting, decisions, announcements } = files.alerts;
  const wanted = decide(alerting.data, asleepIn(files));
  const isSame = wanted.alerting === alerting.data;
  const change = {
    ...wanted,
    alerting: isSame ? alerting.data : checked(alertingSchema, wanted.alerting),
    decided: checked(decisionsSchema, wanted.decided),
    announced: checked(announcementsSchema, wanted.announced),
  };

  const changes: Staged[] = [];
  if (!isSame) changes.push(alerting.stage(change.alerting));
  if (change.decided.length > 0)
    changes.push(decisions.stage({ decisions: newestOf(decisions.data.decisions, change.decided) }));
  if (change.announced.length > 0) changes.push(announcements.stage(change.announced));
  if (change.outbox.length > 0)
    changes.push(files.outbox.stage(queuing(files.outbox.queue, change.outbox, now)));
  return { changes, change };
}

function asleepIn({ conversations }: StoredFiles): ReadonlySet<string> {
  const asleep = conversations.data.conversations.filter(({ unreachable }) => unreachable !== null);
  return new Set(asleep.map(({ id }) => id));
}

/** One of each key, in the order in which the keys were first decided on. */
function newestOf(known: readonly Decision[], fresh: readonly Decision[]): Decision[] {
  return [...new Map([...known, ...fresh].map((decision) => [decision.key, decision])).values()];
}
