import { hash } from 'node:crypto';

/** What an id from outside is found by: 32 bytes, however long it is and whatever characters are in it. */
export function keyOf(id: string): Buffer {
  return hash('sha256', id, 'buffer');
}
