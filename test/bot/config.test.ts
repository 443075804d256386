import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { CONFIG_KEYS, loadConfig } from '../../bot/config.js';
import { ConfigError } from '../../data/errors.js';

const APP_ID = '11111111-2222-3333-4444-555555555555';
const complete = {
  MicrosoftAppId: APP_ID,
  MicrosoftAppPassword: 'hush',
  MicrosoftAppTenantId: '66666666-7777-8888-9999-000000000000',
  MicrosoftAppType: 'SingleTenant',
  NODE_ENV: 'production',
};

function messageOf(env: Record<string, string | undefined>): string {
  try {
    loadConfig(env);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    expect(error).toMatchObject({ code: 'config.invalid' });
    return error instanceof Error ? error.message : '';
  }
  return 'no problem';
}

describe('an empty environment', () => {
  test('is development with defaults', () => {
    expect(loadConfig({})).toEqual({
      port: 3978,
      dataDir: './.data',
      databaseUrl: null,
      organisationsFile: null,
      demo: false,
      credentials: null,
      organisation: [],
      fixedTime: null,
      locale: null,
      roles: null,
      fileHosts: [],
      alertHour: null,
      dueWorkingDay: 8,
      digest: 'monthly',
      metrics: null,
      stopDelayMs: 0,
    });
  });

  test('is what blank variables are too', () => {
    expect(loadConfig({ PORT: '', DEMO: ' ', MicrosoftAppId: '', KPI_NOW: '' })).toEqual(loadConfig({}));
  });
});

test('several organisations have their names and people in their list only', () => {
  const several = { ORGANISATIONS_FILE: 'organisations.json' };
  expect(loadConfig(several).organisationsFile).toBe('organisations.json');
  const both = {
    ...several,
    ORGANISATION: 'Intraservice',
    CONTROLLERS: APP_ID,
    ADMINS: APP_ID,
    DEV_ROLES: 'admin:a',
  };
  for (const key of ['ORGANISATION', 'CONTROLLERS', 'ADMINS', 'DEV_ROLES'])
    expect(messageOf(both)).toContain(`${key} must not be set with ORGANISATIONS_FILE`);
});

test('a database is named by its address, which is told to nobody', () => {
  const url = 'postgres://kpi:hush@db:5432/kpi';
  expect(loadConfig({ DATABASE_URL: url }).databaseUrl).toBe(url);
  const message = messageOf({ DATABASE_URL: 'mysql://kpi:hush@db/kpi' });
  expect(message).toContain('DATABASE_URL must begin with postgres://');
  expect(message).not.toContain('hush');
});

test('development takes a clock and roles', () => {
  const { fixedTime, roles } = loadConfig({
    KPI_NOW: '2023-12-05T08:00:00+01:00',
    DEV_ROLES: 'controller:user-1, admin:user-2,controller:user-2',
  });
  expect(fixedTime).toEqual(new Date('2023-12-05T07:00:00Z'));
  expect(roles).toEqual(
    new Map([
      ['user-1', new Set(['controller'])],
      ['user-2', new Set(['admin', 'controller'])],
    ]),
  );
});

describe('roles', () => {
  const ANNA = 'AAAAAAAA-0000-4000-8000-000000000001';
  const BO = 'bbbbbbbb-0000-4000-8000-000000000002';

  test('of production are by object id, whatever its case', () => {
    const { roles } = loadConfig({ ...complete, CONTROLLERS: `${ANNA}, ${BO}`, ADMINS: BO });
    expect(roles).toEqual(
      new Map([
        [ANNA.toLowerCase(), new Set(['controller'])],
        [BO, new Set(['controller', 'admin'])],
      ]),
    );
  });

  test('nobody has in production when nobody is named', () => {
    expect(loadConfig(complete).roles).toEqual(new Map());
  });

  test('of production hold while developing too, beside those of development', () => {
    const { roles } = loadConfig({ CONTROLLERS: ANNA, DEV_ROLES: 'admin:User-1' });
    expect(roles).toEqual(
      new Map([
        [ANNA.toLowerCase(), new Set(['controller'])],
        ['user-1', new Set(['admin'])],
      ]),
    );
  });
});

test('further hosts of files are taken with commas between', () => {
  expect(loadConfig({ FILE_HOSTS: 'files.example.se, arkiv.example.se' }).fileHosts).toEqual([
    'files.example.se',
    'arkiv.example.se',
  ]);
});

test('alerts, reports and digests have their times', () => {
  const times = { ALERT_HOUR: '0', REPORT_DUE_WORKING_DAY: '20', DIGEST: 'weekly' };
  expect(loadConfig(times)).toMatchObject({ alertHour: 0, dueWorkingDay: 20, digest: 'weekly' });
  expect(loadConfig({ ALERT_HOUR: '23' }).alertHour).toBe(23);
  expect(loadConfig({ DIGEST: 'off' }).digest).toBeNull();
});

