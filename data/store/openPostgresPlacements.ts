import type { Pool } from 'pg';
import type { Placement, Placements } from '../ports.js';
import { checked } from './checked.js';
import { placementSchema } from './placement.js';
import { createDatabase } from './postgres/database.js';
import { createDoor } from './postgres/door.js';
import { keyOf } from './postgres/keyOf.js';
import { migrate } from './postgres/migrate.js';
import { readStored } from './postgres/readStored.js';

/** @param pool of `createPool`; whoever made it ends it */
export async function openPostgresPlacements(pool: Pool): Promise<Placements> {
  await migrate(pool);
  const database = createDatabase(pool);
  const door = createDoor();
  const put = (column: 'organisation' | 'group_id', { id, organisation, groupId }: Placement) =>
    door.pass(async () => {
      checked(placementSchema, { id, organisation, groupId });
      await database.query({
        text: `
          INSERT INTO kpi.placements (key, id, ${column}) VALUES ($1, $2, $3)
          ON CONFLICT (key) DO UPDATE SET ${column} = excluded.${column}`,
        values: [keyOf(id), id, organisation ?? groupId],
      });
    });

  return {
    find: (ids) =>
      door.pass(async () => {
        const rows = await database.query({
          name: 'kpi-placements',
          text: 'SELECT id, organisation, group_id AS "groupId" FROM kpi.placements WHERE key = ANY($1)',
          values: [ids.map(keyOf)],
        });
        return rows.map((row) => readStored(placementSchema, row, 'kpi.placements'));
      }),
    connect: (id, organisation) => put('organisation', { id, organisation, groupId: null }),
    rememberGroup: (id, groupId) => put('group_id', { id, organisation: null, groupId }),
    probe: () => door.pass(async () => void (await database.query({ text: 'SELECT 1' }))),
    close: () => door.close(async () => undefined),
  };
}
