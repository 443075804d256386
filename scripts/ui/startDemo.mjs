import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from './freePort.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** `npm run demo` on free ports and with an empty store of its own. */
export async function startDemo(locale) {
  const folder = await mkdtemp(path.join(tmpdir(), 'kpi-bot-ui-'));
  // The chat would open a browser of its own on a machine that has one.
  await writeFile(path.join(folder, 'xdg-open'), '#!/bin/sh\nexit 0\n', { mode: 0o755 });
  const chatPort = await freePort();
  const child = spawn(process.execPath, [path.join('scripts', 'demo.mjs')], {
    cwd: ROOT,
    env: {
      ...process.env,
      PATH: `${folder}${path.delimiter}${process.env.PATH ?? ''}`,
      PORT: String(await freePort()),
      TEAMSAPPTESTER_PORT: String(chatPort),
      DATA_DIR: path.join(folder, 'data'),
      KPI_LOCALE: locale,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = async () => {
    process.off('exit', endChild);
    if (child.exitCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    await rm(folder, { recursive: true, force: true });
  };
  const endChild = () => child.kill('SIGTERM');
  process.once('exit', endChild);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

  const chatUrl = `http://localhost:${chatPort}`;
  await untilSaid(child, chatUrl).catch(async (error) => {
    await stop();
    throw error;
  });
  return { chatUrl, stop };
}

/** The demo prints its addresses when both the bot and the chat answer, and ends with its own message otherwise. */
function untilSaid(child, words) {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      said += text;
      if (said.includes(words)) resolve();
    });
    child.once('exit', () => reject(new Error('The demo did not start; it says why above.')));
  });
}
