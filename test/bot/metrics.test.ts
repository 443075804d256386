import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, test } from '@jest/globals';
import { countLines } from '../../bot/countLines.js';
import { createLogger, type Logger } from '../../bot/logger.js';
import { createMetrics, type Metrics } from '../../bot/metrics.js';
import { serveMetrics } from '../../bot/serveMetrics.js';
import { watchAlerting } from '../../bot/watchAlerting.js';
import type { Announcement } from '../../data/alerts/alerting.js';
import type { Backlog } from '../../data/ports.js';
import { aDecision } from '../builders/aDecision.js';
import { leaveAlerts } from '../builders/noAlerting.js';
import { anAuditEntry, aPublication } from '../contracts/aDraft.js';
import { createFakeClock } from '../fakes/fakeClock.js';
import { createMemoryStorage } from '../fakes/memoryStorage.js';

const NOW = new Date('2023-12-05T07:00:00Z');
const EMPTY: Backlog = { waiting: 0, oldestAt: null, deadLetters: 0 };

let metrics: Metrics;
let lines: string[];
let log: Logger;
beforeEach(() => {
  metrics = createMetrics({ withProcess: false });
  lines = [];
  log = countLines(
    createLogger((line) => lines.push(line)),
    metrics.countLine,
  );
});

/** Every figure but the buckets, by its name and labels. */
async function figures(backlog: Backlog | null = EMPTY): Promise<Readonly<Record<string, number>>> {
  const text = await metrics.tell(backlog, NOW);
  const samples = text.split('\n').filter((line) => line !== '' && !/^#|_bucket\{/.test(line));
  return Object.fromEntries(
    samples.map((line) => [line.replace(/ \S+$/, ''), Number(/\S+$/.exec(line)?.[0])]),
  );
}

describe('a line of the log', () => {
  it.each([
    {
      name: 'of a turn counts by what was sent',
      event: 'turn.finished',
      fields: { activityType: 'message', outcome: 'answered', durationMs: 250 },
      figure: 'kpi_turns_total{kind="message",outcome="answered"}',
    },
    {
      name: 'of a pressed button counts as such',
      event: 'turn.finished',
      fields: {
        activityType: 'invoke',
        activityName: 'adaptiveCard/action',
        outcome: 'failed',
        durationMs: 1,
      },
      figure: 'kpi_turns_total{kind="cardAction",outcome="failed"}',
    },
    {
      name: 'of what is unheard of counts as other',
      event: 'turn.finished',
      fields: { activityType: 'Anna är sjuk', activityName: 'x', outcome: 'answered', durationMs: 1 },
      figure: 'kpi_turns_total{kind="other",outcome="answered"}',
    },
    {
      name: 'of a refused request counts by the reason',
      event: 'request.refused',
      fields: { status: 401, reason: 'token.missing' },
      figure: 'kpi_requests_turned_away_total{reason="token.missing"}',
    },
    {
      name: 'of a turn sent twice counts as turned away',
      event: 'turn.repeated',
      fields: {},
      figure: 'kpi_requests_turned_away_total{reason="turn.repeated"}',
    },
    {
      name: 'of somebody in a hurry counts as turned away',
      event: 'turn.tooFast',
      fields: {},
      figure: 'kpi_requests_turned_away_total{reason="turn.tooFast"}',
    },
    {
      name: 'of a question counts by the kind of answer',
      event: 'question.answered',
      fields: { answer: 'notFound' },
      figure: 'kpi_questions_total{answer="notFound"}',
    },
    { name: 'of a review', event: 'upload.reviewed', figure: 'kpi_uploads_total{outcome="reviewed"}' },
    { name: 'of problems', event: 'upload.rejected', figure: 'kpi_uploads_total{outcome="refused"}' },
    { name: 'of a publication', event: 'upload.published', figure: 'kpi_uploads_total{outcome="published"}' },
    { name: 'of one overtaken', event: 'upload.conflict', figure: 'kpi_uploads_total{outcome="conflict"}' },
    { name: 'of one undone', event: 'revision.undone', figure: 'kpi_uploads_total{outcome="undone"}' },
  ])('$name', async ({ event, fields = {}, figure }) => {
    log.with({ turnId: 'abc' }).info(event, fields);
    log.warn(event, fields);
    expect((await figures())[figure]).toBe(2);
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { level: 'info', event, turnId: 'abc', ...fields },
      { level: 'warn', event, ...fields },
    ]);
  });

  test('of a turn tells its duration in seconds', async () => {
    log.info('turn.finished', { activityType: 'message', outcome: 'answered', durationMs: 250 });
    const text = await metrics.tell(EMPTY, NOW);
    expect(text).toContain('kpi_turn_duration_seconds_sum{kind="message"} 0.25');
    expect(text).toContain('kpi_turn_duration_seconds_bucket{le="0.1",kind="message"} 0');
    expect(text).toContain('kpi_turn_duration_seconds_bucket{le="0.25",kind="message"} 1');
  });

  test('of anything else counts nothing', async () => {
    const before = await figures();
    log.error('outbox.failed', { reason: 'x', answer: 'y', outcome: 'z' });
    expect(await figures()).toEqual(before);
  });
});

