import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Program } from '../data/store/compileProgram.js';
import { type BotResponse, postActivity } from './postActivity.js';

type Line = Readonly<Record<string, unknown>>;

/** A bot in a process of its own. */
export interface Instance {
  readonly url: string;
  readonly pid: number;
  /** Every line that it logged. */
  readonly log: readonly Line[];
  /** The code and the signal that it ended with; null while it runs. */
  readonly end: () => readonly [number | null, NodeJS.Signals | null] | null;
  post(activity: object): Promise<BotResponse>;
  /** @returns once it has ended */
  signal(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

export interface InstanceOptions {
  readonly program: Program;
  readonly databaseUrl: string;
  /** Teams. */
  readonly serviceUrl: string;
}

const startedSchema = z.object({ event: z.literal('bot.started'), port: z.number() });

/** With the demonstration report, on the morning of 5 December 2023. Märta and Karin are controllers. */
export async function startInstance({
  program,
  databaseUrl,
  serviceUrl,
}: InstanceOptions): Promise<Instance> {
  // Nothing of this machine's environment goes in.
  const env = {
    PATH: process.env.PATH,
    PORT: '0',
    DATABASE_URL: databaseUrl,
    DEMO: '1',
    KPI_NOW: '2023-12-05T08:00:00+01:00',
    DEV_ROLES: 'controller:aad-marta,controller:aad-karin',
  };
  const child = spawn(process.execPath, [program.path], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  // Should the test run itself be cut short, nothing is left.
  const killed = (): void => void child.kill('SIGKILL');
  process.once('exit', killed);
  const log: Line[] = [];
  let end: ReturnType<Instance['end']> = null;
  const ended = once(child, 'close').then(([code, signal]) => {
    process.off('exit', killed);
    end = [code as number | null, signal as NodeJS.Signals | null];
  });
  const started = new Promise<number>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (text) => {
      const line = JSON.parse(text) as Line;
      log.push(line);
      const read = startedSchema.safeParse(line);
      if (read.success) resolve(read.data.port);
    });
  });
  const failed = ended.then(() => {
    throw new Error(`The bot did not start: ${JSON.stringify(log)}`);
  });
  failed.catch(() => undefined);
  const url = `http://127.0.0.1:${await Promise.race([started, failed])}`;
  return {
    url,
    pid: child.pid ?? 0,
    log,
    end: () => end,
    post: (activity) => postActivity(url, serviceUrl, activity),
    signal: async (signal) => {
      child.kill(signal);
      await ended;
    },
  };
}
