import { z } from 'zod';
import { synonymSchema, type Synonyms } from '../../ask/synonym.js';
import type { SynonymStore } from '../../ports.js';
import { nextSynonyms } from '../nextVersion.js';
import { appendAudit } from './appendAudit.js';
import type { Sql } from './database.js';
import { readStored } from './readStored.js';
import { changeLocked, notify, type Scope } from './scope.js';

const entriesSchema = z.array(synonymSchema);

export function createSynonymStore(scope: Scope): SynonymStore {
  const { door, database, organisation, clock, versions } = scope;
  let kept: Synonyms = { version: 0, entries: Object.freeze([]) };

  return {
    synonyms: () =>
      door.pass(async () => {
        const { synonyms } = await versions.now();
        if (synonyms > kept.version) {
          const fresh = await readSynonyms(database, organisation);
          if (fresh.version > kept.version) kept = fresh;
        }
        return { ...kept };
      }),

    saveSynonyms: (synonyms, baseVersion, audit) =>
      door.pass(() =>
        changeLocked(scope, async (sql, row) => {
          const now = clock.now();
          const next = nextSynonyms({ length: row.synonyms }, synonyms, baseVersion, now);
          await sql.query({
            text: 'INSERT INTO kpi.synonyms (organisation, version, saved_at, entries) VALUES ($1, $2, $3, $4)',
            values: [organisation, next.version, next.savedAt, JSON.stringify(next.entries)],
          });
          await sql.query({
            text: 'UPDATE kpi.organisations SET synonyms = $2 WHERE id = $1',
            values: [organisation, next.version],
          });
          await appendAudit(sql, organisation, [audit], now);
          await notify(scope, sql, 'kpi_published');
          return { version: next.version, entries: next.entries };
        }),
      ),
  };
}

async function readSynonyms(sql: Sql, organisation: string): Promise<Synonyms> {
  const [row] = await sql.query<{ readonly version: number; readonly entries: unknown }>({
    text: `
      SELECT version, entries FROM kpi.synonyms
      WHERE organisation = $1 ORDER BY version DESC LIMIT 1`,
    values: [organisation],
  });
  const version = row?.version ?? 0;
  const what = `kpi.synonyms of ${organisation}: version ${version}`;
  return { version, entries: readStored(entriesSchema, row?.entries ?? [], what) };
}
