import type { Activity } from 'botbuilder';
import { AppCredentials, type ConnectorClient } from 'botframework-connector';
import { type Dispatcher, EnvHttpProxyAgent } from 'undici';
import { z } from 'zod';
import { parseJson } from '../../data/parseJson.js';
import { activityJson } from './activityJson.js';
import { ConnectorError } from './connectorError.js';

/** A message on its way. */
export interface PutRequest {
  /** The SDK's, for its credentials. */
  readonly client: ConnectorClient;
  /**
   * With `serviceUrl` and `conversation`; with an `id` it takes the place of that message, with `replyToId` alone it
   * answers that one.
   */
  readonly activity: Partial<Activity>;
  readonly signal?: AbortSignal;
}

/**
 * Teams' connector service, as far as the bot uses it.
 *
 * Not the SDK's own client: of a turn that answers a question its serialiser, which goes through the whole card by a
 * schema, and its pipeline took a fifth; and left to itself it repeats a request after a connection that broke when
 * Teams had the message already.
 */
export interface Connector {
  /**
   * Sends or updates a message: exactly one request.
   *
   * @returns Teams' id of the message, null when it gave none
   * @throws ConnectorError when Teams says no; Error with the system's `code` when there is no answer; what the SDK throws
   *   when there is no token to be had
   */
  put(request: PutRequest): Promise<string | null>;
}

/** Ours: Teams answers in under a second. */
const ANSWER_MS = 15_000;
const CONNECT_MS = 5_000;

const answerSchema = z.object({ id: z.string().min(1) });

/** Goes through the proxy that `HTTPS_PROXY` names, as the SDK does. */
export function createConnector(): Connector {
  const dispatcher = new EnvHttpProxyAgent({
    connect: { timeout: CONNECT_MS },
    headersTimeout: ANSWER_MS,
    bodyTimeout: ANSWER_MS,
  });
  return {
    put: async ({ client, activity, signal }) => {
      const { origin, path } = addressOf(activity);
      const token = await readToken(client);
      const response = await dispatcher.request({
        origin,
        path,
        method: activity.id === undefined ? 'POST' : 'PUT',
        headers: {
          accept: 'application/json',
          'content-type': 'application/json; charset=utf-8',
          'user-agent': 'kpi-bot',
          ...(token !== null && { authorization: `Bearer ${token}` }),
        },
        body: activityJson(activity),
        ...(signal !== undefined && { signal }),
      });
      return readId(response);
    },
  };
}

/** The paths of the Bot Connector's REST API: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference */
function addressOf({ serviceUrl = '', conversation, id, replyToId }: Partial<Activity>) {
  const { origin, pathname } = new URL(serviceUrl);
  const target = id ?? replyToId;
  const activities = `${pathname.replace(/\/+$/, '')}/v3/conversations/${encodeURIComponent(conversation?.id ?? '')}/activities`;
  return { origin, path: target ? `${activities}/${encodeURIComponent(target)}` : activities };
}

/** The SDK keeps it and fetches a new one in time; null while developing. */
async function readToken({ credentials }: ConnectorClient): Promise<string | null> {
  if (!(credentials instanceof AppCredentials))
    throw new Error('The SDK has no credentials that give a token');
  return credentials.appId ? credentials.getToken() : null;
}

async function readId({ statusCode, headers, body }: Dispatcher.ResponseData): Promise<string | null> {
  const text = await body.text();
  if (statusCode < 200 || statusCode > 299) {
    const retryAfter = headers['retry-after'];
    throw new ConnectorError(statusCode, {
      body: text,
      retryAfter: typeof retryAfter === 'string' ? retryAfter : null,
    });
  }
  return answerSchema.safeParse(parseJson(text)).data?.id ?? null;
}
