import { join } from 'node:path';
import { StoreError } from '../../errors.js';
import { auditRecordSchema, type AuditEntry, type AuditRecord } from '../../publish/audit.js';
import { nextAuditRecord, verifyAuditChain } from '../auditChain.js';
import { checked } from '../checked.js';
import { readIfPresent } from './readIfPresent.js';
import type { Staged } from './storedFile.js';
import { parse } from './storedFiles.js';

const AUDIT = 'audit.jsonl';

/** The audit log's file: a record a line, only ever appended to, through the journal. */
export interface AuditFile {
  /** Oldest first. */
  readonly records: readonly AuditRecord[];
  read(): Promise<void>;
  /**
   * @param also one more of the same commit, which follows it
   * @returns with the record of `entry`
   * @throws StoreError `store.invalid` when one could not be read back
   */
  stage(entry: AuditEntry, now: Date, also?: AuditEntry | null): Staged & { readonly record: AuditRecord };
}

export function createAuditFile(dataDir: string): AuditFile {
  const path = join(dataDir, AUDIT);
  const records: AuditRecord[] = [];
  let size = 0;

  return {
    records,

    /** @throws StoreError `store.corrupt` naming the file and the first record that is not as it was written */
    async read() {
      const text = (await readIfPresent(path)) ?? '';
      records.push(...parseLines(path, text));
      size = Buffer.byteLength(text);
    },

    stage(entry, now, also = null) {
      const record = recordAfter(records.at(-1) ?? null, entry, now);
      const fresh = also === null ? [record] : [record, recordAfter(record, also, now)];
      const text = fresh.map((one) => `${JSON.stringify(one)}\n`).join('');
      return {
        record,
        change: { kind: 'append', file: AUDIT, offset: size, text },
        accept: () => {
          records.push(...fresh);
          size += Buffer.byteLength(text);
        },
      };
    },
  };
}

function recordAfter(last: AuditRecord | null, entry: AuditEntry, now: Date): AuditRecord {
  return checked(auditRecordSchema, nextAuditRecord(last, entry, now));
}

function parseLines(path: string, text: string): AuditRecord[] {
  const lines = text.split('\n');
  // The journal leaves no half record: one that is there was cut by something else.
  if (lines.pop() !== '') throw unusable(path, lines.length + 1, 'it is not whole');
  const records = lines.map((line, index) => {
    try {
      return parse(auditRecordSchema, JSON.parse(line));
    } catch (cause) {
      throw unusable(path, index + 1, cause instanceof Error ? cause.message : String(cause), cause);
    }
  });
  const fault = verifyAuditChain(records);
  if (fault !== null) throw unusable(path, fault.number, fault.reason);
  return records;
}

function unusable(path: string, number: number, reason: string, cause?: unknown): StoreError {
  return new StoreError(`${path} cannot be used: record ${number}: ${reason}`, {
    code: 'store.corrupt',
    cause,
  });
}
