import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What was put, as OneDrive would have got it. */
export interface PutRequest {
  readonly bytes: Buffer;
  readonly headers: IncomingMessage['headers'];
}

export interface FakeFileServer {
  /** Keeps the bytes; @returns where they can be fetched. */
  serve(bytes: Uint8Array): string;
  /** An address that answers as told. */
  answer(handle: (response: ServerResponse) => void): string;
  /** Where a file may be put. */
  readonly putUrl: string;
  readonly puts: readonly PutRequest[];
  /** The headers of everything that was asked for. */
  readonly asked: readonly IncomingMessage['headers'][];
  close(): Promise<void>;
}

/** The users' OneDrive on loopback, over real HTTP. */
export async function startFakeFileServer(): Promise<FakeFileServer> {
  const answers = new Map<string, (response: ServerResponse) => void>();
  const puts: PutRequest[] = [];
  const asked: IncomingMessage['headers'][] = [];

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    asked.push(request.headers);
    if (request.method === 'PUT') {
      const chunks: Buffer[] = [];
      for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
      puts.push({ bytes: Buffer.concat(chunks), headers: request.headers });
      response.writeHead(201);
      response.end('{}');
      return;
    }
    const answer = answers.get(request.url ?? '');
    if (answer !== undefined) return answer(response);
    response.writeHead(404);
    response.end();
  };
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const answer: FakeFileServer['answer'] = (answerWith) => {
    const path = `/files/${answers.size + 1}`;
    answers.set(path, answerWith);
    return `${origin}${path}`;
  };
  return {
    answer,
    serve: (bytes) =>
      answer((response) => {
        // restify's writeHead, which every server of this process has, returns nothing.
        response.writeHead(200, { 'content-type': 'application/octet-stream' });
        response.end(Buffer.from(bytes));
      }),
    putUrl: `${origin}/put`,
    puts,
    asked,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
