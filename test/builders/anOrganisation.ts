import type { OrganisationSettings } from '../../bot/organisations/organisationSettings.js';
import type { Role } from '../../bot/roles.js';

/** Named so that ids may be written short. */
interface Named {
  readonly tenants?: readonly string[];
  readonly teams?: readonly string[];
  readonly people?: readonly string[];
  readonly controllers?: readonly string[];
  readonly admins?: readonly string[];
}

export function anOrganisation(id: string, named: Named = {}): OrganisationSettings {
  const { tenants = [], teams = [], people = [], controllers = [], admins = [] } = named;
  const roles = new Map<string, ReadonlySet<Role>>([
    ...controllers.map((person) => [person, new Set<Role>(['controller'])] as const),
    ...admins.map((person) => [person, new Set<Role>(['admin'])] as const),
  ]);
  return {
    id,
    name: `Förvaltning ${id}`,
    names: [],
    roles,
    tenants: new Set(tenants),
    teams: new Set(teams),
    people: new Set(people),
    dataDir: `/data/${id}`,
  };
}
