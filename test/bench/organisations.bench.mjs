// One installation of 1, 10 and 50 departments, each with ten years of reports: from the start of the process to the
// first 200 of /healthz, and its memory then and when all have been asked.
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createTeams } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { build } from '../../scripts/build.mjs';
import { figure, median } from './figure.mjs';
import { startServer } from './startServer.mjs';
import { makeHistory, TEN_YEARS } from './tenYears.ts';

const DEPARTMENTS = [1, 10, 50];
const BOT = path.join('dist', 'bot', 'index.js');
const QUESTIONS = ['Indikator 7', 'Indikator 31 juni 2019', 'hur ligger vi till?', 'vilka är röda'];

export async function bench() {
  build();
  const folder = mkdtempSync(path.join(tmpdir(), 'kpi-organisations-'));
  const connector = await startConnector();
  try {
    const history = path.join(folder, 'history');
    await makeHistory(history, TEN_YEARS);
    const figures = [];
    for (const count of DEPARTMENTS) figures.push(...(await measure(count, history, folder, connector)));
    return figures;
  } finally {
    connector.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(count, history, folder, connector) {
  const dataDir = path.join(folder, `of${count}`);
  mkdirSync(dataDir);
  const list = Array.from({ length: count }, (_, index) => ({
    id: `d${index}`,
    name: `Förvaltning ${index}`,
    people: [idOf(index)],
  }));
  for (const { id } of list) cpSync(history, path.join(dataDir, id), { recursive: true });
  const organisationsFile = path.join(folder, `list${count}.json`);
  writeFileSync(organisationsFile, JSON.stringify(list));

  const bot = await startServer(BOT, { DATA_DIR: dataDir, ORGANISATIONS_FILE: organisationsFile });
  try {
    const fresh = bot.rssMb();
    const took = [];
    for (const question of QUESTIONS)
      for (let index = 0; index < count; index += 1) {
        const askedMs = performance.now();
        await ask(bot.port, connector.address().port, question, index);
        took.push(performance.now() - askedMs);
      }
    return [
      figure(`organisations.readyMs.${count}`, bot.readyMs, 'ms'),
      figure(`organisations.freshRssMb.${count}`, fresh, 'MB'),
      figure(`organisations.askedRssMb.${count}`, bot.rssMb(), 'MB'),
      figure(`organisations.turnMs.${count}`, median(took), 'ms'),
    ];
  } finally {
    await bot.stop();
  }
}

const idOf = (index) => `${String(index).padStart(8, '0')}-0000-4000-8000-000000000000`;

let turns = 0;

async function ask(port, connectorPort, text, index) {
  const response = await fetch(`http://127.0.0.1:${port}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'message',
      id: `turn-${(turns += 1)}`,
      channelId: 'msteams',
      serviceUrl: `http://127.0.0.1:${connectorPort}/`,
      from: { id: `29:${index}`, name: `Person ${index}`, aadObjectId: idOf(index) },
      recipient: { id: '28:bot', name: 'bot' },
      conversation: { id: `a:${index}`, conversationType: 'personal', tenantId: 'tenant' },
      text,
      locale: 'sv-SE',
    }),
  });
  if (response.status !== 200) throw new Error(`A turn ended with ${response.status}`);
}

/** Teams, which takes all. */
async function startConnector() {
  const server = createTeams((request, response) => {
    request.resume().on('end', () => {
      response.writeHead(201, { 'content-type': 'application/json' });
      response.end('{"id":"sent"}');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
