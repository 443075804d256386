import { randomUUID } from 'node:crypto';
import { expect, it, test } from '@jest/globals';
import type { StoreError } from '../../../../data/errors.js';
import type { Storage } from '../../../../data/ports.js';
import { aSighting } from '../../../builders/aSighting.js';
import { anAuditEntry, anIndicator, aPublication, NOVEMBER } from '../../../contracts/aDraft.js';
import { tellNext } from '../../../contracts/anAlertingChange.js';
import { anUploadSession, SESSION_ID } from '../../../contracts/anUploadSession.js';
import { usePostgres } from '../../../postgres/usePostgres.js';
import { failureOf } from '../failureOf.js';

const postgres = usePostgres();

interface Case {
  readonly name: string;
  /** What somebody does to the table by hand. */
  readonly table: string;
  readonly change: string;
  readonly read: (storage: Storage) => Promise<unknown>;
  readonly told: readonly string[];
}

const CASES: readonly Case[] = [
  {
    name: 'a figure changed after it was published',
    table: 'revisions',
    change: `UPDATE TABLE SET revision = replace(revision::text, '5.3', '4.3')::json WHERE organisation = $1`,
    read: ({ reports }) => reports.revisions(NOVEMBER),
    told: ['in 2023-11', 'contentHash'],
  },
  {
    name: 'a revision taken away',
    table: 'revisions',
    change: `UPDATE TABLE SET number = 2 WHERE organisation = $1`,
    read: ({ reports }) => reports.revisions(NOVEMBER),
    told: ['of 2 revisions 1 are there'],
  },
  {
    name: 'definitions that are none',
    table: 'definitions',
    change: `UPDATE TABLE SET indicators = '[{}]' WHERE organisation = $1`,
    read: ({ reports }) => reports.definitions(),
    told: [': version 1', '0.id'],
  },
  {
    name: 'an audit record changed',
    table: 'audit',
    change: `UPDATE TABLE SET record = replace(record::text, 'Märta', 'Bo')::json WHERE organisation = $1 AND number = 1`,
    read: ({ audit }) => audit.records(),
    told: [': record 1', 'changed after it was written'],
  },
  {
    name: 'an audit record taken away',
    table: 'audit',
    change: 'DELETE FROM TABLE WHERE organisation = $1 AND number = 1',
    read: ({ audit }) => audit.records(),
    told: [': record 1', 'it says that it is number 2'],
  },
  {
    name: 'alerts that are none',
    table: 'alerting',
    change: `UPDATE TABLE SET alerting = '{}' WHERE organisation = $1`,
    read: ({ alerts }) => alerts.current(),
    told: ['states'],
  },
  {
    name: 'a decision that is none',
    table: 'decisions',
    change: `UPDATE TABLE SET decision = '{}' WHERE organisation = $1`,
    read: ({ alerts }) => alerts.decisions(),
    told: ['key'],
  },
  {
    name: 'a message that is none',
    table: 'outbox',
    change: `UPDATE TABLE SET message = '{}' WHERE organisation = $1`,
    read: ({ outbox }) => outbox.due(new Date('2023-12-05T07:00:00Z'), 9),
    told: ['body'],
  },
  {
    name: 'a conversation that is none',
    table: 'conversations',
    change: `UPDATE TABLE SET conversation = '{}' WHERE organisation = $1`,
    read: ({ conversations }) => conversations.get('a:marta'),
    told: ['serviceUrl'],
  },
];

/** An organisation of its own, with a publication, an alert, a conversation and an upload; closed. */
async function filled(): Promise<string> {
  const organisation = randomUUID();
  const storage = await postgres.open({ organisation });
  const definitions = { indicators: [anIndicator()], baseVersion: 0 };
  await storage.reports.publish(aPublication({ definitions, alerting: tellNext }));
  await storage.conversations.remember(aSighting());
  await storage.uploads.put(anUploadSession());
  await storage.close();
  return organisation;
}

const damage = (organisation: string, table: string, change: string) =>
  postgres.pool().query(change.replace('TABLE', `kpi.${table}`), [organisation]);

it.each(CASES)('$name is told, and named', async ({ table, change, read, told }) => {
  const organisation = await filled();
  await damage(organisation, table, change);
  const { code, message } = await failureOf(read(await postgres.open({ organisation })));
  expect(code).toBe('store.corrupt');
  for (const part of [`kpi.${table} of ${organisation}`, ...told]) expect(message).toContain(part);
});

test('an upload that cannot be used is dropped, and that is told', async () => {
  const organisation = await filled();
  await damage(organisation, 'upload_sessions', `UPDATE TABLE SET session = '{}' WHERE organisation = $1`);
  const problems: StoreError[] = [];
  const { uploads } = await postgres.open({
    organisation,
    onProblem: (problem) => problems.push(problem),
  });
  expect(await uploads.get(SESSION_ID)).toBeNull();
  expect(problems).toMatchObject([{ code: 'store.corrupt' }]);
  await uploads.put(anUploadSession());
  expect(await uploads.get(SESSION_ID)).toEqual(anUploadSession());
});

test('a follow-up that cannot be read is as if nothing had been asked', async () => {
  const speaker = { conversationId: 'a:1', userId: '29:marta' };
  const organisation = randomUUID();
  const before = await postgres.open({ organisation });
  await before.followUps.remember(speaker, { request: { intent: 'help' }, interpretation: null });
  await before.close();
  await postgres.pool().query(`UPDATE kpi.follow_ups SET remembered = '{"request":{"intent":"sing"}}'`);
  const { followUps } = await postgres.open({ organisation });
  expect(await followUps.last(speaker)).toBeNull();
});

test('nothing is written behind an audit record that cannot be read', async () => {
  const organisation = await filled();
  await damage(organisation, 'audit', `UPDATE TABLE SET record = '{}' WHERE organisation = $1`);
  const { audit, reports } = await postgres.open({ organisation });
  expect((await failureOf(audit.append(anAuditEntry()))).code).toBe('store.corrupt');
  expect((await failureOf(reports.publish(aPublication({ baseNumber: 1 })))).code).toBe('store.corrupt');
  expect(await reports.revisions(NOVEMBER)).toHaveLength(1);
});
