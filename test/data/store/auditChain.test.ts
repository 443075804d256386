import { describe, expect, it, test } from '@jest/globals';
import type { AuditRecord } from '../../../data/publish/audit.js';
import { nextAuditRecord, verifyAuditChain } from '../../../data/store/auditChain.js';
import { contentHashOf } from '../../../data/store/canonicalJson.js';
import { anAuditEntry } from '../../contracts/aDraft.js';

const at = new Date('2023-12-05T07:00:00Z');

function aChain(length: number): AuditRecord[] {
  const records: AuditRecord[] = [];
  for (let n = 1; n <= length; n += 1)
    records.push(nextAuditRecord(records.at(-1) ?? null, anAuditEntry({ details: { n, note: null } }), at));
  return records;
}

/** The chain with its second record changed. */
function changed(change: (record: AuditRecord) => AuditRecord): AuditRecord[] {
  return aChain(3).map((record) => (record.number === 2 ? change(record) : record));
}

test('the hash is SHA-256 of the canonical JSON of all else', () => {
  // printf '%s' '{"action":"revisionPublished","actor":{"id":"29:marta","name":"Märta Ek"},
  // "at":"2023-12-05T07:00:00.000Z","details":{"n":1,"note":null},"number":1,"previousHash":"000...0"}' | sha256sum
  expect(aChain(1)[0]?.hash).toBe('3952c21454fb4d6911ec442c54a49419ed5c9acfcc0587462f8b87c2adeed37d');
});

test('a chain is sound at any length, and so is its beginning', () => {
  for (const length of [0, 1, 2, 5]) expect(verifyAuditChain(aChain(length))).toBeNull();
  expect(verifyAuditChain(aChain(5).slice(0, 3))).toBeNull();
});

test('a chain is sound whatever order the fields are read in', () => {
  const turned = aChain(3).map(
    ({ number, at, actor: { id, name }, action, details, previousHash, hash }) => ({
      hash,
      previousHash,
      details: { note: details.note ?? null, n: details.n ?? null },
      action,
      actor: { name, id },
      at,
      number,
    }),
  );
  expect(verifyAuditChain(turned)).toBeNull();
});

describe('a chain breaks', () => {
  const rehashed = ({ hash, ...rest }: AuditRecord): AuditRecord => ({
    ...rest,
    hash: hash === '' ? '' : contentHashOf(rest),
  });

  it.each([
    { name: 'at another time', change: (r: AuditRecord) => ({ ...r, at: '2023-12-05T07:00:01.000Z' }) },
    { name: 'at another actor', change: (r: AuditRecord) => ({ ...r, actor: { ...r.actor, id: 'x' } }) },
    { name: 'at another action', change: (r: AuditRecord) => ({ ...r, action: 'actionRefused' as const }) },
    { name: 'at another detail', change: (r: AuditRecord) => ({ ...r, details: { n: 3 } }) },
    { name: 'at another hash', change: (r: AuditRecord) => ({ ...r, hash: 'b'.repeat(64) }) },
  ])('$name', ({ change }) => {
    expect(verifyAuditChain(changed(change))).toEqual({
      number: 2,
      reason: 'hash does not fit: it was changed after it was written',
    });
  });

  test('behind a record that was changed and hashed anew', () => {
    const records = changed((record) => rehashed({ ...record, details: { n: 3 } }));
    expect(verifyAuditChain(records)).toEqual({
      number: 3,
      reason: 'previousHash is not the hash of the record before',
    });
  });

  it.each([
    { name: 'where one was taken away', records: aChain(3).toSpliced(1, 1), number: 2 },
    { name: 'where the first was taken away', records: aChain(3).slice(1), number: 1 },
    { name: 'where one was put in', records: aChain(3).toSpliced(1, 0, ...aChain(1)), number: 2 },
    { name: 'where two changed places', records: aChain(3).reverse(), number: 1 },
  ])('$name', ({ records, number }) => {
    expect(verifyAuditChain(records)?.number).toBe(number);
  });
});
