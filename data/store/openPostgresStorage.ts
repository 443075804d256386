import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Conversation } from '../delivery/conversation.js';
import { StoreError } from '../errors.js';
import type { Clock, Storage } from '../ports.js';
import { createTurns } from './createTurns.js';
import { createAlertStore } from './postgres/alertStore.js';
import { createAuditLog } from './postgres/auditLog.js';
import { createConversations } from './postgres/conversations.js';
import { createKnown } from './postgres/createKnown.js';
import { createDatabase, type Database } from './postgres/database.js';
import { createDoor } from './postgres/door.js';
import { endLeases, LEASE_MS } from './postgres/dueMessages.js';
import { createFollowUpStore } from './postgres/followUpStore.js';
import { createJobRuns } from './postgres/jobRuns.js';
import { createKeptAlerting } from './postgres/keptAlerting.js';
import { migrate } from './postgres/migrate.js';
import { openNotices, type Notices } from './postgres/notices.js';
import { createOutbox } from './postgres/outbox.js';
import { createInterimStore } from './postgres/interimStore.js';
import { createProcessedActivities } from './postgres/processedActivities.js';
import { createReportStore } from './postgres/reportStore.js';
import { onNotice, type Scope } from './postgres/scope.js';
import { createSynonymStore } from './postgres/synonymStore.js';
import { toStoreError } from './postgres/toStoreError.js';
import { createUnknownWords } from './postgres/unknownWords.js';
import { createUploadSessions } from './postgres/uploadSessions.js';
import { createVersions } from './postgres/versions.js';

export interface PostgresStorageOptions {
  /** Of `createPool`; whoever made it ends it, after the storage was closed. */
  readonly pool: Pool;
  /** Whose data this is: nothing of another organisation is ever seen. */
  readonly organisation: string;
  readonly clock: Clock;
  /** Told of an upload between form and confirmation that could not be read and was dropped, and of follow-ups that could not be written yet. */
  readonly onProblem: (problem: StoreError) => void;
  /** One for all organisations of a process, closed by who opened it; without it the storage opens its own. */
  readonly notices?: Notices;
  /** How long a message is one instance's to send; see `LEASE_MS`. */
  readonly leaseMs?: number;
}

/** In a notice, and in a table's index. */
const LONGEST_ORGANISATION = 200;

/**
 * Opens the organisation's storage in the database, and brings the tables up to date. Any number of instances may have
 * it open; what each does is seen by the others with its next call, and told them by notice.
 *
 * @throws StoreError `store.unavailable` when the database cannot be reached, `store.tooNew` when a newer version of
 *   the bot has been there
 */
export async function openPostgresStorage(options: PostgresStorageOptions): Promise<Storage> {
  const { pool, organisation } = options;
  if (organisation === '' || organisation.length > LONGEST_ORGANISATION)
    throw new StoreError(`An organisation's id has 1 to ${LONGEST_ORGANISATION} characters`, {
      code: 'store.invalid',
    });
  await migrate(pool);
  const notices = options.notices ?? (await openNotices(pool));
  try {
    return await openScope(options, notices);
  } catch (error) {
    if (options.notices === undefined) await notices.close();
    throw error;
  }
}

async function openScope(
  { pool, organisation, clock, onProblem, notices: shared, leaseMs = LEASE_MS }: PostgresStorageOptions,
  notices: Notices,
): Promise<Storage> {
  const database = createDatabase(pool);
  await database.query({
    text: 'INSERT INTO kpi.organisations (id) VALUES ($1) ON CONFLICT (id) DO NOTHING',
    values: [organisation],
  });
  const scope: Scope = {
    organisation,
    instance: randomUUID(),
    database,
    clock,
    door: createDoor(),
    notices,
    versions: createVersions(database, organisation),
    turns: createTurns(),
    onProblem,
  };
  const outbox = createOutbox(scope, leaseMs);
  const known = createKnown<Conversation>(scope, 'kpi_conversation');
  const followUps = createFollowUpStore(scope);
  const alerting = { scope, kept: createKeptAlerting(organisation), onQueued: outbox.tellQueued };
  const published: (() => void)[] = [];
  const hearPublished = onNotice(scope, 'kpi_published', () => published.forEach((listener) => listener()));

  return {
    reports: createReportStore(alerting),
    audit: createAuditLog(scope),
    synonyms: createSynonymStore(scope),
    uploads: createUploadSessions(scope),
    unknownWords: createUnknownWords(scope),
    conversations: createConversations(scope, known),
    outbox,
    alerts: createAlertStore(alerting),
    jobRuns: createJobRuns(scope),
    followUps,
    interim: createInterimStore(scope),
    processed: createProcessedActivities(scope),
    onPublishedElsewhere: (listener) => void published.push(listener),

    probe: () => scope.door.pass(() => probe(database)),

    close: () =>
      scope.door.close(async () => {
        for (const stopHearing of [outbox.close, known.close, followUps.close, hearPublished]) stopHearing();
        await followUps.flush();
        // Should the database be gone, the leases end by themselves.
        await endLeases(scope).catch((error: unknown) => onProblem(asStoreError(error)));
        if (shared === undefined) await notices.close();
      }),
  };
}

/** A standby that is not the primary yet answers, but takes nothing. */
async function probe(database: Database): Promise<void> {
  const [row] = await database.query<{ readonly isReadOnly: boolean }>({
    text: `SELECT current_setting('transaction_read_only') = 'on' AS "isReadOnly"`,
  });
  if (row?.isReadOnly !== false)
    throw new StoreError('The database takes no changes', { code: 'store.unavailable' });
}

function asStoreError(error: unknown): StoreError {
  return error instanceof StoreError ? error : toStoreError(error);
}
