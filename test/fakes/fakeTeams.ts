import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request of the bot's, as Teams' connector would have got it. */
export interface TeamsRequest {
  readonly method: string;
  /** Of the path; in a channel's thread with the thread in it. */
  readonly conversationId: string;
  /** Of the path: the message updated; null when one is posted. */
  readonly activityId: string | null;
  readonly activity: {
    readonly summary: string;
    readonly channelData: { readonly messageId: string; readonly alertNumbers: readonly number[] };
  };
}

export interface TeamsAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
  /** Takes the message and never answers. */
  readonly silent?: boolean;
  /** Takes the message and cuts the connection. */
  readonly cut?: boolean;
}

export interface FakeTeams {
  readonly serviceUrl: string;
  readonly requests: readonly TeamsRequest[];
  /** Those that Teams took, in order: people see these. */
  readonly accepted: readonly TeamsRequest[];
  /** From now on it answers like this; null is Teams' usual answer. */
  answer(answer: (request: TeamsRequest) => TeamsAnswer | null): void;
  /** Nobody listens until `listen`. */
  refuse(): Promise<void>;
  listen(): Promise<void>;
  close(): Promise<void>;
}

export const refusal = (status: number, code: string, headers: TeamsAnswer['headers'] = {}): TeamsAnswer => ({
  status,
  headers,
  body: { error: { code, message: `${code} said Teams` } },
});

const PATH = /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/;

/** Teams' connector on loopback, that answers each request as it is told to. */
export async function startFakeTeams(): Promise<FakeTeams> {
  const requests: TeamsRequest[] = [];
  const accepted: TeamsRequest[] = [];
  let answerTo: (request: TeamsRequest) => TeamsAnswer | null = () => null;

  const handle = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of message as AsyncIterable<Buffer>) chunks.push(chunk);
    const [, conversation = '', activity] = PATH.exec(message.url ?? '') ?? [];
    const request: TeamsRequest = {
      method: message.method ?? '',
      conversationId: decodeURIComponent(conversation),
      activityId: activity === undefined ? null : decodeURIComponent(activity),
      activity: JSON.parse(Buffer.concat(chunks).toString('utf8')) as TeamsRequest['activity'],
    };
    requests.push(request);
    const { status, headers, body, silent, cut } = answerTo(request) ?? { status: 201 };
    if (status < 300) accepted.push(request);
    if (silent) return;
    if (cut) return void response.destroy();
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body ?? { id: `activity-${accepted.length}` }));
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
    close: refuse,
  };
}
