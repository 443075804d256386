import type { AuditLog } from '../../ports.js';
import { auditRecordSchema, type AuditRecord } from '../../publish/audit.js';
import { verifyAuditChain } from '../auditChain.js';
import { appendAudit } from './appendAudit.js';
import { reading, readStored } from './readStored.js';
import { changeLocked, type Scope } from './scope.js';

export function createAuditLog(scope: Scope): AuditLog {
  const { door, database, organisation, clock } = scope;
  return {
    append: (entry) =>
      door.pass(() =>
        changeLocked(scope, async (sql) => {
          const [record] = await appendAudit(sql, organisation, [entry], clock.now());
          if (record === undefined) throw new Error('The audit log gave no record');
          return record;
        }),
      ),

    records: () =>
      door.pass(async () => {
        const rows = await database.query<{ readonly record: unknown }>({
          text: 'SELECT record FROM kpi.audit WHERE organisation = $1 ORDER BY number',
          values: [organisation],
        });
        return verified(organisation, rows);
      }),
  };
}

/** @throws StoreError `store.corrupt` naming the first record that is not as it was written */
function verified(organisation: string, rows: readonly { readonly record: unknown }[]): AuditRecord[] {
  const what = (number: number) => `kpi.audit of ${organisation}: record ${number}`;
  const records = rows.map(({ record }, index) => readStored(auditRecordSchema, record, what(index + 1)));
  const fault = verifyAuditChain(records);
  if (fault !== null)
    reading(what(fault.number), () => {
      throw new Error(fault.reason);
    });
  return records;
}
