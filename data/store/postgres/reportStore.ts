import { z } from 'zod';
import type { Definitions, Publication, ReportStore } from '../../ports.js';
import { indicatorSchema, type Indicator } from '../../report/indicator.js';
import { nextDefinitions, nextRevision } from '../nextVersion.js';
import { appendAudit } from './appendAudit.js';
import type { Sql } from './database.js';
import { readStored } from './readStored.js';
import { createRevisionReader } from './revisionReader.js';
import { changeLocked, notify } from './scope.js';
import { afterAlerting, storeAlerting, type AlertingDeps } from './storeAlerting.js';
import type { VersionRow } from './versions.js';

const indicatorsSchema = z.array(indicatorSchema);
const NO_DEFINITIONS: Definitions = { version: 0, indicators: [] };

export function createReportStore(deps: AlertingDeps): ReportStore {
  const { scope } = deps;
  const { door, database, organisation, clock, versions } = scope;
  const reader = createRevisionReader(scope);
  let kept = NO_DEFINITIONS;

  const newestDefinitions = async (): Promise<Definitions> => {
    const { definitions } = await versions.now();
    if (definitions > kept.version) {
      const fresh = await readDefinitions(database, organisation);
      if (fresh.version > kept.version) kept = fresh;
    }
    return kept.version === 0 ? { version: 0, indicators: [] } : { ...kept };
  };

  return {
    definitions: () => door.pass(newestDefinitions),
    periods: () => door.pass(reader.periods),
    revisions: (period) => door.pass(() => reader.revisions(period)),

    saveDefinitions: (indicators, baseVersion, audit, alerting) =>
      door.pass(async () => {
        const { next, told } = await changeLocked(scope, async (sql, row) => {
          const now = clock.now();
          const next = await storeDefinitions(sql, organisation, row, { indicators, baseVersion }, now);
          const told = await storeAlerting(deps, sql, row, alerting, now);
          await appendAudit(sql, organisation, [audit, told.change.audit], now);
          await notify(scope, sql, 'kpi_published');
          return { next, told };
        });
        afterAlerting(deps, told);
        return { definitions: next, alerting: told.change };
      }),

    publish: ({ draft, baseNumber, definitions, audit, alerting }: Publication) =>
      door.pass(async () => {
        const { revision, told } = await changeLocked(scope, async (sql, row) => {
          const now = clock.now();
          const length = await countRevisions(sql, organisation, draft.dataset.period);
          const revision = nextRevision({ length }, draft, baseNumber, now);
          if (definitions !== null) await storeDefinitions(sql, organisation, row, definitions, now);
          const told = await storeAlerting(deps, sql, row, alerting, now);
          await sql.query({
            text: 'INSERT INTO kpi.revisions (organisation, period, number, revision) VALUES ($1, $2, $3, $4)',
            values: [organisation, revision.period, revision.number, JSON.stringify(revision)],
          });
          await sql.query({
            text: 'UPDATE kpi.organisations SET reports = reports + 1 WHERE id = $1',
            values: [organisation],
          });
          await appendAudit(sql, organisation, [audit, told.change.audit], now);
          await notify(scope, sql, 'kpi_published');
          return { revision, told };
        });
        reader.keep(revision);
        afterAlerting(deps, told);
        return { revision, alerting: told.change };
      }),
  };
}

async function readDefinitions(sql: Sql, organisation: string): Promise<Definitions> {
  const [row] = await sql.query<{ readonly version: number; readonly indicators: unknown }>({
    text: `
      SELECT version, indicators FROM kpi.definitions
      WHERE organisation = $1 ORDER BY version DESC LIMIT 1`,
    values: [organisation],
  });
  if (row === undefined) return NO_DEFINITIONS;
  const what = `kpi.definitions of ${organisation}: version ${row.version}`;
  return { version: row.version, indicators: readStored(indicatorsSchema, row.indicators, what) };
}

async function countRevisions(sql: Sql, organisation: string, period: string): Promise<number> {
  const [row] = await sql.query<{ readonly newest: number }>({
    text: `
      SELECT coalesce(max(number), 0) AS newest FROM kpi.revisions
      WHERE organisation = $1 AND period = $2`,
    values: [organisation, period],
  });
  return row?.newest ?? 0;
}

async function storeDefinitions(
  sql: Sql,
  organisation: string,
  row: VersionRow,
  { indicators, baseVersion }: { readonly indicators: readonly Indicator[]; readonly baseVersion: number },
  now: Date,
): Promise<Definitions> {
  const next = nextDefinitions({ length: row.definitions }, indicators, baseVersion, now);
  await sql.query({
    text: 'INSERT INTO kpi.definitions (organisation, version, saved_at, indicators) VALUES ($1, $2, $3, $4)',
    values: [organisation, next.version, next.savedAt, JSON.stringify(next.indicators)],
  });
  await sql.query({
    text: 'UPDATE kpi.organisations SET definitions = $2 WHERE id = $1',
    values: [organisation, next.version],
  });
  return { version: next.version, indicators: next.indicators };
}
