import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { faultsOfMessage } from './faultsOfMessage.js';

/** One request of the bot's, as Teams' connector would have got it. */
export interface TeamsRequest {
  readonly method: string;
  /** Of the path; in a channel's thread with the thread in it. */
  readonly conversationId: string;
  /** Of the path: the message updated, or answered in a turn; null for one that stands alone. */
  readonly activityId: string | null;
  /** Our own id of a message that is sent unasked; null of one that answers in a turn. */
  readonly messageId: string | null;
  /** The alerts that such a message tells of. */
  readonly alertNumbers: readonly number[];
  readonly activity: {
    readonly type: string;
    readonly text?: string;
    readonly summary?: string;
    readonly attachments?: readonly { readonly contentType: string; readonly content: unknown }[];
  };
}

/** One that Teams took: people see it. */
export interface AcceptedRequest extends TeamsRequest {
  /** Teams' id of the message: a new one of its own, of an update the one it has. */
  readonly id: string;
}

export interface TeamsAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
  /** Is as slow as that. */
  readonly delayMs?: number;
  /** Takes the message and never answers. */
  readonly silent?: boolean;
  /** Takes the message and cuts the connection. */
  readonly cut?: boolean;
}

export interface FakeTeams {
  readonly serviceUrl: string;
  readonly requests: readonly TeamsRequest[];
  /** Those that Teams took, in order. */
  readonly accepted: readonly AcceptedRequest[];
  /** From now on it answers like this; null is Teams' usual answer. */
  answer(answer: (request: TeamsRequest) => TeamsAnswer | null): void;
  /** Nobody listens until `listen`. */
  refuse(): Promise<void>;
  listen(): Promise<void>;
  /** @throws Error when a card came that may not be sent */
  close(): Promise<void>;
}

export const refusal = (status: number, code: string, headers: TeamsAnswer['headers'] = {}): TeamsAnswer => ({
  status,
  headers,
  body: { error: { code, message: `${code} said Teams` } },
});

const PATH = /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/;

type Body = TeamsRequest['activity'] & {
  readonly channelData?: { readonly messageId?: string; readonly alertNumbers?: readonly number[] };
};

/**
 * Teams' connector on loopback, over real HTTP, that answers each request as it is told to.
 *
 * @param onRequest is told of each before it is answered
 */
export async function startFakeTeams(onRequest: () => void = () => undefined): Promise<FakeTeams> {
  const requests: TeamsRequest[] = [];
  const accepted: AcceptedRequest[] = [];
  let answerTo: (request: TeamsRequest) => TeamsAnswer | null = () => null;

  const take = (request: TeamsRequest): string => {
    const isUpdate = request.method === 'PUT' && request.activityId !== null;
    const id = isUpdate ? request.activityId : `activity-${accepted.length + 1}`;
    accepted.push({ ...request, id });
    return id;
  };
  const handle = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const request = await readRequest(message);
    requests.push(request);
    const { status, headers, body, delayMs = 0, silent, cut } = answerTo(request) ?? { status: 201 };
    const id = status < 300 ? take(request) : null;
    onRequest();
    if (delayMs > 0) await delay(delayMs);
    if (silent) return;
    if (cut) return void response.destroy();
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body ?? { id }));
  };

  let server: Server;
  let port = 0;
  const listen = async (): Promise<void> => {
    server = createServer((message, response) => void handle(message, response));
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  };
  const refuse = async (): Promise<void> => {
    // The SDK keeps its connections open.
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  await listen();
  return {
    serviceUrl: `http://127.0.0.1:${port}`,
    requests,
    accepted,
    answer: (answer) => {
      answerTo = answer;
    },
    refuse,
    listen,
    close: async () => {
      await refuse();
      const faults = requests.flatMap(({ activity }) => faultsOfMessage(activity));
      if (faults.length > 0) throw new Error(`Cards that may not be sent:\n${faults.join('\n')}`);
    },
  };
}

async function readRequest(message: IncomingMessage): Promise<TeamsRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of message as AsyncIterable<Buffer>) chunks.push(chunk);
  const activity = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Body;
  const [, conversation = '', activityId] = PATH.exec(message.url ?? '') ?? [];
  return {
    method: message.method ?? '',
    conversationId: decodeURIComponent(conversation),
    activityId: activityId === undefined ? null : decodeURIComponent(activityId),
    messageId: activity.channelData?.messageId ?? null,
    alertNumbers: activity.channelData?.alertNumbers ?? [],
    activity,
  };
}
