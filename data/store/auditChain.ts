import type { AuditEntry, AuditRecord } from '../publish/audit.js';
import { contentHashOf } from './canonicalJson.js';

const BEFORE_THE_FIRST = '0'.repeat(64);

/** Puts the entry behind `last`, null for an empty log. */
export function nextAuditRecord(
  last: AuditRecord | null,
  { actor, action, details }: AuditEntry,
  now: Date,
): AuditRecord {
  const unhashed = {
    number: (last?.number ?? 0) + 1,
    at: now.toISOString(),
    actor,
    action,
    details,
    previousHash: last?.hash ?? BEFORE_THE_FIRST,
  };
  return { ...unhashed, hash: contentHashOf(unhashed) };
}

/** Where a chain breaks first. */
export interface AuditFault {
  /** The place of the record, 1 for the first: what number it says it has may be wrong. */
  readonly number: number;
  readonly reason: string;
}

/**
 * Checks a whole log, oldest first; null when it is sound.
 *
 * A record that was changed, added, moved or taken away is found, unless all after it were made anew or it was the
 * last: against that stands a copy of the log, or of its last hash, kept elsewhere.
 */
export function verifyAuditChain(records: readonly AuditRecord[]): AuditFault | null {
  let previousHash = BEFORE_THE_FIRST;
  for (const [index, record] of records.entries()) {
    const reason = faultOf(record, index + 1, previousHash);
    if (reason !== null) return { number: index + 1, reason };
    previousHash = record.hash;
  }
  return null;
}

function faultOf({ hash, ...rest }: AuditRecord, number: number, previousHash: string): string | null {
  if (rest.number !== number) return `it says that it is number ${rest.number}`;
  if (rest.previousHash !== previousHash) return 'previousHash is not the hash of the record before';
  if (hash !== contentHashOf(rest)) return 'hash does not fit: it was changed after it was written';
  return null;
}
