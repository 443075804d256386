import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { createGate, type Gate } from '../../bot/gate.js';

const TENANT = 'aaaaaaaa-0000-4000-8000-00000000000a';
const OTHER_TENANT = 'bbbbbbbb-0000-4000-8000-00000000000b';
const APP_ID = '11111111-2222-3333-4444-555555555555';
const ISSUER = 'https://api.botframework.com';

const development = createGate(null);
const credentials = {
  appId: APP_ID,
  tenantId: TENANT,
  appType: 'SingleTenant',
  appPassword: 'x',
  allowedTenants: [TENANT],
} as const;
const production = createGate(credentials);

type Origin = Parameters<Gate['refuseActivity']>[0];

/** Of somebody of the bot's own tenant. */
function anOrigin(fields: Partial<Origin> = {}): Origin {
  return {
    type: 'message',
    channelId: 'msteams',
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    conversation: { tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    from: { aadObjectId: 'cccccccc-0000-4000-8000-00000000000c' },
    ...fields,
  };
}

function aRequest(headers: Record<string, string>, remoteAddress = '127.0.0.1'): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: remoteAddress });
  return Object.assign(new IncomingMessage(socket), { headers });
}

function aToken(claims: unknown): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `Bearer ${part({ alg: 'RS256' })}.${part(claims)}.c2lnbmF0dXJl`;
}

describe('in development', () => {
  test.each([
    { name: 'IPv4 loopback', address: '127.0.0.1', host: 'localhost:3978', reason: undefined },
    { name: 'IPv6 loopback', address: '::1', host: '[::1]:3978', reason: undefined },
    { name: 'IPv4 loopback told as IPv6', address: '::ffff:127.0.0.1', host: '127.0.0.1', reason: undefined },
    { name: 'a neighbour', address: '192.168.1.7', host: 'localhost', reason: 'caller.notLoopback' },
    { name: 'a tunnel from outside', address: '127.0.0.1', host: 'kpi.devtunnels.ms', reason: 'caller.host' },
    { name: 'no Host', address: '127.0.0.1', host: '', reason: 'caller.host' },
  ])('$name: $reason', ({ address, host, reason }) => {
    expect(development.refuseCaller(aRequest({ host }, address))?.reason).toBe(reason);
  });

  test.each([
    { channelId: 'msteams', serviceUrl: 'http://localhost:56150/_connector', reason: undefined },
    { channelId: 'emulator', serviceUrl: 'https://127.0.0.1:1', reason: undefined },
    { channelId: 'webchat', serviceUrl: 'http://[::1]:1', reason: undefined },
    { channelId: 'sms', serviceUrl: 'http://localhost', reason: 'activity.channelId' },
    {
      channelId: 'msteams',
      serviceUrl: 'https://smba.trafficmanager.net/emea/',
      reason: 'activity.serviceUrl',
    },
    { channelId: 'msteams', serviceUrl: 'file://localhost/etc/passwd', reason: 'activity.serviceUrl' },
    { channelId: 'msteams', serviceUrl: 'localhost', reason: 'activity.serviceUrl' },
  ])('$channelId at $serviceUrl: $reason', ({ reason, ...activity }) => {
    expect(development.refuseActivity(anOrigin(activity))?.reason).toBe(reason);
  });
});

