import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigError } from '../../data/errors.js';
import type { Config } from '../config.js';
import type { Installation, OrganisationSettings } from './organisationSettings.js';
import { readOrganisations } from './readOrganisations.js';

type InstallationConfig = Pick<
  Config,
  'organisationsFile' | 'dataDir' | 'credentials' | 'organisation' | 'roles' | 'databaseUrl'
>;

/** The id of the one that no file lists: its rows in a database go by it. */
export const ONLY_ORGANISATION = 'default';

/**
 * The organisations that the configuration names.
 *
 * @throws ConfigError `config.invalid` naming every problem of the file at once, `config.organisationsMoved` when the
 *   data directory still is that of a single one
 */
export async function loadInstallation(config: InstallationConfig): Promise<Installation> {
  const { organisationsFile: path, dataDir, credentials, databaseUrl } = config;
  if (path === null) return { isListed: false, organisations: [onlyOrganisation(config)] };
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new ConfigError(`ORGANISATIONS_FILE ${path} cannot be read`, { code: 'config.invalid', cause });
  });
  const read = readOrganisations(text, {
    dataDir,
    isDevelopment: credentials === null,
    allowedTenants: credentials?.allowedTenants ?? null,
  });
  if (read.kind === 'invalid') {
    const list = read.problems.map((problem) => `  - ${problem}`).join('\n');
    throw new ConfigError(`ORGANISATIONS_FILE ${path} cannot be used:\n${list}`, { code: 'config.invalid' });
  }
  if (databaseUrl === null) await assertNotSingle(dataDir, read.organisations);
  return { isListed: true, organisations: read.organisations };
}

function onlyOrganisation({ organisation, roles, dataDir }: InstallationConfig): OrganisationSettings {
  return {
    id: ONLY_ORGANISATION,
    name: organisation[0] ?? '',
    names: organisation,
    roles,
    tenants: new Set(),
    teams: new Set(),
    people: new Set(),
    dataDir,
  };
}

/** The reports of a single organisation would lie there unseen, and look lost. */
async function assertNotSingle(
  dataDir: string,
  organisations: readonly OrganisationSettings[],
): Promise<void> {
  const isThere = await access(join(dataDir, 'periods')).then(
    () => true,
    () => false,
  );
  if (!isThere) return;
  const directories = organisations.map((each) => each.dataDir).join(', ');
  throw new ConfigError(
    `${dataDir} holds the data of a single organisation. Move all that is in it into the directory of the one that ` +
      `it belongs to (${directories}), or choose another DATA_DIR.`,
    { code: 'config.organisationsMoved' },
  );
}
