import { join } from 'node:path';
import { z } from 'zod';
import { fold } from '../../data/ask/words/tokenise.js';
import { parseJson } from '../../data/parseJson.js';
import type { NamedRoles, Role } from '../roles.js';
import type { OrganisationSettings } from './organisationSettings.js';

const MOST_ORGANISATIONS = 500;
const LONGEST_ID = 40;
/** What the embedded store of an only organisation has in the directory where those of several have theirs. */
const TAKEN_IDS = new Set(['periods', 'uploads']);

const guid = z.string().uuid('must be an id (GUID)').toLowerCase();
const name = z.string().trim().min(1, 'must not be empty').max(100);
const team = z
  .string()
  .regex(
    /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|19:[\w.@-]+)$/i,
    'must be the Entra group id (GUID) or the id in Teams (19:...)',
  )
  .toLowerCase();

/** Strict, for a misspelt list of controllers would be a list of none. */
const organisationSchema = z
  .object({
    id: z
      .string()
      .regex(/^[a-z0-9-]+$/, 'must be small letters a-z, figures and hyphens')
      .max(LONGEST_ID)
      .refine((id) => !TAKEN_IDS.has(id), `must not be one of ${[...TAKEN_IDS].join(', ')}`),
    name,
    names: z.array(name).default([]),
    controllers: z.array(guid).default([]),
    admins: z.array(guid).default([]),
    tenants: z.array(guid).default([]),
    teams: z.array(team).default([]),
    people: z.array(guid).default([]),
  })
  .strict();
const organisationsSchema = z
  .array(organisationSchema)
  .min(1, 'must have at least one organisation')
  .max(MOST_ORGANISATIONS);
type Listed = z.infer<typeof organisationSchema>;

export interface ReadOptions {
  /** Each organisation has a directory of its own in it. */
  readonly dataDir: string;
  /** Whether nobody named means that everyone in it may do everything. */
  readonly isDevelopment: boolean;
  /** Ids of the tenants whose people are heard; null when anyone is. */
  readonly allowedTenants: readonly string[] | null;
}

export type ReadResult =
  | { readonly kind: 'read'; readonly organisations: readonly OrganisationSettings[] }
  | { readonly kind: 'invalid'; readonly problems: readonly string[] };

/** Reads the list of organisations, or names every problem in it at once. */
export function readOrganisations(text: string, options: ReadOptions): ReadResult {
  // An editor on Windows may begin the file with a byte order mark.
  const json = parseJson(text.replace(/^\uFEFF/u, ''));
  if (json === undefined) return { kind: 'invalid', problems: ['is not JSON'] };
  const parsed = organisationsSchema.safeParse(json);
  if (!parsed.success) return { kind: 'invalid', problems: parsed.error.issues.map(describeIssue) };
  const listed = parsed.data;
  const problems = [...findShared(listed), ...findStrangers(listed, options.allowedTenants)];
  if (problems.length > 0) return { kind: 'invalid', problems };
  return { kind: 'read', organisations: listed.map((each) => settingsOf(each, options)) };
}

/** `organisation 2, controllers 1: must be an id (GUID)`, counted as people do. */
function describeIssue({ path, message }: z.ZodIssue): string {
  const [at, field, index] = path;
  if (at === undefined) return message;
  const where = [`organisation ${Number(at) + 1}`, field, index === undefined ? '' : Number(index) + 1];
  return `${where.filter((part) => part !== undefined && part !== '').join(' ')}: ${message}`;
}

/** What may stand in one organisation only, for whoever has it is shown the data of that one. */
function findShared(listed: readonly Listed[]): string[] {
  return [
    ...repeated(listed, 'id', ({ id }) => [id]),
    ...repeated(listed, 'name', ({ name }) => [fold(name)]),
    ...repeated(listed, 'team', ({ teams }) => teams),
    ...repeated(listed, 'person in people', ({ people }) => people),
  ];
}

function repeated(
  listed: readonly Listed[],
  what: string,
  valuesOf: (each: Listed) => readonly string[],
): string[] {
  const owners = new Map<string, string[]>();
  for (const each of listed)
    for (const value of new Set(valuesOf(each))) owners.set(value, [...(owners.get(value) ?? []), each.id]);
  return [...owners].flatMap(([value, ids]) =>
    ids.length > 1 ? [`the ${what} ${value} is in more than one organisation: ${ids.join(', ')}`] : [],
  );
}

/** A tenant that the door does not let in would be a list of people who are never heard. */
function findStrangers(listed: readonly Listed[], allowed: readonly string[] | null): string[] {
  if (allowed === null) return [];
  const heard = new Set(allowed.map((tenant) => tenant.toLowerCase()));
  return listed.flatMap(({ id, tenants }) =>
    tenants.flatMap((tenant) =>
      heard.has(tenant) ? [] : [`the tenant ${tenant} of ${id} is not among ALLOWED_TENANTS`],
    ),
  );
}

function settingsOf(listed: Listed, { dataDir, isDevelopment }: ReadOptions): OrganisationSettings {
  const { id, name, names, tenants, teams, people } = listed;
  return {
    id,
    name,
    names: [...new Set([name, ...names])],
    roles: rolesOf(listed, isDevelopment),
    tenants: new Set(tenants),
    teams: new Set(teams),
    people: new Set(people),
    dataDir: join(dataDir, id),
  };
}

function rolesOf({ controllers, admins }: Listed, isDevelopment: boolean): NamedRoles | null {
  if (isDevelopment && controllers.length + admins.length === 0) return null;
  const all = new Map<string, Set<Role>>();
  const add = (id: string, role: Role) => all.set(id, (all.get(id) ?? new Set<Role>()).add(role));
  for (const id of controllers) add(id, 'controller');
  for (const id of admins) add(id, 'admin');
  return all;
}
