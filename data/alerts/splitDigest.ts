import type { DigestMessageData } from './alertMessage.js';
import { halves } from './halves.js';

/** A digest that was too large, in two; null when it has but one row. */
export function splitDigest(data: DigestMessageData): DigestMessageData[] | null {
  return halves(data.rows)?.map((rows) => ({ ...data, rows })) ?? null;
}