describe('in production', () => {
  const ours = { iss: ISSUER, aud: APP_ID };
  test.each([
    { name: 'our token', authorization: aToken(ours), status: undefined },
    { name: 'nothing', authorization: '', status: 401 },
    { name: 'another scheme', authorization: 'Basic eDp5', status: 401 },
    { name: 'garbage', authorization: 'Bearer garbage', status: 401 },
    { name: 'three parts of garbage', authorization: 'Bearer a.b.c', status: 401 },
    { name: 'a token that is a list', authorization: aToken([ours]), status: 401 },
    {
      name: 'a token of the emulator',
      authorization: aToken({ ...ours, iss: 'https://sts.windows.net/x/' }),
      status: 403,
    },
    { name: 'a token for another bot', authorization: aToken({ ...ours, aud: 'other' }), status: 403 },
  ])('$name: $status', ({ authorization, status }) => {
    expect(production.refuseCaller(aRequest({ authorization }, '52.112.0.1'))?.status).toBe(status);
  });

  test.each([
    { channelId: 'msteams', serviceUrl: 'https://smba.trafficmanager.net/emea/', reason: undefined },
    { channelId: 'msteams', serviceUrl: 'https://msteams.botframework.com', reason: undefined },
    {
      channelId: 'emulator',
      serviceUrl: 'https://smba.trafficmanager.net/emea/',
      reason: 'activity.channelId',
    },
    {
      channelId: 'msteams',
      serviceUrl: 'http://smba.trafficmanager.net/emea/',
      reason: 'activity.serviceUrl',
    },
    { channelId: 'msteams', serviceUrl: 'https://evil.trafficmanager.net/', reason: 'activity.serviceUrl' },
    {
      channelId: 'msteams',
      serviceUrl: 'https://smba.trafficmanager.net.evil.se/',
      reason: 'activity.serviceUrl',
    },
    {
      channelId: 'msteams',
      serviceUrl: 'https://smba.trafficmanager.net@evil.se/',
      reason: 'activity.serviceUrl',
    },
    {
      channelId: 'msteams',
      serviceUrl: 'https://smba.trafficmanager.net:8443/',
      reason: 'activity.serviceUrl',
    },
    { channelId: 'msteams', serviceUrl: 'https://evilbotframework.com/', reason: 'activity.serviceUrl' },
    { channelId: 'msteams', serviceUrl: 'http://localhost/', reason: 'activity.serviceUrl' },
  ])('$channelId at $serviceUrl: $reason', ({ reason, ...activity }) => {
    expect(production.refuseActivity(anOrigin(activity))?.reason).toBe(reason);
  });

  test.each([
    { name: 'its own tenant', fields: {}, reason: undefined },
    {
      name: 'its own tenant in capitals',
      fields: { conversation: { tenantId: TENANT.toUpperCase() } },
      reason: undefined,
    },
    {
      name: 'its own tenant, told of the conversation only',
      fields: { channelData: undefined },
      reason: undefined,
    },
    { name: 'its own tenant, told by Teams’ own data only', fields: { conversation: {} }, reason: undefined },
    {
      name: 'a conversation of another tenant',
      fields: { conversation: { tenantId: OTHER_TENANT } },
      reason: 'activity.tenant',
    },
    {
      name: 'a person of another tenant, in a channel shared with it',
      fields: { channelData: { tenant: { id: OTHER_TENANT } } },
      reason: 'activity.tenant',
    },
    {
      name: 'another tenant altogether',
      fields: { conversation: { tenantId: OTHER_TENANT }, channelData: { tenant: { id: OTHER_TENANT } } },
      reason: 'activity.tenant',
    },
    {
      name: 'a tenant whose id only begins like its own',
      fields: { conversation: { tenantId: `${TENANT}0` } },
      reason: 'activity.tenant',
    },
    { name: 'no tenant', fields: { conversation: {}, channelData: {} }, reason: 'activity.tenantMissing' },
    {
      name: 'a blank tenant',
      fields: { conversation: { tenantId: '' }, channelData: { tenant: { id: '' } } },
      reason: 'activity.tenantMissing',
    },
    {
      name: 'its own tenant among others',
      fields: { channelData: { tenant: { id: [TENANT] } } },
      reason: 'activity.tenantMissing',
    },
  ])('$name: $reason', ({ fields, reason }) => {
    expect(production.refuseActivity(anOrigin(fields))?.reason).toBe(reason);
  });

  test('of several tenants each is heard, also one in a channel of another', () => {
    const two = createGate({ ...credentials, allowedTenants: [TENANT.toUpperCase(), OTHER_TENANT] });
    const shared = anOrigin({ channelData: { tenant: { id: OTHER_TENANT } } });
    expect(two.refuseActivity(shared)).toBeNull();
  });

  test.each([
    { name: 'a message of nobody in particular', type: 'message', reason: 'activity.person' },
    { name: 'a button pressed by nobody in particular', type: 'invoke', reason: 'activity.person' },
    {
      name: 'an installation, of which Teams need not say who made it',
      type: 'installationUpdate',
      reason: undefined,
    },
  ])('$name: $reason', ({ type, reason }) => {
    expect(production.refuseActivity(anOrigin({ type, from: {} }))?.reason).toBe(reason);
    expect(production.refuseActivity(anOrigin({ type, from: { aadObjectId: '' } }))?.reason).toBe(reason);
  });
});
