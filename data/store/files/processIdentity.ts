import { readFile, readlink } from 'node:fs/promises';
import { z } from 'zod';

export const processIdentitySchema = z.object({
  pid: z.number().int(),
  /** Boot and pid namespace: a pid means nothing outside them. */
  world: z.string(),
  /** In clock ticks since boot: a pid that is used again has another. */
  startedAt: z.string(),
});
export type ProcessIdentity = z.infer<typeof processIdentitySchema>;

/** null where the system does not tell (everywhere but Linux). */
export async function ownIdentity(): Promise<ProcessIdentity | null> {
  const [world, startedAt] = [await readWorld(), await startOf(process.pid)];
  return world === null || startedAt === null ? null : { pid: process.pid, world, startedAt };
}

/** True only when it is certain: the process ran in our own world and is there no more. */
export async function isCertainlyGone({ pid, world, startedAt }: ProcessIdentity): Promise<boolean> {
  return world === (await readWorld()) && startedAt !== (await startOf(pid));
}

async function readWorld(): Promise<string | null> {
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    return `${boot.trim()} ${await readlink('/proc/self/ns/pid')}`;
  } catch {
    return null;
  }
}

/** Field 22 of `stat`, counted behind the command name, which may hold spaces (proc(5)); null without such a process. */
async function startOf(pid: number): Promise<string | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
