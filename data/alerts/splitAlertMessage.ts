import type { AlertMessageData } from './alertMessage.js';
import { halves } from './halves.js';

/**
 * A message that was too large, in two; null when it has but one row. Its parts are numbered as if the others of the
 * same announcement had been halved as well: 2 of 3 becomes 3 and 4 of 6.
 */
export function splitAlertMessage(data: AlertMessageData): AlertMessageData[] | null {
  const { number, of } = data.part;
  return (
    halves(data.rows)?.map((rows, half) => ({
      ...data,
      part: { number: 2 * number - 1 + half, of: 2 * of },
      rows,
    })) ?? null
  );
}
