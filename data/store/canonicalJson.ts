import { isRecord } from '../isRecord.js';
import { createHash } from 'node:crypto';

/** JSON with the keys of every object in order and no white space: equal values give equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (isRecord(part) ? sortKeys(part) : part));
}

/** SHA-256 of the canonical JSON, hex. */
export function contentHashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

/** By code unit, so that no locale changes the order. */
function sortKeys(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
