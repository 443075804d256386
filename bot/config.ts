import { z } from 'zod';
import type { Locale } from '../cards/texts/texts.js';
import { DEMO_ORGANISATION } from '../data/demo/organisation.js';
import { ConfigError } from '../data/errors.js';
import { type NamedRoles, ROLES, type Role } from './roles.js';

export interface Credentials {
  readonly appId: string;
  readonly tenantId: string;
  readonly appType: 'SingleTenant' | 'UserAssignedMSI';
  /** null for a managed identity, which has none. */
  readonly appPassword: string | null;
}

export interface Config {
  /** 0 lets the system choose. */
  readonly port: number;
  readonly dataDir: string;
  /** Fill an empty store with the demonstration report. */
  readonly demo: boolean;
  /** null in development: then the bot answers its own machine only, and anyone there. */
  readonly credentials: Credentials | null;
  /** What the department and its city are called: beside a subject the name says nothing new. */
  readonly organisation: readonly string[];
  /** The time that it always is, if not the real one; always null in production. */
  readonly fixedTime: Date | null;
  /** The language that everyone is answered in; null, as always in production: that of each one's Teams. */
  readonly locale: Locale | null;
  /** Who may do more than read. null, never in production, where everyone has every role. */
  readonly roles: NamedRoles | null;
  /** Where files may be fetched from and sent to besides SharePoint; each by its full name. */
  readonly fileHosts: readonly string[];
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const TENANT = /^[\w-]+(\.[\w-]+)*$/;
const HOST = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i;
const MAX_PORT = 65_535;

const environmentSchema = z.object({
  PORT: z
    .string()
    .refine((text) => /^\d+$/.test(text) && Number(text) <= MAX_PORT, `must be a port, 0-${MAX_PORT}`)
    .default('3978')
    .transform(Number),
  DATA_DIR: z.string().default('./.data'),
  DEMO: z.enum(['0', '1'], { message: 'must be 1 or 0' }).default('0'),
  KPI_NOW: z
    .string()
    .datetime({ offset: true, message: 'must be an ISO time with zone: 2023-12-05T08:00:00+01:00' })
    .optional(),
  ORGANISATION: z.string().transform(splitNames).optional(),
  KPI_LOCALE: z.enum(['sv', 'en'], { message: 'must be sv or en' }).optional(),
  CONTROLLERS: z.string().transform(parseObjectIds).optional(),
  ADMINS: z.string().transform(parseObjectIds).optional(),
  DEV_ROLES: z.string().transform(parseDevRoles).optional(),
  FILE_HOSTS: z.string().transform(parseHosts).optional(),
  MicrosoftAppId: z.string().regex(GUID, 'must be the GUID of the bot registration').optional(),
  MicrosoftAppPassword: z.string().optional(),
  MicrosoftAppTenantId: z.string().regex(TENANT, 'must be a tenant id (GUID) or domain').optional(),
  MicrosoftAppType: z
    .enum(['SingleTenant', 'UserAssignedMSI'], { message: 'must be SingleTenant or UserAssignedMSI' })
    .optional(),
  NODE_ENV: z.string().optional(),
});
type Environment = z.infer<typeof environmentSchema>;
type Key = keyof Environment;

/** Every variable that is read, as `.env.example` documents them. */
export const CONFIG_KEYS = environmentSchema.keyof().options;

/**
 * Reads the picked variables; a blank one counts as not set.
 *
 * @throws ConfigError `config.invalid` naming every problem at once, never a value that may be secret
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const picked = Object.fromEntries(CONFIG_KEYS.map((key) => [key, env[key]?.trim() || undefined]));
  const parsed = environmentSchema.safeParse(picked);
  const problems = [
    ...(parsed.error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`),
    ...findContradictions(picked),
  ];
  if (!parsed.success || problems.length > 0) throw invalid(problems);

  const { PORT, DATA_DIR, DEMO, ORGANISATION, KPI_NOW, KPI_LOCALE } = parsed.data;
  return {
    port: PORT,
    dataDir: DATA_DIR,
    demo: DEMO === '1',
    credentials: readCredentials(parsed.data),
    organisation: ORGANISATION ?? (DEMO === '1' ? DEMO_ORGANISATION : []),
    fixedTime: KPI_NOW === undefined ? null : new Date(KPI_NOW),
    locale: KPI_LOCALE ?? null,
    roles: readRoles(parsed.data),
    fileHosts: parsed.data.FILE_HOSTS ?? [],
  };
}

function invalid(problems: readonly string[]): ConfigError {
  const list = problems.map((problem) => `  - ${problem}`).join('\n');
  return new ConfigError(
    `The environment does not fit together; .env.example explains each variable:\n${list}`,
    { code: 'config.invalid' },
  );
}

const PRODUCTION_ONLY = ['MicrosoftAppPassword', 'MicrosoftAppTenantId', 'MicrosoftAppType'] as const;
const DEVELOPMENT_ONLY = ['KPI_NOW', 'KPI_LOCALE', 'DEV_ROLES'] as const;

/** Half-configured is not configured: without an app id the SDK would let anyone in. */
function findContradictions(env: Readonly<Record<string, string | undefined>>): string[] {
  const isSet = (key: Key): boolean => env[key] !== undefined;
  if (!isSet('MicrosoftAppId')) {
    return [
      ...PRODUCTION_ONLY.filter(isSet).map((key) => `${key} is set but MicrosoftAppId is missing`),
      ...(env.NODE_ENV === 'production' ? ['NODE_ENV is production but MicrosoftAppId is missing'] : []),
    ];
  }
  const managed = env.MicrosoftAppType === 'UserAssignedMSI';
  return [
    ...(isSet('MicrosoftAppTenantId') ? [] : ['MicrosoftAppTenantId is missing while MicrosoftAppId is set']),
    ...(managed || isSet('MicrosoftAppPassword')
      ? []
      : ['MicrosoftAppPassword is missing; only MicrosoftAppType=UserAssignedMSI does without']),
    ...(managed && isSet('MicrosoftAppPassword')
      ? ['MicrosoftAppPassword must not be set with MicrosoftAppType=UserAssignedMSI']
      : []),
    ...DEVELOPMENT_ONLY.filter(isSet).map((key) => `${key} is for development: remove it in production`),
  ];
}

function readCredentials(env: Environment): Credentials | null {
  const { MicrosoftAppId: appId, MicrosoftAppTenantId: tenantId } = env;
  if (appId === undefined || tenantId === undefined) return null;
  return {
    appId,
    tenantId,
    appType: env.MicrosoftAppType ?? 'SingleTenant',
    appPassword: env.MicrosoftAppPassword ?? null,
  };
}

/** Nobody named is everyone with every role while developing, and in production everyone a reader. */
function readRoles({ MicrosoftAppId, CONTROLLERS, ADMINS, DEV_ROLES }: Environment): NamedRoles | null {
  const named = [CONTROLLERS, ADMINS, DEV_ROLES].some((variable) => variable !== undefined);
  if (!named && MicrosoftAppId === undefined) return null;
  const all = new Map<string, Set<Role>>();
  const add = (id: string, role: Role): void => {
    const key = id.toLowerCase();
    all.set(key, (all.get(key) ?? new Set<Role>()).add(role));
  };
  for (const id of CONTROLLERS ?? []) add(id, 'controller');
  for (const id of ADMINS ?? []) add(id, 'admin');
  for (const { id, role } of DEV_ROLES ?? []) add(id, role);
  return all;
}

function splitNames(text: string): string[] {
  return text.split(',').map((name) => name.trim());
}

function parseObjectIds(text: string, context: z.RefinementCtx): string[] {
  const ids = splitNames(text);
  if (ids.every((id) => GUID.test(id))) return ids;
  context.addIssue({ code: 'custom', message: 'must be Entra object ids (GUIDs) with commas between' });
  return z.NEVER;
}

function parseHosts(text: string, context: z.RefinementCtx): string[] {
  const hosts = splitNames(text);
  if (hosts.every((host) => HOST.test(host))) return hosts;
  context.addIssue({
    code: 'custom',
    message: 'must be host names with commas between, without https:// and without *',
  });
  return z.NEVER;
}

/** `controller:id-1,admin:id-2`; a person may be named several times. */
function parseDevRoles(text: string, context: z.RefinementCtx): { id: string; role: Role }[] {
  const named = splitNames(text).flatMap((entry) => {
    const [name, id, ...rest] = entry.split(':');
    const role = ROLES.find((known) => known === name);
    return role === undefined || !id || rest.length > 0 ? [] : [{ id, role }];
  });
  if (named.length === splitNames(text).length) return named;
  context.addIssue({
    code: 'custom',
    message: `must be role:id pairs with commas between, the role one of ${ROLES.join(', ')}`,
  });
  return z.NEVER;
}
