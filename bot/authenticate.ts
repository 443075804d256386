import { type Activity, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import {
  AuthenticationError,
  type AuthenticateRequestResult,
  type BotFrameworkAuthentication,
} from 'botframework-connector';
import type { Credentials } from './config.js';
import type { Logger } from './logger.js';
import { refusal, type Refusal } from './refusal.js';

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

/** Has the SDK verify the token: signature, issuer, audience, endorsement and that it names this `serviceUrl`. */
export async function authenticate(
  authentication: BotFrameworkAuthentication,
  activity: Activity,
  authorization: string,
  log: Logger,
): Promise<Caller> {
  try {
    const identity = await authentication.authenticateRequest(activity, authorization);
    return { kind: 'authenticated', identity };
  } catch (error) {
    if (error instanceof AuthenticationError) {
      return error.statusCode === 403
        ? refusal(403, 'Forbidden', 'token.rejected')
        : refusal(401, 'Unauthorized', 'token.rejected');
    }
    if (error instanceof Error && BAD_TOKEN.has(error.name)) {
      return refusal(401, 'Unauthorized', 'token.rejected');
    }
    // The keys could not be fetched: not the caller's fault, so ask it to come again.
    log.error('authentication.unavailable', { error });
    return refusal(503, 'Try again', 'token.unverified');
  }
}