describe('the metrics', () => {
  test('are served to this machine alone unless an address is named', () => {
    expect(loadConfig({ METRICS_PORT: '9464' }).metrics).toEqual({ port: 9464, host: '127.0.0.1' });
    expect(loadConfig({ METRICS_PORT: '9464', METRICS_HOST: '0.0.0.0' }).metrics?.host).toBe('0.0.0.0');
  });

  test('may be where the system chooses, as the bot may', () => {
    expect(loadConfig({ PORT: '0', METRICS_PORT: '0' }).metrics?.port).toBe(0);
  });
});

test('a stop waits for as many seconds as it is told', () => {
  expect(loadConfig({ STOP_DELAY: '60' }).stopDelayMs).toBe(60_000);
});

test('a complete production is taken', () => {
  expect(loadConfig(complete).credentials).toEqual({
    appId: APP_ID,
    tenantId: complete.MicrosoftAppTenantId,
    appType: 'SingleTenant',
    appPassword: 'hush',
    allowedTenants: [complete.MicrosoftAppTenantId],
  });
});

test('people of further tenants are heard when they are named, and of none besides', () => {
  const [ours, theirs] = [complete.MicrosoftAppTenantId, 'aaaaaaaa-0000-4000-8000-00000000000a'];
  const { credentials } = loadConfig({ ...complete, ALLOWED_TENANTS: `${ours}, ${theirs}` });
  expect(credentials?.allowedTenants).toEqual([ours, theirs]);
  const other = loadConfig({ ...complete, ALLOWED_TENANTS: theirs });
  expect(other.credentials?.allowedTenants).toEqual([theirs]);
});

test('a tenant known by its domain is taken when its id is said', () => {
  const named = {
    ...complete,
    MicrosoftAppTenantId: 'contoso.com',
    ALLOWED_TENANTS: complete.MicrosoftAppTenantId,
  };
  expect(loadConfig(named).credentials).toMatchObject({
    tenantId: 'contoso.com',
    allowedTenants: [complete.MicrosoftAppTenantId],
  });
});

test('a managed identity has no password', () => {
  const managed = { ...complete, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppPassword: undefined };
  expect(loadConfig(managed).credentials).toMatchObject({ appType: 'UserAssignedMSI', appPassword: null });
});

