import { rankOf } from './alertLevel.js';
import type { Decision } from './decision.js';

/** What is told first, then by how bad it is or was; the key makes the order the same whatever order rows come in. */
export function worstFirst(a: Decision, b: Decision): number {
  return weightOf(b) - weightOf(a) || (a.key < b.key ? -1 : Number(a.key > b.key));
}

function weightOf({ notify, from, to }: Decision): number {
  return (notify ? 100 : 0) + rankOf(to ?? 'green') * 10 + rankOf(from ?? 'green');
}
