import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** What the bot sent, as Teams' connector would have got it. */
export interface SentActivity {
  readonly conversationId: string;
  /** Of the message that is replied to; null for one that stands alone. */
  readonly replyToId: string | null;
  readonly activity: {
    readonly type: string;
    readonly text?: string;
    readonly summary?: string;
    readonly attachments?: readonly { readonly contentType: string; readonly content: unknown }[];
  };
}

export interface FakeConnector {
  readonly serviceUrl: string;
  readonly sent: readonly SentActivity[];
  /** From now on it answers like this: status 200 at once unless told otherwise; `times` is how often, then as usual. */
  behave(behaviour: { readonly status?: number; readonly delayMs?: number; readonly times?: number }): void;
  /** Resolves when `count` activities have come. */
  received(count: number): Promise<void>;
  close(): Promise<void>;
}

const PATH = /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/;

/** Teams' connector on loopback, over real HTTP. */
export async function startFakeConnector(): Promise<FakeConnector> {
  const sent: SentActivity[] = [];
  const waiting = new Set<() => void>();
  const usual = { status: 200, delayMs: 0, times: Infinity };
  let behaviour = usual;

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const { status, delayMs, times } = behaviour;
    behaviour = times > 1 ? { ...behaviour, times: times - 1 } : usual;
    const [, conversation = '', activity] = PATH.exec(request.url ?? '') ?? [];
    if (status === 200) {
      sent.push({
        conversationId: decodeURIComponent(conversation),
        replyToId: activity === undefined ? null : decodeURIComponent(activity),
        activity: JSON.parse(Buffer.concat(chunks).toString('utf8')) as SentActivity['activity'],
      });
    }
    for (const check of waiting) check();
    if (delayMs > 0) await delay(delayMs);
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ id: `sent-${sent.length}` }));
  };
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    behave: (change) => {
      behaviour = { ...usual, ...change };
    },
    received: (count) =>
      new Promise((resolve) => {
        const check = (): void => {
          if (sent.length < count) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
      }),
    close: async () => {
      // The SDK keeps its connections open.
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
