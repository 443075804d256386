import type { IncomingMessage } from 'node:http';
import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { Credentials } from './config.js';
import { isDoneByPerson } from './doneByPerson.js';
import { refusal, type Refusal } from './refusal.js';
import { readTenants, type TenantsTold } from './tenants.js';
import { parseJson } from '../data/parseJson.js';

/** The door before the SDK: what it would take on trust, or answer with its own error text, is refused here. */
export interface Gate {
  /** Before the body is read; null lets the caller in. */
  refuseCaller(request: IncomingMessage): Refusal | null;
  refuseActivity(activity: Origin): Refusal | null;
}

/** What an activity says of where it comes from. */
type Origin = Pick<Activity, 'type' | 'channelId' | 'serviceUrl'> &
  TenantsTold & { readonly from: { readonly aadObjectId?: string } };

/** @param credentials null while developing */
export function createGate(credentials: Credentials | null): Gate {
  return credentials === null ? developmentGate : createProductionGate(credentials);
}

const forbidden = (reason: string): Refusal => refusal(403, 'Forbidden', reason);
const unauthorized = (reason: string): Refusal => refusal(401, 'Unauthorized', reason);

const LOOPBACK_ADDRESS = /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/;
const LOOPBACK_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);
/** What the Agents Playground and the Emulator can pretend to be. */
const DEVELOPMENT_CHANNELS = new Set(['msteams', 'emulator', 'webchat', 'directline', 'agents']);

/** Nobody proves who they are, so only this machine is heard and only this machine is answered. */
const developmentGate: Gate = {
  refuseCaller: ({ socket, headers }) => {
    if (!LOOPBACK_ADDRESS.test(socket.remoteAddress ?? '')) return forbidden('caller.notLoopback');
    // A web page in the developer's browser reaches loopback too, by another name.
    const host = parseUrl(`http://${headers.host ?? ''}`)?.hostname ?? '';
    return LOOPBACK_HOSTS.has(host) ? null : forbidden('caller.host');
  },
  refuseActivity: ({ channelId, serviceUrl }) => {
    if (!DEVELOPMENT_CHANNELS.has(channelId)) return forbidden('activity.channelId');
    const url = parseUrl(serviceUrl);
    const known = url !== null && /^https?:$/.test(url.protocol) && LOOPBACK_HOSTS.has(url.hostname);
    return known ? null : forbidden('activity.serviceUrl');
  },
};

/** https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication */
const TOKEN_ISSUER = 'https://api.botframework.com';
/** The public cloud's hosts, as the Teams SDK lists them; trafficmanager.net itself is open to any Azure customer. */
const TEAMS_HOSTS = new Set([
  'smba.trafficmanager.net',
  'smba.onyx.prod.teams.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
]);
const BOT_FRAMEWORK_HOST = /^[a-z0-9-]+(\.[a-z0-9-]+)*\.botframework\.com$/;

function createProductionGate({ appId, allowedTenants }: Credentials): Gate {
  const allowed = new Set(allowedTenants.map((tenant) => tenant.toLowerCase()));
  return {
    /**
     * Reads the token without verifying it, which the SDK does later: the point is that tokens of another issuer never
     * reach the SDK's emulator and skill paths, and that strangers cannot make us parse a body.
     */
    refuseCaller: ({ headers }) => {
      const claims = readClaims(headers.authorization ?? '');
      if (claims === null) return unauthorized('token.missing');
      if (claims.iss !== TOKEN_ISSUER) return forbidden('token.issuer');
      return claims.aud === appId ? null : forbidden('token.audience');
    },
    refuseActivity: (activity) => {
      const { channelId, serviceUrl, from } = activity;
      if (channelId !== 'msteams') return forbidden('activity.channelId');
      const url = parseUrl(serviceUrl);
      const known =
        url?.protocol === 'https:' &&
        url.port === '' &&
        (TEAMS_HOSTS.has(url.hostname) || BOT_FRAMEWORK_HOST.test(url.hostname));
      if (!known) return forbidden('activity.serviceUrl');
      const tenants = readTenants(activity);
      if (tenants.length === 0) return forbidden('activity.tenantMissing');
      if (!tenants.every((tenant) => allowed.has(tenant))) return forbidden('activity.tenant');
      // Anonymous participants of a meeting have none, nor have other bots.
      return isDoneByPerson(activity) && !from.aadObjectId ? forbidden('activity.person') : null;
    },
  };
}

const claimsSchema = z.object({ iss: z.string(), aud: z.string() });

function readClaims(authorization: string): z.infer<typeof claimsSchema> | null {
  const [, payload] = /^Bearer [\w-]+\.([\w-]+)\.[\w-]*$/.exec(authorization) ?? [];
  if (payload === undefined) return null;
  // Whatever is wrong with it, it is no token of ours.
  return claimsSchema.safeParse(parseJson(Buffer.from(payload, 'base64url').toString('utf8'))).data ?? null;
}

function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
