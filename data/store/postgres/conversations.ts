import {
  afterFailure,
  afterSighting,
  conversationSchema,
  sightingSchema,
  type Conversation,
} from '../../delivery/conversation.js';
import type { Conversations } from '../../ports.js';
import { checked } from '../checked.js';
import { deepFreeze } from '../deepFreeze.js';
import type { Known } from './createKnown.js';
import type { Sql } from './database.js';
import { keyOf } from './keyOf.js';
import { readStored } from './readStored.js';
import { changeLocked, notify, type Scope } from './scope.js';

interface Row {
  readonly conversation: unknown;
}

export function createConversations(scope: Scope, known: Known<Conversation>): Conversations {
  const { door, database, organisation, clock } = scope;

  /** Every message of every turn comes here, so what is not new must not reach the database. */
  const change = async (id: string, next: (known: Conversation | null) => Conversation | null) => {
    const kept = known.get(id);
    if (kept !== null && next(kept) === kept) return;
    const moment = known.moment();
    const after = await changeLocked(scope, async (sql) => {
      const before = await find(sql, organisation, id);
      const after = next(before);
      if (after !== null && after !== before) await store(scope, sql, after);
      return after;
    });
    if (after !== null) known.keep(id, deepFreeze(after), moment);
  };

  return {
    remember: (sighting) =>
      door.pass(async () => {
        const whole = checked(sightingSchema, sighting);
        await change(whole.id, (before) => afterSighting(before, whole));
      }),

    get: (id) => door.pass(() => find(database, organisation, id)),

    people: () =>
      door.pass(async () => {
        const rows = await database.query<Row>({
          text: `
            SELECT conversation FROM kpi.conversations
            WHERE organisation = $1 AND kind = 'person' AND NOT asleep`,
          values: [organisation],
        });
        return rows.map((row) => read(organisation, row));
      }),

    markUnreachable: (id, reason) =>
      door.pass(() => change(id, (before) => before && afterFailure(before, reason, clock.now()))),
  };
}

function read(organisation: string, { conversation }: Row): Conversation {
  return readStored(conversationSchema, conversation, `kpi.conversations of ${organisation}`);
}

async function find(sql: Sql, organisation: string, id: string): Promise<Conversation | null> {
  const [row] = await sql.query<Row>({
    text: 'SELECT conversation FROM kpi.conversations WHERE organisation = $1 AND key = $2',
    values: [organisation, keyOf(id)],
  });
  return row === undefined ? null : read(organisation, row);
}

async function store(scope: Scope, sql: Sql, conversation: Conversation): Promise<void> {
  const { id, kind, unreachable } = conversation;
  await sql.query({
    text: `
      INSERT INTO kpi.conversations (organisation, key, kind, asleep, conversation)
      VALUES ($1, $2, $3, $4, $5)
      ON CONFLICT (organisation, key) DO UPDATE
      SET kind = excluded.kind, asleep = excluded.asleep, conversation = excluded.conversation`,
    values: [scope.organisation, keyOf(id), kind, unreachable !== null, JSON.stringify(conversation)],
  });
  await notify(scope, sql, 'kpi_conversation', id);
}
