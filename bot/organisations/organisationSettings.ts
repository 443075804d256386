import type { NamedRoles } from '../roles.js';

/** One department of the installation: what it is called, who belongs to it, and where its data lies. */
export interface OrganisationSettings {
  /** Stable: names its directory, and its rows in a database. */
  readonly id: string;
  /** For people; empty when the only one has no name. */
  readonly name: string;
  /** What it and its city are called: beside a subject these say nothing new. */
  readonly names: readonly string[];
  /** null, never in production, where everyone in it has every role. */
  readonly roles: NamedRoles | null;
  /** Entra tenant ids, in lower case like all ids here. */
  readonly tenants: ReadonlySet<string>;
  /** Teams' teams, by Entra group id or by Teams' own id. */
  readonly teams: ReadonlySet<string>;
  /** Entra object ids of people who belong here whatever roles they have elsewhere. */
  readonly people: ReadonlySet<string>;
  /** For the embedded store. */
  readonly dataDir: string;
}

export interface Installation {
  /**
   * One that was not listed has everyone, as if there were nothing else. Of those listed each has its own, and the cards
   * tell whose they are.
   */
  readonly isListed: boolean;
  readonly organisations: readonly OrganisationSettings[];
}
