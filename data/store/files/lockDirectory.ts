import { randomUUID } from 'node:crypto';
import { open, readdir, readFile, rm, stat, type FileHandle } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { StoreError } from '../../errors.js';
import { hasCode } from './hasCode.js';
import { isCertainlyGone, ownIdentity, processIdentitySchema } from './processIdentity.js';
import { writeError } from './writeError.js';

/** Each process that wants the directory has a lock file of its own, so removing one never hits another's. */
const LOCK_FILE = /^store-[0-9a-f-]{36}\.lock$/u;

export interface LockTiming {
  /** How often the owner shows that it lives. */
  readonly heartbeatMs: number;
  /** How long a lock file must lie still before its owner is taken for dead; several heartbeats. */
  readonly staleMs: number;
}

const DEFAULT_TIMING: LockTiming = { heartbeatMs: 1_000, staleMs: 6_000 };

export interface DirectoryLock {
  /** @throws StoreError `store.lockLost` when this process stood still so long that it was taken for dead */
  assertHeld(): Promise<void>;
  release(): Promise<void>;
}

/**
 * Takes the directory for this process alone.
 *
 * An owner is alive if and only if its lock file's modification time moves while we watch. A process id proves
 * nothing: it is used again after a restart, and in containers it is the same every time. Clocks are not compared
 * either, so a wrong one does no harm. Hence a free directory is locked at once, a living owner is told within a
 * heartbeat or two, and a dead one's lock is taken over after `staleMs`, or at once where the system can tell that
 * the very process that made it is gone.
 *
 * Of several that come at once at most one gets it: each puts its own file there before it looks for others', so
 * of any two at least one sees the other, and withdraws.
 *
 * Not `proper-lockfile`: unmaintained, and two processes that find the same stale lock can both get it
 * (https://github.com/moxystudio/node-proper-lockfile/issues/121).
 *
 * @throws StoreError `store.locked` when another store has it, in this process or another
 */
export async function lockDirectory(
  directory: string,
  timing: LockTiming = DEFAULT_TIMING,
): Promise<DirectoryLock> {
  const dead = new Set<string>();
  for (;;) {
    await awaitDeaths(directory, dead, timing);
    const name = `store-${randomUUID()}.lock`;
    const path = join(directory, name);
    const file = await create(path);
    const rivals = (await otherLocks(directory, dead)).filter((other) => other !== name);
    if (rivals.length === 0) {
      await Promise.all([...dead].map((other) => rm(join(directory, other), { force: true })));
      return hold(path, file, timing.heartbeatMs);
    }
    await file.close();
    await rm(path, { force: true });
    await sleep(Math.random() * timing.heartbeatMs);
  }
}

/** Returns when nobody alive has the directory; adds the lock files of the dead to `dead`. */
async function awaitDeaths(directory: string, dead: Set<string>, timing: LockTiming): Promise<void> {
  for (;;) {
    const [other] = await otherLocks(directory, dead);
    if (other === undefined) return;
    const path = join(directory, other);
    const owner = await readOwner(path);
    const isGone = owner?.identity != null && (await isCertainlyGone(owner.identity));
    const state = isGone ? 'dead' : await watch(path, timing);
    if (state === 'alive') throw locked(directory, path, owner ?? (await readOwner(path)));
    if (state === 'dead') dead.add(other);
  }
}

/** Counts looks, not time: after the whole machine slept the owner must get its chance to beat. */
async function watch(path: string, { heartbeatMs, staleMs }: LockTiming): Promise<'alive' | 'dead' | 'gone'> {
  const heartbeat = await lastHeartbeat(path);
  for (let looks = Math.ceil(staleMs / heartbeatMs); looks > 0; looks -= 1) {
    await sleep(heartbeatMs);
    const now = await lastHeartbeat(path);
    if (now === null) return 'gone';
    if (now !== heartbeat) return 'alive';
  }
  return 'dead';
}

async function otherLocks(directory: string, dead: ReadonlySet<string>): Promise<string[]> {
  return (await readdir(directory)).filter((name) => LOCK_FILE.test(name) && !dead.has(name));
}

/** null when the file is gone. */
async function lastHeartbeat(path: string): Promise<number | null> {
  try {
    return (await stat(path)).mtimeMs;
  } catch (cause) {
    if (hasCode(cause, 'ENOENT')) return null;
    throw new StoreError(`Could not read ${path}`, { code: 'store.readFailed', cause });
  }
}

const ownerSchema = z.object({
  pid: z.number(),
  host: z.string(),
  since: z.string(),
  identity: processIdentitySchema.nullable(),
});
type Owner = z.infer<typeof ownerSchema>;

async function create(path: string): Promise<FileHandle> {
  const identity = await ownIdentity();
  const owner: Owner = { pid: process.pid, host: hostname(), since: new Date().toISOString(), identity };
  let file: FileHandle | null = null;
  try {
    file = await open(path, 'wx');
    await file.writeFile(JSON.stringify(owner));
    return file;
  } catch (cause) {
    await file?.close();
    await rm(path, { force: true });
    throw writeError(`Could not write ${path}`, cause);
  }
}

/** null when it says nothing, as after a power cut. */
async function readOwner(path: string): Promise<Owner | null> {
  try {
    return ownerSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}

function hold(path: string, file: FileHandle, heartbeatMs: number): DirectoryLock {
  let beating = Promise.resolve();
  const timer = setInterval(() => {
    const now = new Date();
    // A beat that fails needs no cure here: `assertHeld` sees it when somebody took the directory because of it.
    beating = file.utimes(now, now).catch(() => undefined);
  }, heartbeatMs);
  timer.unref();

  return {
    async assertHeld() {
      if ((await lastHeartbeat(path)) !== null) return;
      throw new StoreError(
        `Process ${process.pid} stood still and lost its lock ${path}. Nothing was written; restart it.`,
        { code: 'store.lockLost' },
      );
    },
    async release() {
      clearInterval(timer);
      await beating;
      await file.close();
      await rm(path, { force: true });
    },
  };
}

function locked(directory: string, path: string, owner: Owner | null): StoreError {
  const who =
    owner === null ? 'another process' : `process ${owner.pid} on ${owner.host} since ${owner.since}`;
  return new StoreError(
    `${directory} is in use by ${who} (${path}). Stop it first: only one process may use the directory.`,
    { code: 'store.locked' },
  );
}
