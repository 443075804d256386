import { z } from 'zod';
import type { Locale } from '../cards/texts/texts.js';
import type { DigestTimes } from '../data/alerts/digestDue.js';
import { DEMO_ORGANISATION } from '../data/demo/organisation.js';
import { ConfigError } from '../data/errors.js';
import { type NamedRoles, ROLES, type Role } from './roles.js';
import type { MetricsAddress } from './serveMetrics.js';

export interface Credentials {
  readonly appId: string;
  readonly tenantId: string;
  readonly appType: 'SingleTenant' | 'UserAssignedMSI';
  /** null for a managed identity, which has none. */
  readonly appPassword: string | null;
  /** Ids of the tenants whose people are heard. */
  readonly allowedTenants: readonly string[];
}

export interface Config {
  /** 0 lets the system choose. */
  readonly port: number;
  readonly dataDir: string;
  /** Where the data lies instead; null for the embedded store. Holds a password. */
  readonly databaseUrl: string | null;
  /** The list of organisations; null for a single one. */
  readonly organisationsFile: string | null;
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
  /** The hour of working days at which alerts go out, 0-23 in Sweden; null: at once. */
  readonly alertHour: number | null;
  /** On which working day of the next month a month's report is due. */
  readonly dueWorkingDay: number;
  /** How often those who follow something are told what still is open; null for never. */
  readonly digest: DigestTimes | null;
  /** null: they are not served. */
  readonly metrics: MetricsAddress | null;
  /** How long a stopping bot still takes turns while it says that none should be sent to it any more. */
  readonly stopDelayMs: number;
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const TENANT = /^[\w-]+(\.[\w-]+)*$/;
const HOST = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i;
const MAX_PORT = 65_535;
const LAST_HOUR = 23;
const LAST_DUE_WORKING_DAY = 20;
const LONGEST_STOP_DELAY_SECONDS = 60;
const LOOPBACK = '127.0.0.1';

const port = z
  .string()
  .refine((text) => /^\d+$/.test(text) && Number(text) <= MAX_PORT, `must be a port, 0-${MAX_PORT}`);

const environmentSchema = z.object({
  PORT: port.default('3978').transform(Number),
  DATA_DIR: z.string().default('./.data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(?:ql)?:\/\/./, 'must begin with postgres:// or postgresql://')
    .optional(),
  ORGANISATIONS_FILE: z.string().optional(),
  DEMO: z.enum(['0', '1'], { message: 'must be 1 or 0' }).default('0'),
  KPI_NOW: z
    .string()
    .datetime({ offset: true, message: 'must be an ISO time with zone: 2023-12-05T08:00:00+01:00' })
    .optional(),
  ORGANISATION: z.string().transform(splitNames).optional(),
  KPI_LOCALE: z.enum(['sv', 'en'], { message: 'must be sv or en' }).optional(),
  CONTROLLERS: z.string().transform(parseGuids('Entra object ids')).optional(),
  ADMINS: z.string().transform(parseGuids('Entra object ids')).optional(),
  DEV_ROLES: z.string().transform(parseDevRoles).optional(),
  FILE_HOSTS: z.string().transform(parseHosts).optional(),
  ALLOWED_TENANTS: z.string().transform(parseGuids('tenant ids')).optional(),
  ALERT_HOUR: z
    .string()
    .refine((text) => /^\d+$/.test(text) && Number(text) <= LAST_HOUR, `must be an hour, 0-${LAST_HOUR}`)
    .transform(Number)
    .optional(),
  REPORT_DUE_WORKING_DAY: z
    .string()
    .refine(
      (text) => /^[1-9]\d*$/.test(text) && Number(text) <= LAST_DUE_WORKING_DAY,
      `must be the number of a working day, 1-${LAST_DUE_WORKING_DAY}`,
    )
    .default('8')
    .transform(Number),
  DIGEST: z
    .enum(['weekly', 'monthly', 'off'], { message: 'must be weekly, monthly or off' })
    .default('monthly'),
  METRICS_PORT: port.transform(Number).optional(),
  METRICS_HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'must be an address or a name of this machine: 127.0.0.1 or 0.0.0.0')
    .optional(),
  STOP_DELAY: z
    .string()
    .refine(
      (text) => /^\d+$/.test(text) && Number(text) <= LONGEST_STOP_DELAY_SECONDS,
      `must be a number of seconds, 0-${LONGEST_STOP_DELAY_SECONDS}`,
    )
    .default('0')
    .transform((seconds) => Number(seconds) * 1_000),
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
    ...findMetricsContradictions(picked),
    ...findDoubles(picked),
  ];
  if (!parsed.success || problems.length > 0) throw invalid(problems);

  const { PORT, DATA_DIR, DEMO, ORGANISATION, KPI_NOW, KPI_LOCALE, DIGEST } = parsed.data;
  return {
    port: PORT,
    dataDir: DATA_DIR,
    databaseUrl: parsed.data.DATABASE_URL ?? null,
    organisationsFile: parsed.data.ORGANISATIONS_FILE ?? null,
    demo: DEMO === '1',
    credentials: readCredentials(parsed.data),
    organisation: ORGANISATION ?? (DEMO === '1' ? DEMO_ORGANISATION : []),
    fixedTime: KPI_NOW === undefined ? null : new Date(KPI_NOW),
    locale: KPI_LOCALE ?? null,
    roles: readRoles(parsed.data),
    fileHosts: parsed.data.FILE_HOSTS ?? [],
    alertHour: parsed.data.ALERT_HOUR ?? null,
    dueWorkingDay: parsed.data.REPORT_DUE_WORKING_DAY,
    digest: DIGEST === 'off' ? null : DIGEST,
    metrics: readMetrics(parsed.data),
    stopDelayMs: parsed.data.STOP_DELAY,
  };
}

function invalid(problems: readonly string[]): ConfigError {
  const list = problems.map((problem) => `  - ${problem}`).join('\n');
  return new ConfigError(
    `The environment does not fit together; .env.example explains each variable:\n${list}`,
    { code: 'config.invalid' },
  );
}

const PRODUCTION_ONLY = [
  'MicrosoftAppPassword',
  'MicrosoftAppTenantId',
  'MicrosoftAppType',
  'ALLOWED_TENANTS',
] as const;
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
  const tenantId = env.MicrosoftAppTenantId;
  return [
    ...(tenantId === undefined ? ['MicrosoftAppTenantId is missing while MicrosoftAppId is set'] : []),
    // Teams names a tenant by its id only.
    ...(tenantId !== undefined && !GUID.test(tenantId) && !isSet('ALLOWED_TENANTS')
      ? ['ALLOWED_TENANTS is missing while MicrosoftAppTenantId is a domain']
      : []),
    ...(managed || isSet('MicrosoftAppPassword')
      ? []
      : ['MicrosoftAppPassword is missing; only MicrosoftAppType=UserAssignedMSI does without']),
    ...(managed && isSet('MicrosoftAppPassword')
      ? ['MicrosoftAppPassword must not be set with MicrosoftAppType=UserAssignedMSI']
      : []),
    ...DEVELOPMENT_ONLY.filter(isSet).map((key) => `${key} is for development: remove it in production`),
  ];
}

