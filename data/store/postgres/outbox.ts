import { deadLetterSchema } from '../../delivery/message.js';
import type { Backlog, Outbox } from '../../ports.js';
import { burying, failing, splitting } from '../outboxEvents.js';
import { createOutboxQueue, type OutboxQueue } from '../outboxQueue.js';
import type { Sql } from './database.js';
import { dueMessages } from './dueMessages.js';
import { keyOf } from './keyOf.js';
import { findForChange, putBack, remove } from './outboxRows.js';
import { insertMessages, queueMessages, type Placed } from './queueMessages.js';
import { readStored } from './readStored.js';
import { changeLocked, onNotice, type Scope } from './scope.js';
import { createSentLog } from './sentLog.js';

export interface PostgresOutbox extends Outbox {
  /** Messages were queued here; those queued elsewhere are heard of by notice. */
  readonly tellQueued: () => void;
  readonly close: () => void;
}

export function createOutbox(scope: Scope, leaseMs: number): PostgresOutbox {
  const { door, database, organisation, clock } = scope;
  const listeners: (() => void)[] = [];
  const tellQueued = (): void => {
    for (const listener of listeners) listener();
  };
  const close = onNotice(scope, 'kpi_queued', tellQueued);

  return {
    ...createSentLog(scope),
    tellQueued,
    close,
    onQueued: (listener) => void listeners.push(listener),

    due: (now, most) => door.pass(() => dueMessages(scope, leaseMs, now, most)),

    waiting: () => door.pass(async () => (await backlogOf(scope)).waiting),
    backlog: () => door.pass(() => backlogOf(scope)),

    retry: (id, at, error) =>
      door.pass(() =>
        database.transaction(async (sql) => {
          const queue = await alone(sql, organisation, id);
          queue.apply(failing(queue, id, at, error, clock.now()));
          const message = queue.message(id);
          if (message !== null) await putBack(sql, organisation, message);
        }),
      ),

    bury: (id, cause) =>
      door.pass(async () => {
        const hasNotices = await changeLocked(scope, async (sql) => {
          const queue = await alone(sql, organisation, id);
          const now = clock.now();
          // The notices are queued below, where all that was queued before is known.
          queue.apply(burying(queue, id, { ...cause, notices: [] }, now));
          const [letter] = queue.deadLetters;
          if (letter === undefined) return false;
          await queueMessages(scope, sql, cause.notices, now);
          await remove(sql, organisation, id);
          await sql.query({
            text: 'INSERT INTO kpi.dead_letters (organisation, key, letter) VALUES ($1, $2, $3)',
            values: [organisation, keyOf(id), JSON.stringify(letter)],
          });
          return cause.notices.length > 0;
        });
        if (hasNotices) tellQueued();
      }),

    split: (id, bodies) =>
      door.pass(() =>
        changeLocked(scope, async (sql) => {
          const found = await findForChange(sql, organisation, id);
          if (found === null) return;
          const queue = queueOf(found);
          const parts = splitting(queue, id, bodies).flatMap((event) =>
            event.event === 'split' ? event.parts : [],
          );
          await remove(sql, organisation, id);
          await insertMessages(
            sql,
            organisation,
            parts.map((message, index) => ({ message, place: [...found.place, index + 1] })),
          );
        }),
      ),

    deadLetters: () =>
      door.pass(async () => {
        const rows = await database.query<{ readonly letter: unknown }>({
          text: 'SELECT letter FROM kpi.dead_letters WHERE organisation = $1 ORDER BY place',
          values: [organisation],
        });
        const what = `kpi.dead_letters of ${organisation}`;
        return rows.map(({ letter }) => readStored(deadLetterSchema, letter, what));
      }),
  };
}

async function backlogOf({ database, organisation }: Scope): Promise<Backlog> {
  const [row] = await database.query<{
    readonly waiting: number;
    readonly oldest: Date | null;
    readonly dead: number;
  }>({
    text: `
      SELECT count(*)::integer AS waiting, min(created_at) AS oldest,
        (SELECT count(*)::integer FROM kpi.dead_letters WHERE organisation = $1) AS dead
      FROM kpi.outbox WHERE organisation = $1`,
    values: [organisation],
  });
  return {
    waiting: row?.waiting ?? 0,
    oldestAt: row?.oldest?.toISOString() ?? null,
    deadLetters: row?.dead ?? 0,
  };
}

/** What happens to a message is decided as in the embedded store, on a queue that holds it alone. */
function queueOf(placed: Placed | null): OutboxQueue {
  const queue = createOutboxQueue();
  if (placed !== null) queue.apply([{ event: 'queued', message: placed.message }]);
  return queue;
}

async function alone(sql: Sql, organisation: string, id: string): Promise<OutboxQueue> {
  return queueOf(await findForChange(sql, organisation, id));
}
