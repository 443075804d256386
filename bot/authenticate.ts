import { type Activity, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import {
  AuthenticationError,
  type AuthenticateRequestResult,
  type BotFrameworkAuthentication,
} from 'botframework-connector';
import type { Credentials } from './config.js';
import type { Logger } from './logger.js';
import { refusal, type Refusal } from './refusal.js';
import { within } from './within.js';

/**
 * A picked object, never `process.env`: a stray `ChannelService` or `OAuthUrl` there would change the way of
 * authentication. Without credentials the SDK checks nobody, in either direction.
 */
export function createAuthentication(credentials: Credentials | null): BotFrameworkAuthentication {
  if (credentials === null) return new ConfigurationBotFrameworkAuthentication({});
  return new ConfigurationBotFrameworkAuthentication({
    MicrosoftAppId: credentials.appId,
    MicrosoftAppTenantId: credentials.tenantId,
    MicrosoftAppType: credentials.appType,
    ...(credentials.appPassword !== null && { MicrosoftAppPassword: credentials.appPassword }),
  });
}

export type Caller =
  Refusal | { readonly kind: 'authenticated'; readonly identity: AuthenticateRequestResult };

/** What `jsonwebtoken`, beneath the SDK, throws for a token that is no good; the SDK would answer 500 with its text. */
const BAD_TOKEN = new Set(['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError']);

/** The SDK fetches Microsoft's keys without a limit of its own; Teams asks again after 15 s. */
const LIMIT_MS = 10_000;

/** Has the SDK verify the token: signature, issuer, audience, endorsement and that it names this `serviceUrl`. */
export async function authenticate(
  authentication: BotFrameworkAuthentication,
  activity: Activity,
  authorization: string,
  log: Logger,
  limitMs = LIMIT_MS,
): Promise<Caller> {
  try {
    const identity = await within(limitMs, authentication.authenticateRequest(activity, authorization), null);
    if (identity !== null) return { kind: 'authenticated', identity };
    log.error('authentication.tooSlow');
  } catch (error) {
    if (isBadToken(error)) return refusal(401, 'Unauthorized', 'token.rejected');
    log.error('authentication.unavailable', { error });
  }
  // The keys could not be fetched: not the caller's fault, so ask it to come again.
  return refusal(503, 'Try again', 'token.unverified');
}

/** Of its own errors the SDK says by their status which are of the token, and which of Microsoft's metadata. */
function isBadToken(error: unknown): boolean {
  if (error instanceof AuthenticationError) return Number(error.statusCode) < 500;
  return error instanceof Error && BAD_TOKEN.has(error.name);
}