/** On this machine only, unless told otherwise. */
function readMetrics({ METRICS_PORT, METRICS_HOST }: Environment): MetricsAddress | null {
  return METRICS_PORT === undefined ? null : { port: METRICS_PORT, host: METRICS_HOST ?? LOOPBACK };
}

function readCredentials(env: Environment): Credentials | null {
  const { MicrosoftAppId: appId, MicrosoftAppTenantId: tenantId } = env;
  if (appId === undefined || tenantId === undefined) return null;
  return {
    appId,
    tenantId,
    appType: env.MicrosoftAppType ?? 'SingleTenant',
    appPassword: env.MicrosoftAppPassword ?? null,
    allowedTenants: env.ALLOWED_TENANTS ?? [tenantId],
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

const IN_ORGANISATIONS_FILE = ['ORGANISATION', 'CONTROLLERS', 'ADMINS', 'DEV_ROLES'] as const;

/** What each organisation has of its own, when there are several. */
function findDoubles(env: Readonly<Record<string, string | undefined>>): string[] {
  if (env.ORGANISATIONS_FILE === undefined) return [];
  return IN_ORGANISATIONS_FILE.filter((key) => env[key] !== undefined).map(
    (key) => `${key} must not be set with ORGANISATIONS_FILE, which has it for each organisation`,
  );
}

function findMetricsContradictions(env: Readonly<Record<string, string | undefined>>): string[] {
  const { METRICS_PORT, METRICS_HOST, PORT } = env;
  const isPublic = METRICS_PORT !== undefined && METRICS_PORT !== '0' && METRICS_PORT === (PORT ?? '3978');
  return [
    ...(METRICS_HOST !== undefined && METRICS_PORT === undefined
      ? ['METRICS_HOST is set but METRICS_PORT is missing']
      : []),
    ...(isPublic ? ['METRICS_PORT must not be PORT, which is open to the internet'] : []),
  ];
}

function splitNames(text: string): string[] {
  return text.split(',').map((name) => name.trim());
}

/** @param what the ids are called */
function parseGuids(what: string): (text: string, context: z.RefinementCtx) => string[] {
  return (text, context) => {
    const ids = splitNames(text);
    if (ids.every((id) => GUID.test(id))) return ids;
    context.addIssue({ code: 'custom', message: `must be ${what} (GUIDs) with commas between` });
    return z.NEVER;
  };
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
