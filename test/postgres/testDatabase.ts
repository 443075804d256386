import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { z } from 'zod';

/** An empty database on the server of the run. */
export interface TestDatabase {
  readonly url: string;
  /** Ends all connections to it. */
  drop(): Promise<void>;
}

const answerSchema = z.union([
  z.object({ address: z.string() }).strict(),
  z.object({ error: z.string() }).strict(),
]);

export async function createTestDatabase(): Promise<TestDatabase> {
  const server = await addressOfServer();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await administer(server, `CREATE DATABASE ${name}`);
  return {
    url: server.replace(/\/[^/]*$/u, `/${name}`),
    drop: () => administer(server, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}

/** Starts it if nobody has needed it before. */
async function addressOfServer(): Promise<string> {
  const port = Number(process.env.KPI_TEST_POSTGRES);
  const answer = answerSchema.parse(JSON.parse(await text(connect(port, '127.0.0.1'))));
  if ('error' in answer) throw new Error(answer.error);
  return answer.address;
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
