import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Announcement } from '../data/alerts/alerting.js';
import type { Backlog, JobRun } from '../data/ports.js';
import type { CountLine } from './countLines.js';

/** What is counted, for Prometheus. docs/operations.md says what each figure means and when to worry. */
export interface Metrics {
  /** Counts what a line of the log tells. */
  readonly countLine: CountLine;
  readonly countTold: (announced: readonly Announcement[]) => void;
  readonly countJobRun: (run: JobRun) => void;
  /**
   * All figures, as Prometheus reads them.
   *
   * @param backlog null when the store did not answer: then its figures are left out, not made up
   */
  readonly tell: (backlog: Backlog | null, now: Date) => Promise<string>;
  readonly contentType: string;
}

/** Most take milliseconds here and some tenths of a second at Teams, which sends a turn again after 15 s. */
const TURN_BUCKETS_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15];

/** Labels are words of our own: whatever an activity calls itself, it is one of these or `other`. */
const KINDS: ReadonlyMap<unknown, string> = new Map([
  ['message', 'message'],
  ['adaptiveCard/action', 'cardAction'],
  ['fileConsent/invoke', 'fileConsent'],
  ['installationUpdate', 'installation'],
  ['conversationUpdate', 'installation'],
]);
const OTHER = 'other';

/** What became of an upload, by the event that tells of it. */
const UPLOAD_OUTCOMES: ReadonlyMap<string, string> = new Map([
  ['upload.reviewed', 'reviewed'],
  ['upload.rejected', 'refused'],
  ['upload.conflict', 'conflict'],
  ['upload.published', 'published'],
  ['revision.undone', 'undone'],
]);

/** @param options.withProcess tells also how Node.js fares, for which it has to be watched all the time */
export function createMetrics({ withProcess }: { readonly withProcess: boolean }): Metrics {
  const registry = new Registry();
  if (withProcess) collectDefaultMetrics({ register: registry });
  const told = createCounter(registry, 'kpi_alerts_told_total', 'Alerts told, by why.', ['reason']);
  const runs = createCounter(registry, 'kpi_job_runs_total', 'Runs of jobs.', ['job', 'outcome']);
  const tellBacklog = createBacklogGauges(registry);

  return {
    contentType: registry.contentType,
    countLine: createLineCounters(registry),
    countTold: (announced) => {
      for (const { decision } of announced.flatMap(({ rows }) => rows)) told.inc({ reason: decision.reason });
    },
    countJobRun: ({ job, error }) => {
      // Both, so that the first failure is an increase and not a beginning.
      runs.inc({ job, outcome: 'ok' }, error === null ? 1 : 0);
      runs.inc({ job, outcome: 'failed' }, error === null ? 0 : 1);
    },
    tell: async (backlog, now) => {
      tellBacklog(backlog, now);
      return registry.metrics();
    },
  };
}

function createCounter<Label extends string>(
  registry: Registry,
  name: string,
  help: string,
  labelNames: readonly Label[],
): Counter<Label> {
  return new Counter({ name, help, labelNames: [...labelNames], registers: [registry] });
}

function createLineCounters(registry: Registry): CountLine {
  const turns = createCounter(registry, 'kpi_turns_total', 'Turns, by how they ended.', ['kind', 'outcome']);
  const durations = new Histogram({
    name: 'kpi_turn_duration_seconds',
    help: 'How long turns took, with the time Teams took for the answer.',
    labelNames: ['kind'],
    buckets: TURN_BUCKETS_SECONDS,
    registers: [registry],
  });
  const turnedAway = createCounter(
    registry,
    'kpi_requests_turned_away_total',
    'Requests turned away, by why.',
    ['reason'],
  );
  const questions = createCounter(registry, 'kpi_questions_total', 'Questions, by kind of answer.', [
    'answer',
  ]);
  const uploads = createCounter(registry, 'kpi_uploads_total', 'Uploads, by what became of them.', [
    'outcome',
  ]);
  for (const kind of new Set([...KINDS.values(), OTHER]))
    for (const outcome of ['answered', 'failed']) turns.inc({ kind, outcome }, 0);
  for (const outcome of UPLOAD_OUTCOMES.values()) uploads.inc({ outcome }, 0);

  return (event, fields) => {
    switch (event) {
      case 'turn.finished': {
        const kind = KINDS.get(fields.activityName) ?? KINDS.get(fields.activityType) ?? OTHER;
        turns.inc({ kind, outcome: String(fields.outcome) });
        return durations.observe({ kind }, Number(fields.durationMs) / 1_000);
      }
      case 'turn.repeated':
      case 'turn.tooFast':
        return turnedAway.inc({ reason: event });
      case 'request.refused':
        return turnedAway.inc({ reason: String(fields.reason) });
      case 'question.answered':
        return questions.inc({ answer: String(fields.answer) });
    }
    const outcome = UPLOAD_OUTCOMES.get(event);
    if (outcome !== undefined) uploads.inc({ outcome });
  };
}

function createBacklogGauges(registry: Registry): (backlog: Backlog | null, now: Date) => void {
  const registers = [registry];
  const up = new Gauge({ name: 'kpi_store_up', help: 'Whether the store answers: 1 or 0.', registers });
  const ofStore = {
    waiting: new Gauge({ name: 'kpi_outbox_waiting', help: 'Messages that wait for delivery.', registers }),
    oldest: new Gauge({
      name: 'kpi_outbox_oldest_age_seconds',
      help: 'How long the oldest of them has waited, 0 when none waits.',
      registers,
    }),
    deadLetters: new Gauge({
      name: 'kpi_outbox_dead_letters',
      help: 'Messages that were ever given up.',
      registers,
    }),
  };
  return (backlog, now) => {
    up.set(backlog === null ? 0 : 1);
    if (backlog === null) return Object.values(ofStore).forEach((gauge) => gauge.remove());
    const { waiting, oldestAt, deadLetters } = backlog;
    const ageMs = oldestAt === null ? 0 : now.getTime() - Date.parse(oldestAt);
    ofStore.waiting.set(waiting);
    ofStore.oldest.set(ageMs / 1_000);
    ofStore.deadLetters.set(deadLetters);
  };
}
