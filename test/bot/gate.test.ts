import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { createGate } from '../../bot/gate.js';

const APP_ID = '11111111-2222-3333-4444-555555555555';
const ISSUER = 'https://api.botframework.com';

const development = createGate(null);
const production = createGate({
  appId: APP_ID,
  tenantId: 'contoso.com',
  appType: 'SingleTenant',
  appPassword: 'x',
});

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
    expect(development.refuseActivity(activity)?.reason).toBe(reason);
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
    expect(production.refuseActivity(activity)?.reason).toBe(reason);
  });
});
