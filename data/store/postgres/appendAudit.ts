import { auditRecordSchema, type AuditEntry, type AuditRecord } from '../../publish/audit.js';
import { nextAuditRecord } from '../auditChain.js';
import { checked } from '../checked.js';
import type { Sql } from './database.js';
import { readStored } from './readStored.js';

/**
 * Puts the entries behind the last record. Call it with the organisation locked, or two would have one number.
 *
 * @returns the records, in the order of the entries
 * @throws StoreError `store.invalid` when one could not be read back
 */
export async function appendAudit(
  sql: Sql,
  organisation: string,
  entries: readonly (AuditEntry | null)[],
  now: Date,
): Promise<readonly AuditRecord[]> {
  const records: AuditRecord[] = [];
  let last = await lastRecord(sql, organisation);
  for (const entry of entries) {
    if (entry === null) continue;
    last = checked(auditRecordSchema, nextAuditRecord(last, entry, now));
    records.push(last);
  }
  if (records.length === 0) return [];
  await sql.query({
    text: `
      INSERT INTO kpi.audit (organisation, number, record)
      SELECT $1, number, record FROM unnest($2::integer[], $3::json[]) AS fresh (number, record)`,
    values: [
      organisation,
      records.map(({ number }) => number),
      records.map((record) => JSON.stringify(record)),
    ],
  });
  return records;
}

async function lastRecord(sql: Sql, organisation: string): Promise<AuditRecord | null> {
  const [row] = await sql.query<{ readonly record: unknown }>({
    text: 'SELECT record FROM kpi.audit WHERE organisation = $1 ORDER BY number DESC LIMIT 1',
    values: [organisation],
  });
  return row === undefined
    ? null
    : readStored(auditRecordSchema, row.record, `kpi.audit of ${organisation}: the last record`);
}
