import { createHash } from 'node:crypto';
import { canonicalJson } from '../canonicalJson.js';
import { KINDS, type Dump, type Kind } from './dump.js';

export interface Tally {
  readonly count: number;
  /** SHA-256 of the canonical JSON of each, a line each, hex. */
  readonly sha256: string;
}

/** How much there is of each kind, and what it is. */
export type Tallies = ReadonlyMap<Kind, Tally>;

export async function tallyDump(dump: Dump): Promise<Tallies> {
  const tallies = new Map<Kind, Tally>();
  for (const kind of KINDS) tallies.set(kind, await tally(dump[kind]()));
  return tallies;
}

export async function tally(parts: AsyncIterable<readonly unknown[]>): Promise<Tally> {
  const hash = createHash('sha256');
  let count = 0;
  for await (const part of parts)
    for (const value of part) {
      hash.update(`${canonicalJson(value)}\n`);
      count += 1;
    }
  return { count, sha256: hash.digest('hex') };
}
