import type { Placement } from '../../data/ports.js';
import type { OrganisationSettings } from './organisationSettings.js';
import type { Place } from './place.js';

type Organisations = readonly OrganisationSettings[];

/**
 * The id of the organisation whose data is shown in the place; null: nobody's.
 *
 * The first of these that tells: the team that the list names for one of them, the connection that an administrator
 * made, the list of people, the roles of the person, the tenant. What tells of several tells of none, so that in doubt
 * nothing is shown. The team goes before the connection because nobody may connect such a channel to another.
 *
 * @param known placements of the place and of its team
 */
export function whoseIs(place: Place, known: readonly Placement[], all: Organisations): string | null {
  const [only] = all;
  if (only !== undefined && all.length === 1) return only.id;
  const listed = listedFor(place, known, all);
  if (listed.length > 0) return onlyId(listed);
  return (
    connectedTo(place, known, all) ??
    onlyId(all.filter(({ people }) => isAmong(people, place.personId))) ??
    onlyId(all.filter(({ roles }) => isAmong(roles ?? NOBODY, place.personId))) ??
    onlyId(all.filter(({ tenants }) => hasAll(tenants, place.tenants)))
  );
}

/** Those for which the list names the channel's team; more than one when it stands there under both its ids. */
export function listedFor(
  { id, kind, teamId, groupId }: Place,
  known: readonly Placement[],
  all: Organisations,
): Organisations {
  if (kind !== 'channel') return [];
  const remembered = known.flatMap((placement) =>
    placement.id === id || placement.id === teamId ? (placement.groupId ?? []) : [],
  );
  const groups = groupId === null ? remembered : [groupId];
  const ids = teamId === null ? groups : [...groups, teamId.toLowerCase()];
  return all.filter(({ teams }) => ids.some((each) => teams.has(each)));
}

/** In a personal chat it holds as long as the list names the person for that organisation in any way. */
function connectedTo(
  { id, kind, personId }: Place,
  known: readonly Placement[],
  all: Organisations,
): string | null {
  const connected = known.find((placement) => placement.id === id)?.organisation ?? null;
  const target = all.find((each) => each.id === connected);
  if (target === undefined) return null;
  return kind !== 'person' || isNamed(personId, target) ? target.id : null;
}

function isNamed(personId: string | null, { people, roles }: OrganisationSettings): boolean {
  return roles === null || isAmong(roles, personId) || isAmong(people, personId);
}

const NOBODY: ReadonlySet<string> = new Set();

function isAmong(ids: { has(id: string): boolean }, personId: string | null): boolean {
  return personId !== null && ids.has(personId);
}

function hasAll(tenants: ReadonlySet<string>, told: readonly string[]): boolean {
  return told.length > 0 && told.every((tenant) => tenants.has(tenant));
}

function onlyId(organisations: Organisations): string | null {
  const [first] = organisations;
  return first !== undefined && organisations.length === 1 ? first.id : null;
}
