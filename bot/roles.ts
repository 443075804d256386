/**
 * A reader asks, a controller publishes reports with their definitions and teaches words, an admin exports the audit log.
 * Each may do all that the ones before may.
 */
export const ROLES = ['reader', 'controller', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Who may do more than read, by `aadObjectId` in lower case. */
export type NamedRoles = ReadonlyMap<string, ReadonlySet<Role>>;

/** @param userId the person's `aadObjectId`, or the channel's id where there is none */
export type RolesOf = (userId: string) => ReadonlySet<Role>;

/** @param named null gives everyone every role: for development only */
export function createRolesOf(named: NamedRoles | null): RolesOf {
  if (named === null) return () => new Set(ROLES);
  return (userId) => {
    const roles = named.get(userId.toLowerCase());
    const highest = ROLES.findLastIndex((role) => roles?.has(role) ?? role === 'reader');
    return new Set(ROLES.slice(0, highest + 1));
  };
}