test('what is counted of the log is what the bot writes there', async () => {
  const folders = ['bot', 'bot/commands', 'bot/actions', 'bot/upload'];
  const files = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(folder)).filter((name) => name.endsWith('.ts')).map((name) => join(folder, name)),
    ),
  );
  const written = await Promise.all(files.flat().map((file) => readFile(file, 'utf8')));
  const source = await readFile('bot/metrics.ts', 'utf8');
  const counted = [...source.matchAll(/(?:case |\[)'(\w+\.\w+)'/g)].map(([, event]) => event ?? '');
  expect(counted.length).toBeGreaterThan(8);
  const unwritten = counted.filter((event) => !written.some((text) => text.includes(`('${event}'`)));
  expect(unwritten).toEqual([]);
});

describe('what was told', () => {
  const row = (reason: 'worsened' | 'missing') => ({ decision: aDecision({ reason }), then: null });
  const announcement: Announcement = {
    number: 1,
    at: NOW.toISOString(),
    rows: [row('worsened'), row('missing'), row('missing')],
  };

  it.each([
    {
      name: 'with a publication',
      tell: (storage: ReturnType<typeof watched>, alerting: typeof leaveAlerts) =>
        storage.reports.publish(aPublication({ alerting })),
    },
    {
      name: 'with definitions alone',
      tell: (storage: ReturnType<typeof watched>, alerting: typeof leaveAlerts) =>
        storage.reports.saveDefinitions([], 0, anAuditEntry(), alerting),
    },
    {
      name: 'by itself',
      tell: (storage: ReturnType<typeof watched>, alerting: typeof leaveAlerts) =>
        storage.alerts.change(alerting),
    },
  ])('$name counts by the reason, once it is stored', async ({ tell }) => {
    const storage = watched();
    await tell(storage, (...now) => ({ ...leaveAlerts(...now), announced: [announcement] }));
    expect(await figures()).toMatchObject({
      'kpi_alerts_told_total{reason="worsened"}': 1,
      'kpi_alerts_told_total{reason="missing"}': 2,
    });
  });

  test('is not counted when it was not stored', async () => {
    const announcing: typeof leaveAlerts = (...now) => ({
      ...leaveAlerts(...now),
      announced: [announcement],
    });
    const publication = aPublication({ alerting: announcing, baseNumber: 7 });
    await expect(watched().reports.publish(publication)).rejects.toMatchObject({ code: 'store.conflict' });
    expect(Object.keys(await figures()).filter((name) => name.startsWith('kpi_alerts'))).toEqual([]);
  });

  function watched() {
    const storage = createMemoryStorage({ clock: createFakeClock() });
    return { ...storage, ...watchAlerting(storage, metrics.countTold) };
  }
});

test('a run of a job counts as gone well or failed, and the other stands at its figure', async () => {
  const at = NOW.toISOString();
  metrics.countJobRun({ job: 'sendDigest', startedAt: at, finishedAt: at, error: null });
  expect(await figures()).toMatchObject({
    'kpi_job_runs_total{job="sendDigest",outcome="ok"}': 1,
    'kpi_job_runs_total{job="sendDigest",outcome="failed"}': 0,
  });
  metrics.countJobRun({ job: 'sendDigest', startedAt: at, finishedAt: at, error: 'store.writeFailed' });
  expect((await figures())['kpi_job_runs_total{job="sendDigest",outcome="failed"}']).toBe(1);
});

