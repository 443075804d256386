import type { Pool } from 'pg';
import { toStoreError } from './toStoreError.js';

/**
 * What other instances were to send may be sent by whoever asks next, in all organisations: for the only instance that
 * delivers now, once the one before it had the time to write down what it had just sent.
 *
 * @throws StoreError
 */
export async function freeLeases(pool: Pool): Promise<void> {
  await pool
    .query('UPDATE kpi.outbox SET leased_by = NULL, leased_until = NULL WHERE leased_by IS NOT NULL')
    .catch((error: unknown) => {
      throw toStoreError(error);
    });
}