describe('refused is', () => {
  test.each([
    { name: 'a port that is a word', env: { PORT: 'http' }, names: 'PORT must be a port' },
    { name: 'a port beyond the last', env: { PORT: '65536' }, names: 'PORT must be a port' },
    { name: 'a demo that is neither on nor off', env: { DEMO: 'yes' }, names: 'DEMO must be 1 or 0' },
    {
      name: 'a time without zone',
      env: { KPI_NOW: '2023-12-05T08:00:00' },
      names: 'KPI_NOW must be an ISO time',
    },
    { name: 'an unknown role', env: { DEV_ROLES: 'boss:user-1' }, names: 'DEV_ROLES must be role:id pairs' },
    { name: 'a role of nobody', env: { DEV_ROLES: 'admin:' }, names: 'DEV_ROLES must be role:id pairs' },
    {
      name: 'a controller by e-mail address',
      env: { CONTROLLERS: 'anna@example.se' },
      names: 'CONTROLLERS must be Entra object ids',
    },
    {
      name: 'an admin after a comma too many',
      env: { ADMINS: '11111111-2222-3333-4444-555555555555,' },
      names: 'ADMINS must be Entra object ids',
    },
    { name: 'an hour past the last', env: { ALERT_HOUR: '24' }, names: 'ALERT_HOUR must be an hour' },
    { name: 'an hour with minutes', env: { ALERT_HOUR: '08:00' }, names: 'ALERT_HOUR must be an hour' },
    {
      name: 'the working day before the first',
      env: { REPORT_DUE_WORKING_DAY: '0' },
      names: 'REPORT_DUE_WORKING_DAY must be the number of a working day',
    },
    {
      name: 'a working day that not every month has',
      env: { REPORT_DUE_WORKING_DAY: '21' },
      names: 'REPORT_DUE_WORKING_DAY must be the number of a working day',
    },
    { name: 'a daily digest', env: { DIGEST: 'daily' }, names: 'DIGEST must be weekly, monthly or off' },
    {
      name: 'an address where a host is meant',
      env: { FILE_HOSTS: 'https://files.example.se' },
      names: 'FILE_HOSTS must be host names',
    },
    {
      name: 'a host with a star',
      env: { FILE_HOSTS: '*.example.se' },
      names: 'FILE_HOSTS must be host names',
    },
    {
      name: 'a port of the metrics that is none',
      env: { METRICS_PORT: '65536' },
      names: 'METRICS_PORT must be a port',
    },
    {
      name: 'the public port for the metrics',
      env: { PORT: '80', METRICS_PORT: '80' },
      names: 'METRICS_PORT must not be PORT',
    },
    {
      name: 'the public port for the metrics by default',
      env: { METRICS_PORT: '3978' },
      names: 'METRICS_PORT must not be PORT',
    },
    {
      name: 'an address of metrics that are not served',
      env: { METRICS_HOST: '0.0.0.0' },
      names: 'METRICS_HOST is set but METRICS_PORT is missing',
    },
    {
      name: 'an address of metrics with a path',
      env: { METRICS_PORT: '1', METRICS_HOST: 'http://x/' },
      names: 'METRICS_HOST must be an address',
    },
    { name: 'a stop of more than a minute', env: { STOP_DELAY: '61' }, names: 'STOP_DELAY must be a number' },
    {
      name: 'production without an app id',
      env: { NODE_ENV: 'production' },
      names: 'NODE_ENV is production but MicrosoftAppId is missing',
    },
    {
      name: 'a password without an app id',
      env: { MicrosoftAppPassword: 'hush' },
      names: 'MicrosoftAppPassword is set but MicrosoftAppId is missing',
    },
    {
      name: 'a tenant without an app id',
      env: { MicrosoftAppTenantId: 'contoso.com' },
      names: 'MicrosoftAppTenantId is set but MicrosoftAppId is missing',
    },
    {
      name: 'production without a tenant',
      env: { ...complete, MicrosoftAppTenantId: '' },
      names: 'MicrosoftAppTenantId is missing',
    },
    {
      name: 'production without a password',
      env: { ...complete, MicrosoftAppPassword: undefined },
      names: 'MicrosoftAppPassword is missing',
    },
    {
      name: 'a tenant whose id is not known',
      env: { ...complete, MicrosoftAppTenantId: 'contoso.com' },
      names: 'ALLOWED_TENANTS is missing while MicrosoftAppTenantId is a domain',
    },
    {
      name: 'a tenant by its domain, of which Teams says nothing',
      env: { ...complete, ALLOWED_TENANTS: 'contoso.com' },
      names: 'ALLOWED_TENANTS must be tenant ids',
    },
    {
      name: 'tenants without an app id',
      env: { ALLOWED_TENANTS: complete.MicrosoftAppTenantId },
      names: 'ALLOWED_TENANTS is set but MicrosoftAppId is missing',
    },
    {
      name: 'a placeholder for an app id',
      env: { ...complete, MicrosoftAppId: '<your-app-id>' },
      names: 'MicrosoftAppId must be the GUID',
    },
    {
      name: 'a bot for many tenants',
      env: { ...complete, MicrosoftAppType: 'MultiTenant' },
      names: 'MicrosoftAppType must be SingleTenant or UserAssignedMSI',
    },
    {
      name: 'a managed identity with a password',
      env: { ...complete, MicrosoftAppType: 'UserAssignedMSI' },
      names: 'MicrosoftAppPassword must not be set',
    },
    {
      name: 'a clock of its own in production',
      env: { ...complete, KPI_NOW: '2023-12-05T08:00:00+01:00' },
      names: 'KPI_NOW is for development',
    },
    { name: 'an unknown language', env: { KPI_LOCALE: 'fi' }, names: 'KPI_LOCALE must be sv or en' },
    {
      name: 'a language for everyone in production',
      env: { ...complete, KPI_LOCALE: 'sv' },
      names: 'KPI_LOCALE is for development',
    },
    {
      name: 'roles of development in production',
      env: { ...complete, DEV_ROLES: 'admin:user-1' },
      names: 'DEV_ROLES is for development',
    },
  ])('$name', ({ env, names }) => {
    expect(messageOf(env)).toContain(names);
    expect(messageOf(env)).not.toContain('hush');
  });

  test('everything at once, in one message', () => {
    const message = messageOf({ PORT: 'x', DEMO: 'x', NODE_ENV: 'production', MicrosoftAppPassword: 'hush' });
    expect(message.match(/^ {2}- \w+/gm)).toEqual([
      '  - PORT',
      '  - DEMO',
      '  - MicrosoftAppPassword',
      '  - NODE_ENV',
    ]);
  });
});

test('.env.example documents every variable that is read, no other, and holds no secret', async () => {
  const example = await readFile('.env.example', 'utf8');
  const entries = [...example.matchAll(/^#? ?([A-Za-z_]+)=(.*)$/gm)];
  expect(entries.map(([, key]) => key).sort()).toEqual([...CONFIG_KEYS].sort());
  expect(entries.find(([, key]) => key === 'MicrosoftAppPassword')?.[2]).toBe('');
});
