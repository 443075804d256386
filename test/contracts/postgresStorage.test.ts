import { randomUUID } from 'node:crypto';
import { usePostgres } from '../postgres/usePostgres.js';
import { describeWholeStorage } from './storage.contract.js';

const postgres = usePostgres();

describeWholeStorage('the PostgreSQL storage', async (clock) => {
  const storage = await postgres.open({ clock, organisation: randomUUID() });
  return { storage, dispose: () => storage.close() };
});
