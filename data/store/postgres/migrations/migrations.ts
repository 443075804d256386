import { FIRST_TABLES } from './firstTables.js';
import { INTERIM_TABLE } from './interimTable.js';
import { PLACEMENTS_TABLE } from './placementsTable.js';

/**
 * SQL that makes version n of the schema of version n - 1, the first one version 1. One that was released is never
 * changed; and as the instances of the version before go on while a new one starts, none may take away or rename what
 * they use.
 */
export const MIGRATIONS: readonly string[] = [FIRST_TABLES, PLACEMENTS_TABLE, INTERIM_TABLE];
