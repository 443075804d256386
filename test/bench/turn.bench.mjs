// A question answered over HTTP, its card sent to a connector on this machine, beside the bare stack's echo: how many
// turns a second, and the slowest of a hundred, at 1, 16 and 64 connections.
import { Buffer } from 'node:buffer';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { build } from '../../scripts/build.mjs';
import { atLeast, figure, median } from './figure.mjs';

const CONNECTIONS = [1, 16, 64];
const ROUNDS = 5;
const ROUND_MS = 2_000;
const WARM_MS = 3_000;
const POLL_MS = 20;

const CONNECTOR = path.join('test', 'bench', 'connector.mjs');
const ECHO = path.join('test', 'bench', 'bareStack.mjs');
const BOT = path.join('dist', 'bot', 'index.js');

export async function bench() {
  build();
  const dataDir = mkdtempSync(path.join(tmpdir(), 'kpi-turn-'));
  const connector = await start(CONNECTOR, {});
  const servers = { echo: await start(ECHO, {}), lowdb: await start(BOT, { DEMO: '1', DATA_DIR: dataDir }) };
  try {
    for (const { port } of Object.values(servers)) await load(port, connector.port, 16, WARM_MS);
    const figures = [];
    for (const connections of CONNECTIONS)
      figures.push(...(await compare(servers, connector.port, connections)));
    return figures;
  } finally {
    await Promise.all([connector, ...Object.values(servers)].map(({ stop }) => stop()));
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Taking turns, so that what else the machine does meets both. */
async function compare(servers, connectorPort, connections) {
  const rounds = { echo: [], lowdb: [] };
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [name, { port }] of Object.entries(servers))
      rounds[name].push(await load(port, connectorPort, connections, ROUND_MS));
  const of = (name, key) => median(rounds[name].map((measured) => measured[key]));
  return [
    figure(`turn.echoPerSecond.${connections}`, of('echo', 'perSecond'), '/s'),
    figure(`turn.echoP99Ms.${connections}`, of('echo', 'p99Ms'), 'ms'),
    figure(`turn.lowdbPerSecond.${connections}`, of('lowdb', 'perSecond'), '/s'),
    figure(`turn.lowdbP99Ms.${connections}`, of('lowdb', 'p99Ms'), 'ms'),
    atLeast(
      `turn.lowdbToEcho.${connections}`,
      of('lowdb', 'perSecond') / of('echo', 'perSecond'),
      'ratio',
      1,
    ),
  ];
}

let turns = 0;

/** Each connection asks, waits for the turn to end, and asks again. */
async function load(port, connectorPort, connections, forMs) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const took = [];
  const startedMs = performance.now();
  const ask = async () => {
    while (performance.now() - startedMs < forMs) {
      const askedMs = performance.now();
      await post(agent, port, activity(connectorPort, (turns += 1)));
      took.push(performance.now() - askedMs);
    }
  };
  await Promise.all(Array.from({ length: connections }, ask));
  const elapsedMs = performance.now() - startedMs;
  agent.destroy();
  took.sort((a, b) => a - b);
  return { perSecond: (took.length / elapsedMs) * 1_000, p99Ms: took[Math.floor(took.length * 0.99)] };
}

/** Questions of a month's meeting, from a hundred people. */
const QUESTIONS = [
  'sjukfrånvaro november',
  'hur ligger vi till mot budget?',
  'vilka projekt är gula',
  'leverantörsfakturor',
  'SLA',
];

function activity(connectorPort, number) {
  const person = `person-${number % 100}`;
  return JSON.stringify({
    type: 'message',
    id: `turn-${process.pid}-${number}`,
    channelId: 'msteams',
    serviceUrl: `http://127.0.0.1:${connectorPort}/`,
    from: { id: person, name: person, aadObjectId: person },
    recipient: { id: '28:bot', name: 'bot' },
    conversation: { id: `chat-${person}`, conversationType: 'personal', tenantId: 'tenant' },
    text: QUESTIONS[number % QUESTIONS.length],
    locale: 'sv-SE',
  });
}

function post(agent, port, body) {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        agent,
        port,
        host: '127.0.0.1',
        method: 'POST',
        path: '/api/messages',
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      },
      (response) => {
        response.resume();
        response.once('end', () =>
          response.statusCode === 200 ? resolve() : reject(new Error(`${response.statusCode}`)),
        );
      },
    );
    sent.once('error', reject);
    sent.end(body);
  });
}

async function start(file, env) {
  const port = await freePort();
  const child = spawn(process.execPath, [file], {
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
