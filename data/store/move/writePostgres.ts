import type { Sql } from '../postgres/database.js';
import { keyOf } from '../postgres/keyOf.js';
import { insertMessages } from '../postgres/queueMessages.js';
import { writeDump, type Dump, type DumpWriter } from './dump.js';

/** Puts the dump into the database, where the organisation has nothing yet. Call it within a transaction. */
export async function writePostgres(sql: Sql, organisation: string, dump: Dump): Promise<void> {
  await writeDump(createWriter(sql, organisation), dump);
  await setCounters(sql, organisation);
}

/** What a row has in a column, by the name and the type of the column. */
type Columns<T> = Readonly<Record<string, (value: T) => unknown>>;

function createWriter(sql: Sql, organisation: string): DumpWriter {
  const insert =
    <T>(table: string, columns: Columns<T>) =>
    async (parts: AsyncIterable<readonly T[]>): Promise<void> => {
      for await (const part of parts)
        if (part.length > 0) await insertRows(sql, organisation, table, columns, part);
    };

  return {
    definitions: insert('definitions', {
      'version integer': ({ version }) => version,
      'saved_at timestamptz': ({ savedAt }) => savedAt,
      'indicators json': ({ indicators }) => JSON.stringify(indicators),
    }),
    revisions: insert('revisions', {
      'period text': ({ period }) => period,
      'number integer': ({ number }) => number,
      'revision json': (revision) => JSON.stringify(revision),
    }),
    synonyms: insert('synonyms', {
      'version integer': ({ version }) => version,
      'saved_at timestamptz': ({ savedAt }) => savedAt,
      'entries json': ({ entries }) => JSON.stringify(entries),
    }),
    audit: insert('audit', {
      'number integer': ({ number }) => number,
      'record json': (record) => JSON.stringify(record),
    }),
    alerting: insert('alerting', { 'alerting json': (alerting) => JSON.stringify(alerting) }),
    decisions: insert('decisions', {
      'key bytea': ({ key }) => keyOf(key),
      'decision json': (decision) => JSON.stringify(decision),
    }),
    announcements: insert('announcements', {
      'announcement json': (announcement) => JSON.stringify(announcement),
    }),
    deadLetters: insert('dead_letters', {
      'key bytea': ({ message }) => keyOf(message.id),
      'letter json': (letter) => JSON.stringify(letter),
    }),
    waiting: async (parts) => {
      let place = 0;
      for await (const messages of parts)
        await insertMessages(
          sql,
          organisation,
          messages.map((message) => ({ message, place: [(place += 1)] })),
        );
    },
    sent: insert('sent', {
      'key bytea': ({ id }) => keyOf(id),
      // As text, since arrays within one array would have to be of one length.
      'alert_numbers integer[]': ({ alertNumbers }) => `{${alertNumbers.join(',')}}`,
      'record json': (record) => JSON.stringify(record),
    }),
    conversations: insert('conversations', {
      'key bytea': ({ id }) => keyOf(id),
      'kind text': ({ kind }) => kind,
      'asleep boolean': ({ unreachable }) => unreachable !== null,
      'conversation json': (conversation) => JSON.stringify(conversation),
    }),
    uploads: insert('upload_sessions', {
      'id text': ({ id }) => id,
      'expires_at timestamptz': ({ expiresAt }) => expiresAt,
      'session json': (session) => JSON.stringify(session),
    }),
    unknownWords: insert('unknown_words', {
      'word text': ({ word }) => word,
      'times integer': ({ times }) => times,
      'last_asked text': ({ lastAsked }) => lastAsked,
    }),
    jobRuns: insert('job_runs', {
      'job text': ({ job }) => job,
      'run json': (run) => JSON.stringify(run),
    }),
  };
}

/** In their order, which `place` keeps. */
async function insertRows<T>(
  sql: Sql,
  organisation: string,
  table: string,
  columns: Columns<T>,
  values: readonly T[],
): Promise<void> {
  const named = Object.entries(columns).map(([column, read]) => {
    const [name = '', type = ''] = column.split(' ');
    return { name, type, list: values.map(read), isArray: type.endsWith('[]') };
  });
  const names = named.map(({ name }) => name).join(', ');
  const given = named
    .map(({ type, isArray }, index) => `$${index + 2}::${isArray ? 'text' : type}[]`)
    .join(', ');
  const taken = named.map(({ name, type, isArray }) => (isArray ? `${name}::${type}` : name)).join(', ');
  await sql.query({
    text: `
      INSERT INTO kpi.${table} (organisation, ${names})
      SELECT $1, ${taken} FROM unnest(${given}) WITH ORDINALITY AS moved (${names}, nth) ORDER BY nth`,
    values: [organisation, ...named.map(({ list }) => list)],
  });
}

/** What the bot counts changes by, so that whoever has nothing yet reads what is there. */
async function setCounters(sql: Sql, organisation: string): Promise<void> {
  await sql.query({
    text: `
      UPDATE kpi.organisations SET
        reports = (SELECT count(*) FROM kpi.revisions WHERE organisation = $1),
        definitions = (SELECT count(*) FROM kpi.definitions WHERE organisation = $1),
        synonyms = (SELECT count(*) FROM kpi.synonyms WHERE organisation = $1),
        alerting = (SELECT count(*) FROM kpi.alerting WHERE organisation = $1),
        queued = (SELECT count(*) FROM kpi.outbox WHERE organisation = $1)
      WHERE id = $1`,
    values: [organisation],
  });
}
