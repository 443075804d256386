import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';

/** `readyMs` is measured to within one of these. */
const POLL_MS = 5;
const KB_PER_MB = 1_024;

/**
 * Starts a server as a process of its own, in development mode on a free port, and waits until its /healthz says 200.
 *
 * @param {string} file
 * @param {Readonly<Record<string, string>>} env besides this process's own
 * @param {readonly string[]} [flags] for Node
 */
export async function startServer(file, env, flags = []) {
  const port = await freePort();
  const startedMs = performance.now();
  const child = spawn(process.execPath, [...flags, file], {
    env: { ...process.env, NODE_ENV: '', MicrosoftAppId: '', PORT: String(port), ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  while (!(await isReady(port))) {
    if (child.exitCode !== null) throw new Error(`${file} ended before it was ready`);
    await delay(POLL_MS);
  }
  return {
    port,
    readyMs: performance.now() - startedMs,
    rssMb: () => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)])) / KB_PER_MB,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function isReady(port) {
  const response = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null);
  await response?.arrayBuffer();
  return response?.status === 200;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}
