/** A reader asks, a controller publishes reports, an admin sets targets and tolerances. */
export const ROLES = ['reader', 'controller', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Who may do what while developing, by `aadObjectId`. */
export type DevRoles = ReadonlyMap<string, ReadonlySet<Role>>;

/** @param userId the person's `aadObjectId`, or the channel's id where there is none */
export type RolesOf = (userId: string) => ReadonlySet<Role>;

const READER: ReadonlySet<Role> = new Set(['reader']);

/** In development the named people have their roles, or everyone has all; in production everyone reads. */
export function createRolesOf(production: boolean, devRoles: DevRoles | null): RolesOf {
  if (production) return () => READER;
  if (devRoles === null) return () => new Set(ROLES);
  return (userId) => new Set<Role>(['reader', ...(devRoles.get(userId) ?? [])]);
}
