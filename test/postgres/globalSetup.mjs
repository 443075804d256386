import { startServing } from './startServing.mjs';

/** One PostgreSQL for the whole run, started by the first test that needs it. */
export default async function globalSetup() {
  const serving = await startServing();
  process.env.KPI_TEST_POSTGRES = String(serving.port);
  globalThis.endPostgres = serving.end;
}
