import { keyOf } from '../postgres/keyOf.js';

/** The order of the keys in the database: any other depends on how it sorts text. */
export function byKey(a: { readonly id: string }, b: { readonly id: string }): number {
  return Buffer.compare(keyOf(a.id), keyOf(b.id));
}