describe('the outbox', () => {
  test('tells how many wait, since when, and how many were given up', async () => {
    const backlog = { waiting: 3, oldestAt: '2023-12-05T06:59:00.000Z', deadLetters: 2 };
    expect(await figures(backlog)).toMatchObject({
      kpi_store_up: 1,
      kpi_outbox_waiting: 3,
      kpi_outbox_oldest_age_seconds: 60,
      kpi_outbox_dead_letters: 2,
    });
  });

  test('tells of an empty one that nothing is old', async () => {
    expect(await figures()).toMatchObject({ kpi_outbox_waiting: 0, kpi_outbox_oldest_age_seconds: 0 });
  });

  test('tells nothing while the store does not answer, and tells again when it does', async () => {
    await figures();
    const names = Object.keys(await figures(null));
    expect(names.filter((name) => name.startsWith('kpi_outbox'))).toEqual([]);
    expect((await figures(null)).kpi_store_up).toBe(0);
    expect(await figures()).toMatchObject({ kpi_store_up: 1, kpi_outbox_waiting: 0 });
  });
});

describe('served', () => {
  const clock = createFakeClock();
  const serve = (outboxes: Parameters<typeof serveMetrics>[1]['outboxes']) =>
    serveMetrics({ port: 0, host: '127.0.0.1' }, { metrics, outboxes, clock, logger: log, limitMs: 20 });

  test('the metrics tell of all outboxes as one', async () => {
    const one = { waiting: 1, oldestAt: '2023-12-05T06:59:30.000Z', deadLetters: 1 };
    const other = { waiting: 2, oldestAt: '2023-12-05T06:59:00.000Z', deadLetters: 0 };
    const server = await serve([one, EMPTY, other].map((backlog) => ({ backlog: async () => backlog })));
    const response = await fetch(`http://127.0.0.1:${server.port}/metrics`);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    const text = await response.text();
    expect(text).toContain('\nkpi_outbox_waiting 3\n');
    expect(text).toContain('\nkpi_outbox_oldest_age_seconds 60\n');
    expect(text).toContain('\nkpi_outbox_dead_letters 1\n');
    await server.close();
  });

  it.each([
    { name: 'refuses', backlog: () => Promise.reject<Backlog>(new Error('gone')) },
    { name: 'says nothing', backlog: () => new Promise<Backlog>(() => undefined) },
  ])('they come without a store that $name', async ({ backlog }) => {
    const server = await serve([{ backlog: async () => EMPTY }, { backlog }]);
    const response = await fetch(`http://127.0.0.1:${server.port}/metrics`);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('\nkpi_store_up 0\n');
    await server.close();
  });

  it.each([
    { path: '/', method: 'GET' },
    { path: '/metrics', method: 'POST' },
    { path: '/metrics/../etc/passwd', method: 'GET' },
    { path: '/api/messages', method: 'POST' },
  ])('nothing else is there: $method $path', async ({ path, method }) => {
    const server = await serve([]);
    expect((await fetch(`http://127.0.0.1:${server.port}${path}`, { method })).status).toBe(404);
    await server.close();
  });

  test('at a port that is taken is refused with what to do', async () => {
    const server = await serve([]);
    const taken = { port: server.port, host: '127.0.0.1' };
    await expect(serveMetrics(taken, { metrics, outboxes: [], clock, logger: log })).rejects.toMatchObject({
      code: 'config.metricsPort',
      message: expect.stringContaining('EADDRINUSE') as unknown,
    });
    await server.close();
  });
});

describe('docs/operations.md', () => {
  test('explains every figure that there is, and no other', async () => {
    const documented = await readFile('docs/operations.md', 'utf8');
    const text = await metrics.tell(EMPTY, NOW);
    const names = [...text.matchAll(/^# TYPE (\w+)/gm)].map(([, name]) => name ?? '');
    const explained = [...documented.matchAll(/^\| `(kpi_\w+)`/gm)].map(([, name]) => name ?? '');
    expect(explained.sort()).toEqual(names.sort());
    const used = [...documented.matchAll(/\bkpi_(?!restored|old)\w+/g)].map(([name]) =>
      name.replace(/_bucket$/, ''),
    );
    expect(used.filter((name) => !names.includes(name))).toEqual([]);
  });
});
