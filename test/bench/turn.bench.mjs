// A question answered over HTTP, its card sent to a connector on this machine, beside the bare stack's echo: how many
// turns a second and the slowest of a hundred, at 1, 16 and 64 connections, with either store; and the memory while it
// answers a hundred thousand.
import { Buffer } from 'node:buffer';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { build } from '../../scripts/build.mjs';
import { startServing } from '../postgres/startServing.mjs';
import { atLeast, figure, median } from './figure.mjs';
import { startServer } from './startServer.mjs';

const CONNECTIONS = [1, 16, 64];
const ROUNDS = 5;
const ROUND_MS = 2_000;
const WARM_MS = 4_000;
/** Of the echo's turns a second. */
const LEAST = { lowdb: 1, postgres: 0.8 };
const MANY_TURNS = 100_000;
/** Between half of them and all: what is remembered is bounded and full by then. */
const MOST_GROWTH_MB = 15;

const CONNECTOR = path.join('test', 'bench', 'connector.mjs');
const ECHO = path.join('test', 'bench', 'bareStack.mjs');
const BOT = path.join('dist', 'bot', 'index.js');
/** As `npm start` and the container do. */
const BOT_FLAGS = ['--max-semi-space-size=32'];

export async function bench() {
  build();
  const folder = mkdtempSync(path.join(tmpdir(), 'kpi-turn-'));
  const postgres = await startServing();
  const started = [];
  const add = async (file, env) => {
    const server = await startServer(file, env, file === BOT ? BOT_FLAGS : []);
    started.push(server);
    return server;
  };
  try {
    const connector = await add(CONNECTOR, {});
    const bot = { DEMO: '1', DATA_DIR: path.join(folder, 'lowdb') };
    const DATABASE_URL = await postgres.command('start');
    const servers = {
      echo: await add(ECHO, {}),
      lowdb: await add(BOT, bot),
      postgres: await add(BOT, { ...bot, DATA_DIR: path.join(folder, 'postgres'), DATABASE_URL }),
    };
    for (const { port } of Object.values(servers)) await load(port, connector.port, 16, { ms: WARM_MS });
    const figures = [];
    for (const connections of CONNECTIONS)
      figures.push(...(await compare(servers, connector.port, connections)));
    return [...figures, ...(await measureMemory(servers.lowdb, connector.port))];
  } finally {
    await Promise.all(started.map(({ stop }) => stop()));
    await postgres.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Taking turns, so that what else the machine does meets all. */
async function compare(servers, connectorPort, connections) {
  const rounds = Object.fromEntries(Object.keys(servers).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [name, { port }] of Object.entries(servers))
      rounds[name].push(await load(port, connectorPort, connections, { ms: ROUND_MS }));
  const of = (name, key) => median(rounds[name].map((measured) => measured[key]));
  const speed = (name) => of(name, 'perSecond');
  return [
    ...Object.keys(servers).flatMap((name) => [
      figure(`turn.${name}PerSecond.${connections}`, speed(name), '/s'),
      figure(`turn.${name}P99Ms.${connections}`, of(name, 'p99Ms'), 'ms'),
    ]),
    ...Object.entries(LEAST).map(([name, least]) =>
      atLeast(`turn.${name}ToEcho.${connections}`, speed(name) / speed('echo'), 'ratio', least),
    ),
  ];
}

async function measureMemory({ port, rssMb }, connectorPort) {
  await load(port, connectorPort, 16, { turns: MANY_TURNS / 2 });
  const half = rssMb();
  await load(port, connectorPort, 16, { turns: MANY_TURNS / 2 });
  const whole = rssMb();
  return [
    figure('turn.rssMb.100000', whole, 'MB'),
    figure('turn.rssGrowthMb', whole - half, 'MB', MOST_GROWTH_MB),
  ];
}

let turns = 0;

/** Each connection asks, waits for the turn to end, and asks again. */
async function load(port, connectorPort, connections, { ms = Infinity, turns: most = Infinity }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const took = [];
  let begun = 0;
  const startedMs = performance.now();
  const ask = async () => {
    while (performance.now() - startedMs < ms && begun < most) {
      begun += 1;
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
