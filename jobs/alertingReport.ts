import type { AlertingChange } from '../data/alerts/alerting.js';

/** What a job has brought about, for the log. */
export interface AlertingReport {
  /** Alerts that were told. */
  readonly told: number;
  /** Numbers of the announcements; the ids of their messages begin with them. */
  readonly announcements: readonly number[];
  /** Messages that were queued. */
  readonly messages: number;
}

export function reportOf({ announced, outbox }: AlertingChange): AlertingReport {
  return {
    told: announced.reduce((sum, { rows }) => sum + rows.length, 0),
    announcements: announced.map(({ number }) => number),
    messages: outbox.length,
  };
}
