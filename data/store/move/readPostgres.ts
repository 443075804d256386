import type { QueryResultRow } from 'pg';
import type { z } from 'zod';
import { alertingSchema, announcementSchema, NO_ALERTING } from '../../alerts/alerting.js';
import { decisionSchema } from '../../alerts/decision.js';
import { conversationSchema } from '../../delivery/conversation.js';
import { deadLetterSchema, outboxMessageSchema, sentRecordSchema } from '../../delivery/message.js';
import { auditRecordSchema } from '../../publish/audit.js';
import { uploadSessionSchema } from '../../publish/uploadSession.js';
import { periodSchema } from '../../report/dataset.js';
import { comparePeriods } from '../../report/period.js';
import { verifyAuditChain } from '../auditChain.js';
import { canonicalJson } from '../canonicalJson.js';
import { mostAskedFirst } from '../countedWords.js';
import {
  jobRunSchema,
  parseDefinitionsFile,
  parsePeriodFile,
  parseSynonymsFile,
  parseUnknownWordsFile,
} from '../files/storedFiles.js';
import type { Sql } from '../postgres/database.js';
import { reading, readStored } from '../postgres/readStored.js';
import { whole, type Dump, type Kept } from './dump.js';

/** How many rows come at a time; of what is large only a few. */
const PART = 500;
const FEW = 10;

/**
 * Reads what the database has of the organisation. Within a transaction: all of it as at one moment.
 *
 * Reading throws a StoreError `store.corrupt` naming what cannot be used.
 */
export function readPostgres(sql: Sql, organisation: string): Dump {
  const rowsOf = <Row extends QueryResultRow>(select: string, size = PART) =>
    fetchParts<Row>(sql, { text: select, values: [organisation] }, size);
  const where = (table: string) => `kpi.${table} of ${organisation}`;
  /** The values of a column in the order given. */
  const column = <S extends z.ZodTypeAny>(
    table: string,
    name: string,
    order: string,
    schema: S,
    size = PART,
  ) =>
    async function* (): AsyncGenerator<readonly z.output<S>[]> {
      const select = `SELECT ${name} AS value FROM kpi.${table} WHERE organisation = $1 ORDER BY ${order}`;
      for await (const part of rowsOf<{ readonly value: unknown }>(select, size))
        yield part.map(({ value }) => readStored(schema, value, where(table)));
    };

  return {
    definitions: () => readVersions('definitions', 'indicators', parseDefinitionsFile),
    revisions: async function* () {
      const rows = await whole(
        rowsOf<{ readonly period: unknown }>(
          'SELECT DISTINCT period FROM kpi.revisions WHERE organisation = $1',
        ),
      );
      const periods = rows.map(({ period }) => readStored(periodSchema, period, where('revisions')));
      for (const period of periods.sort(comparePeriods)) {
        const found = await sql.query<{ readonly revision: unknown }>({
          text: 'SELECT revision FROM kpi.revisions WHERE organisation = $1 AND period = $2 ORDER BY number',
          values: [organisation, period],
        });
        const revisions = found.map(({ revision }) => revision);
        yield reading(
          `${where('revisions')} in ${period}`,
          () => parsePeriodFile(period, { revisions }).revisions,
        );
      }
    },
    synonyms: () => readVersions('synonyms', 'entries', parseSynonymsFile),
    audit: async function* () {
      const records = await whole(column('audit', 'record', 'number', auditRecordSchema)());
      const fault = verifyAuditChain(records);
      if (fault !== null)
        reading(`${where('audit')}: record ${fault.number}`, () => {
          throw new Error(fault.reason);
        });
      yield records;
    },
    alerting: async function* () {
      for await (const part of column('alerting', 'alerting', 'organisation', alertingSchema)())
        yield part.filter((alerting) => canonicalJson(alerting) !== canonicalJson(NO_ALERTING));
    },
    decisions: column('decisions', 'decision', 'place', decisionSchema),
    announcements: column('announcements', 'announcement', 'place', announcementSchema),
    deadLetters: column('dead_letters', 'letter', 'place', deadLetterSchema),
    waiting: column('outbox', 'message', 'place', outboxMessageSchema),
    sent: column('sent', 'record', 'place', sentRecordSchema),
    conversations: column('conversations', 'conversation', 'key', conversationSchema),
    uploads: column('upload_sessions', 'session', 'id COLLATE "C"', uploadSessionSchema, FEW),
    unknownWords: async function* () {
      const words = await whole(
        rowsOf(
          'SELECT word, times, last_asked AS "lastAsked" FROM kpi.unknown_words WHERE organisation = $1',
        ),
      );
      // The database sorts by bytes, which is not the order of the files.
      yield mostAskedFirst(reading(where('unknown_words'), () => parseUnknownWordsFile({ words }).words));
    },
    jobRuns: column('job_runs', 'run', 'place', jobRunSchema),
  };

  /** Version by version, each checked to stand where its number says. */
  async function* readVersions<K extends 'definitions' | 'synonyms'>(
    table: K,
    name: string,
    parseFile: (value: unknown) => { readonly versions: readonly Kept[K][] },
  ): AsyncGenerator<readonly Kept[K][]> {
    const select = `
      SELECT version, saved_at, ${name} AS value FROM kpi.${table} WHERE organisation = $1 ORDER BY version`;
    const rows = rowsOf<{ readonly version: number; readonly saved_at: Date; readonly value: unknown }>(
      select,
      FEW,
    );
    const versions: Record<string, unknown>[] = [];
    for await (const part of rows)
      for (const { version, saved_at, value } of part)
        versions.push({ version, savedAt: saved_at.toISOString(), [name]: value });
    for (const version of reading(where(table), () => parseFile({ versions }).versions)) yield [version];
  }
}

interface Select {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** One at a time in a transaction. */
async function* fetchParts<Row extends QueryResultRow>(
  sql: Sql,
  { text, values }: Select,
  size: number,
): AsyncGenerator<readonly Row[]> {
  await sql.query({ text: `DECLARE moved NO SCROLL CURSOR FOR ${text}`, values });
  for (;;) {
    const rows = await sql.query<Row>({ text: `FETCH ${size} FROM moved` });
    if (rows.length === 0) break;
    yield rows;
  }
  await sql.query({ text: 'CLOSE moved' });
}
