import { sentRecordSchema, type SentRecord } from '../../delivery/message.js';
import type { Outbox } from '../../ports.js';
import { checked } from '../checked.js';
import { namesOf } from '../outboxQueue.js';
import { keyOf } from './keyOf.js';
import { readMessage } from './outboxRows.js';
import { readStored } from './readStored.js';
import type { Scope } from './scope.js';

export type SentLog = Pick<Outbox, 'sent' | 'sentAs' | 'sentFor'>;

export function createSentLog({ door, database, organisation }: Scope): SentLog {
  const read = (record: unknown): SentRecord =>
    readStored(sentRecordSchema, record, `kpi.sent of ${organisation}`);

  return {
    sent: (id, activityId, at) =>
      door.pass(async () => {
        const [row] = await database.query<{ readonly message: unknown }>({
          name: 'kpi-sending',
          text: 'SELECT message FROM kpi.outbox WHERE organisation = $1 AND key = $2',
          values: [organisation, keyOf(id)],
        });
        if (row === undefined) return;
        const message = readMessage(organisation, row.message);
        const record = checked(sentRecordSchema, { ...message, activityId, at: at.toISOString() });
        // One statement, so both or neither; done twice it does nothing.
        await database.query({
          name: 'kpi-sent',
          text: `
            WITH gone AS (DELETE FROM kpi.outbox WHERE organisation = $1 AND key = $2 RETURNING key)
            INSERT INTO kpi.sent (organisation, key, alert_numbers, record)
            SELECT $1, key, $3, $4 FROM gone`,
          values: [organisation, keyOf(id), record.alertNumbers, JSON.stringify(record)],
        });
      }),

    sentAs: (id) =>
      door.pass(async () => {
        const names = namesOf(id).map(keyOf);
        const [row] = await database.query<{ readonly record: unknown }>({
          text: `
            SELECT record FROM kpi.sent WHERE organisation = $1 AND key = ANY ($2::bytea[])
            ORDER BY array_position($2::bytea[], key) LIMIT 1`,
          values: [organisation, names],
        });
        return row === undefined ? null : read(row.record);
      }),

    sentFor: (alertNumber) =>
      door.pass(async () => {
        const rows = await database.query<{ readonly record: unknown }>({
          text: `
            SELECT record FROM kpi.sent
            WHERE organisation = $1 AND alert_numbers @> ARRAY[$2::integer] ORDER BY place`,
          values: [organisation, alertNumber],
        });
        return rows.map(({ record }) => read(record));
      }),
  };
}
