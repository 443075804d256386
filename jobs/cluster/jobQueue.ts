import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import PgBoss from 'pg-boss';
import { z } from 'zod';
import { createTurns } from '../../data/store/createTurns.js';
import { createDatabase } from '../../data/store/postgres/database.js';
import { inShort } from '../createRunner.js';
import type { GivenUpRuns, JobLog } from '../schedule.js';

/** A time of a job that has come. */
export interface Tick {
  readonly job: string;
  readonly at: Date;
}

/** A job that this instance is to run now, and to say how that went. */
export interface Task {
  readonly job: string;
  done(): Promise<void>;
  /** It is tried again later, or given up when that was often enough. */
  failed(error: unknown): Promise<void>;
}

/** The jobs of one organisation that are to be run, in the database. What is taken and never answered comes again. */
export interface JobQueue {
  /** Of all instances that add the same tick one does. */
  add(tick: Tick): Promise<void>;
  /** null when nothing is to be done now. */
  next(): Promise<Task | null>;
  /** By job, those given up in the last days. */
  givenUp(): Promise<ReadonlyMap<string, GivenUpRuns>>;
}

export interface JobQueues {
  of(organisation: string): JobQueue;
  close(): Promise<void>;
}

export interface JobQueueTiming {
  /** How long a job may take; after that whoever has it counts as dead. */
  readonly limitSeconds: number;
  /** How often it is looked for such jobs. */
  readonly watchSeconds: number;
  /** Between the first failure and the next try; then twice as long each time. */
  readonly retrySeconds: number;
}

const TIMING: JobQueueTiming = { limitSeconds: 300, watchSeconds: 60, retrySeconds: 60 };
/** Failed so often after the first time it is given up: some seven minutes, less than an hourly job's next time. */
const RETRIES = 3;
const SCHEMA = 'kpi_jobs';
/** Any number that nobody else in the database locks by. */
const LOCK = 7_120_453;
/** Runs that went well are kept so long: longer than the clocks of two instances ever differ. */
const KEPT_SECONDS = 3_600;
const GIVEN_UP_DAYS = 7;

const tickSchema = z.object({ job: z.string() });
const givenUpSchema = z.array(z.object({ job: z.string(), times: z.number(), lastAt: z.date() }));

/**
 * The job queue pg-boss. Its own workers and its own cron are not used: when the database goes away while one of them
 * has a job, it leaves a rejection that nobody handles, and with that Node ends the process (measured with 10.4.2).
 */
export async function openJobQueues(
  pool: Pool,
  log: JobLog,
  timing: JobQueueTiming = TIMING,
): Promise<JobQueues> {
  const boss = new PgBoss({
    // `values` must stay away where there are none: with them PostgreSQL takes one statement only.
    db: {
      executeSql: async (text, values) =>
        values === undefined ? pool.query(text) : pool.query(text, values),
    },
    schema: SCHEMA,
    schedule: false,
    maintenanceIntervalSeconds: timing.watchSeconds,
    archiveCompletedAfterSeconds: KEPT_SECONDS,
    deleteAfterDays: 1,
  });
  boss.on('error', (error) => log.error('jobs.unwatched', { error }));
  const turns = createTurns();
  /** Two that make tables at once deadlock. Here one after the other too: each needs two connections. */
  const alone: Alone = (task) =>
    turns.take(() =>
      createDatabase(pool).transaction(async (sql) => {
        await sql.query({ text: 'SELECT pg_advisory_xact_lock($1)', values: [LOCK] });
        await task();
      }),
    );
  await alone(async () => void (await boss.start()));
  return {
    of: (organisation) => createJobQueue({ boss, pool, alone, timing }, organisation),
    close: () => boss.stop({ graceful: false, close: false }),
  };
}

/** Runs it while no other instance does. */
type Alone = (task: () => Promise<void>) => Promise<void>;

interface QueueDeps {
  readonly boss: PgBoss;
  readonly pool: Pool;
  readonly alone: Alone;
  readonly timing: JobQueueTiming;
}

function createJobQueue({ boss, pool, alone, timing }: QueueDeps, organisation: string): JobQueue {
  const name = `jobs/${organisation}`;
  const deadLetter = `given-up/${organisation}`;
  let created: Promise<void> | null = null;
  const create = async (): Promise<void> => {
    if ((await boss.getQueue(name)) !== null) return;
    await alone(async () => {
      await boss.createQueue(deadLetter);
      await boss.createQueue(name);
    });
  };
  /** Once; should the database be away, with the next call again. */
  const whenCreated = async (): Promise<void> => {
    created ??= create().catch((error: unknown) => {
      created = null;
      throw error;
    });
    await created;
  };

  return {
    async add({ job, at }) {
      await whenCreated();
      const options = {
        id: idOf(organisation, job, at),
        deadLetter,
        retryLimit: RETRIES,
        retryDelay: timing.retrySeconds,
        retryBackoff: timing.retrySeconds > 0,
        expireInSeconds: timing.limitSeconds,
        retentionDays: GIVEN_UP_DAYS,
      };
      await boss.send(name, { job, at: at.toISOString() }, options);
    },

    async next() {
      await whenCreated();
      const [task] = await boss.fetch<unknown>(name);
      if (task === undefined) return null;
      const { id, data } = task;
      return {
        job: tickSchema.parse(data).job,
        done: () => boss.complete(name, id),
        failed: (error) => boss.fail(name, id, { error: inShort(error) }),
      };
    },

    async givenUp() {
      const { rows } = await pool.query(
        `SELECT data->>'job' AS job, count(*)::integer AS times, max(created_on) AS "lastAt"
         FROM ${SCHEMA}.job
         WHERE name = $1 AND created_on > now() - make_interval(days => ${GIVEN_UP_DAYS}) GROUP BY 1`,
        [deadLetter],
      );
      return new Map(
        givenUpSchema
          .parse(rows)
          .map(({ job, times, lastAt }) => [job, { times, lastAt: lastAt.toISOString() }]),
      );
    },
  };
}

/** The same for all instances, in the form of a UUID. */
function idOf(organisation: string, job: string, at: Date): string {
  const hash = createHash('sha256').update(JSON.stringify([organisation, job, at.toISOString()]));
  return hash
    .digest('hex')
    .slice(0, 32)
    .replace(/^(.{8})(.{4})(.{4})(.{4})/u, '$1-$2-$3-$4-');
}
