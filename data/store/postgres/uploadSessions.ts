import { StoreError } from '../../errors.js';
import type { UploadSessions } from '../../ports.js';
import { uploadSessionSchema, type UploadSession } from '../../publish/uploadSession.js';
import { checked } from '../checked.js';
import { readStored } from './readStored.js';
import type { Scope } from './scope.js';

const idSchema = uploadSessionSchema.shape.id;

/**
 * A session that cannot be used is dropped and told to `onProblem`: nothing in it was published, and the controller
 * has the workbook.
 */
export function createUploadSessions({
  door,
  database,
  organisation,
  clock,
  onProblem,
}: Scope): UploadSessions {
  const read = async (id: string, value: unknown): Promise<UploadSession | null> => {
    try {
      return readStored(uploadSessionSchema, value, `kpi.upload_sessions of ${organisation}: ${id}`);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      await database.query({
        text: 'DELETE FROM kpi.upload_sessions WHERE organisation = $1 AND id = $2',
        values: [organisation, id],
      });
      onProblem(error);
      return null;
    }
  };

  return {
    get: (id) =>
      door.pass(async () => {
        if (!idSchema.safeParse(id).success) return null;
        const [row] = await database.query<{ readonly session: unknown }>({
          text: `
            SELECT session FROM kpi.upload_sessions
            WHERE organisation = $1 AND id = $2 AND expires_at > $3`,
          values: [organisation, id, clock.now()],
        });
        return row === undefined ? null : read(id, row.session);
      }),

    put: (session) =>
      door.pass(async () => {
        const whole = checked(uploadSessionSchema, session);
        await database.query({
          text: `
            INSERT INTO kpi.upload_sessions (organisation, id, expires_at, session) VALUES ($1, $2, $3, $4)
            ON CONFLICT (organisation, id) DO UPDATE
            SET expires_at = excluded.expires_at, session = excluded.session`,
          values: [organisation, whole.id, whole.expiresAt, JSON.stringify(whole)],
        });
      }),

    forgetExpired: () =>
      door.pass(async () => {
        const rows = await database.query({
          text: `
            DELETE FROM kpi.upload_sessions WHERE organisation = $1 AND expires_at <= $2 RETURNING id`,
          values: [organisation, clock.now()],
        });
        return rows.length;
      }),
  };
}
