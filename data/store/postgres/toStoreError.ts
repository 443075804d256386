import pg from 'pg';
import { StoreError } from '../../errors.js';

/**
 * SQLSTATE classes and codes (https://www.postgresql.org/docs/17/errcodes-appendix.html) that pass by themselves:
 * connection exceptions, the server stopping or starting, a time limit, too many connections, and a standby that is
 * not yet the primary.
 */
const UNAVAILABLE = /^(?:08|57P|57014|53300|25006|25P03)/u;
/** Serialization failure and deadlock: the same transaction may well succeed now. */
const CONTENDED = /^(?:40001|40P01)$/u;
/** Characters that text in PostgreSQL cannot hold. */
const UNTRANSLATABLE = /^(?:22021|22P05)$/u;

/** What a failed query, or a failed attempt to connect, is to those who use the store. */
export function toStoreError(cause: unknown): StoreError {
  // All else that pg throws is about the connection: refused, reset, timed out.
  if (!(cause instanceof pg.DatabaseError)) return unavailable(cause);
  const state = cause.code ?? '';
  if (UNAVAILABLE.test(state)) return unavailable(cause);
  if (CONTENDED.test(state)) return failed('store.contended', 'Others were writing the same rows', cause);
  if (UNTRANSLATABLE.test(state)) return failed('store.invalid', 'Nothing was saved', cause);
  return failed('store.failed', `The database refused (${state})`, cause);
}

function unavailable(cause: unknown): StoreError {
  return failed('store.unavailable', 'The database cannot be reached', cause);
}

function failed(code: string, what: string, cause: unknown): StoreError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new StoreError(`${what}: ${reason}`, { code, cause });
}
