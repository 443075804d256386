import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aMessage } from '../builders/anActivity.js';
import { type FakeConnector, startFakeConnector } from '../fakes/fakeConnector.js';
import { postActivity } from './postActivity.js';

/** The first start may have to build. */
const LIMIT_MS = 60_000;

let dataDir: string;
let connector: FakeConnector;
const children: ChildProcessWithoutNullStreams[] = [];
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'kpi-bot-'));
  connector = await startFakeConnector();
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await connector.close();
  await rm(dataDir, { recursive: true, force: true });
});

/** `npm start` without npm between, as a service manager would. Nothing of this machine's environment goes in. */
function start(env: Readonly<Record<string, string>>): ChildProcessWithoutNullStreams {
  const blank = {
    MicrosoftAppId: '',
    MicrosoftAppPassword: '',
    MicrosoftAppTenantId: '',
    MicrosoftAppType: '',
  };
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: {
      PATH: process.env.PATH,
      DATA_DIR: dataDir,
      PORT: '0',
      NODE_ENV: '',
      KPI_NOW: '',
      ...blank,
      ...env,
    },
  });
  child.stdout.setEncoding('utf8');
  child.stderr.setEncoding('utf8');
  children.push(child);
  return child;
}

async function outcomeOf(child: ChildProcessWithoutNullStreams): Promise<{ code: number; message: string }> {
  let message = '';
  child.stderr.on('data', (text: string) => (message += text));
  const [code] = (await once(child, 'close')) as [number];
  return { code, message };
}

async function portOf(child: ChildProcessWithoutNullStreams): Promise<number> {
  for await (const text of child.stdout.iterator({ destroyOnReturn: false }) as AsyncIterable<string>) {
    const [, port] = /"event":"bot.started","port":(\d+)/.exec(text) ?? [];
    if (port !== undefined) return Number(port);
  }
  throw new Error('The bot did not start');
}

test(
  'the built process answers, keeps others out of its folder and its port, and stops when it is told to',
  async () => {
    const child = start({ DEMO: '1', KPI_NOW: '2023-12-05T08:00:00+01:00' });
    const outcome = outcomeOf(child);
    const port = await portOf(child);
    const url = `http://127.0.0.1:${port}`;
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    await postActivity(url, connector.serviceUrl, aMessage('Hur är sjukfrånvaron?'));
    expect(connector.sent).toMatchObject([
      { activity: { summary: expect.stringContaining('5,3') as unknown } },
    ]);

    const inFolder = outcomeOf(start({}));
    const onPort = outcomeOf(start({ DATA_DIR: join(dataDir, 'other'), PORT: String(port) }));
    expect(await inFolder).toEqual({
      code: 1,
      message: expect.stringMatching(
        /^The KPI bot cannot start\. .* is in use by process \d+ .*\n$/,
      ) as unknown,
    });
    expect(await onPort).toEqual({
      code: 1,
      message: `The KPI bot cannot start. Port ${port} is taken: stop the program that listens there, or choose another with PORT.\n`,
    });

    connector.behave({ delayMs: 300 });
    const turn = postActivity(url, connector.serviceUrl, aMessage('Alla projekt'));
    await connector.received(2);
    child.kill('SIGTERM');
    expect(await turn).toMatchObject({ status: 200 });
    expect(await outcome).toEqual({ code: 0, message: '' });
  },
  LIMIT_MS,
);

test(
  'a half-configured production does not start, and says all that is wrong',
  async () => {
    const { code, message } = await outcomeOf(
      start({ NODE_ENV: 'production', MicrosoftAppPassword: 'hush', PORT: 'x' }),
    );
    expect(code).toBe(1);
    expect(message).toMatch(/PORT .*\n.*MicrosoftAppPassword .*\n.*NODE_ENV/);
    expect(message).not.toMatch(/hush|\n {4}at /);
  },
  LIMIT_MS,
);
