import { mkdtemp, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../../bot/config.js';
import { createLogger } from '../../bot/logger.js';
import { startBot } from '../../bot/startBot.js';
import { createFakeClock } from '../fakes/fakeClock.js';

export interface BesetBot {
  readonly url: string;
  readonly serviceUrl: string;
  /** Sends the body as it is. */
  post(body: string): Promise<{ readonly status: number; readonly text: string }>;
  /** What went wrong by its own account; nothing else is kept, for ten thousand turns would fill the memory. */
  readonly errors: readonly Readonly<Record<string, unknown>>[];
  stop(): Promise<void>;
}

/** The whole bot with the demonstration report and a Teams that swallows all, both of which keep nothing. */
export async function startBesetBot(): Promise<BesetBot> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kpi-bot-'));
  const teams = createServer((request, response) => {
    request.resume().on('end', () => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end('{"id":"sent"}');
    });
  });
  await new Promise<void>((resolve) => teams.listen(0, '127.0.0.1', resolve));
  const errors: Record<string, unknown>[] = [];
  const logger = createLogger((line) => {
    if (line.includes('"level":"error"')) errors.push(JSON.parse(line) as Record<string, unknown>);
  });
  const config = { ...loadConfig({}), port: 0, dataDir, demo: true };
  const bot = await startBot(config, { clock: createFakeClock(), logger });
  // `fetch` takes more time than the bot does.
  const agent = new Agent({ keepAlive: true });
  const options = { host: '127.0.0.1', port: bot.port, path: '/api/messages', method: 'POST', agent };
  return {
    url: `http://127.0.0.1:${bot.port}`,
    post: async (body) => {
      const sending = request({ ...options, headers: { 'content-type': 'application/json' } }).end(body);
      const [response] = (await once(sending, 'response')) as [IncomingMessage];
      let text = '';
      for await (const chunk of response.setEncoding('utf8') as AsyncIterable<string>) text += chunk;
      return { status: response.statusCode ?? 0, text };
    },
    serviceUrl: `http://127.0.0.1:${(teams.address() as AddressInfo).port}`,
    errors,
    stop: async () => {
      agent.destroy();
      await bot.stop();
      teams.closeAllConnections();
      await new Promise((resolve) => teams.close(resolve));
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
