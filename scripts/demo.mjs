// `npm run demo`: the bot with the demonstration report, and a Teams-like chat in the browser to talk to it in.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { isPortFree } from './demo/isPortFree.mjs';
import { pathWithBrowserOpener } from './demo/pathWithBrowserOpener.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 10_000;
const POLL_MS = 100;

const botPort = Number(process.env.PORT || 3978);
const chatPort = Number(process.env.TEAMSAPPTESTER_PORT || 56150);
const botUrl = `http://127.0.0.1:${botPort}`;
const chatUrl = `http://localhost:${chatPort}`;

const children = [];
let stopping = false;
process.once('SIGINT', () => stop(0));
process.once('SIGTERM', () => stop(0));

await demo();

async function demo() {
  await requireFreePort(botPort, 'boten', 'the bot', 'PORT');
  await requireFreePort(chatPort, 'chatten', 'the chat', 'TEAMSAPPTESTER_PORT');

  startChild('boten / the bot', [path.join('scripts', 'start.mjs')], ROOT, {
    DEMO: '1',
    KPI_NOW: process.env.KPI_NOW || '2023-12-05T08:00:00+01:00',
    // The chat says en-US whatever its own language is set to.
    KPI_LOCALE: process.env.KPI_LOCALE || 'sv',
    DATA_DIR: process.env.DATA_DIR || path.join('.data', 'demo'),
    PORT: String(botPort),
    // What belongs to a real Teams has no place in a demonstration.
    NODE_ENV: '',
    MicrosoftAppId: '',
    MicrosoftAppPassword: '',
    MicrosoftAppTenantId: '',
    MicrosoftAppType: '',
  });
  await waitFor(`${botUrl}/healthz`, 'boten / the bot');

  const arguments_ = ['start', '-e', `${botUrl}/api/messages`, '-c', 'msteams', '-p', String(chatPort)];
  const chatFolder = path.join(ROOT, 'scripts', 'playground');
  startChild('chatten / the chat', [findChat(), ...arguments_, '--disable-telemetry'], chatFolder, {
    PATH: pathWithBrowserOpener(),
    LANG: 'sv_SE.UTF-8',
    LC_ALL: 'sv_SE.UTF-8',
    TZ: 'Europe/Stockholm',
  });
  await waitFor(chatUrl, 'chatten / the chat');

  console.log(`
  Öppna i webbläsaren:  ${chatUrl}
  Boten svarar på:      ${botUrl}/api/messages
  Fråga till exempel:   "Hur är sjukfrånvaron?"      Avsluta med Ctrl-C.

  Open in the browser:  ${chatUrl}
  The bot answers at:   ${botUrl}/api/messages
  Ask for example:      "How is the sick leave?"     Stop with Ctrl-C.
  Answers in English:   set KPI_LOCALE=en and start again.
`);
}

async function requireFreePort(port, swedish, english, variable) {
  if (await isPortFree(port)) return;
  console.error(
    `Port ${port} för ${swedish} är upptagen. Stäng det som använder den eller välj en annan med ${variable}.\n` +
      `Port ${port} of ${english} is taken. Stop what uses it or choose another with ${variable}.`,
  );
  process.exit(1);
}

function findChat() {
  try {
    return createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
  } catch {
    console.error(
      'Chatten (@microsoft/m365agentsplayground) är inte installerad. Kör: npm ci\n' +
        'The chat (@microsoft/m365agentsplayground) is not installed. Run: npm ci',
    );
    return stop(1);
  }
}

function startChild(name, arguments_, cwd, env) {
  const child = spawn(process.execPath, arguments_, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  child.stdout.setEncoding('utf8').on('data', showTrouble);
  child.once('exit', (code) => {
    if (stopping) return;
    console.error(`${name}: avslutades oväntat / ended unexpectedly (${code})`);
    stop(1);
  });
}

/** Of the bot's log only what went wrong; of the chat's chatter nothing. */
function showTrouble(text) {
  for (const line of text.split('\n').filter((entry) => /"level":"(warn|error)"/.test(entry)))
    console.error(line);
}

async function waitFor(url, name) {
  const endsMs = performance.now() + START_LIMIT_MS;
  while (!stopping && performance.now() < endsMs) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await delay(POLL_MS);
  }
  if (stopping) return new Promise(() => undefined);
  console.error(`${name}: startade inte / did not start (${url})`);
  return stop(1);
}

async function stop(exitCode) {
  if (stopping) return;
  stopping = true;
  const running = children.filter((child) => child.exitCode === null && child.signalCode === null);
  const ended = running.map((child) => new Promise((resolve) => child.once('exit', resolve)));
  for (const child of running) child.kill('SIGTERM');
  await Promise.race([Promise.all(ended), delay(STOP_LIMIT_MS)]);
  for (const child of running) child.kill('SIGKILL');
  process.exit(exitCode);
}
