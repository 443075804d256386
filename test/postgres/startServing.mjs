import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

/**
 * Starts `serve.mjs`: that takes some 50 ms, and PostgreSQL itself comes with the first who asks for it.
 *
 * @returns the port to ask at, how to command it, and how to end it
 */
export async function startServing() {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'serve.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.on('error', () => undefined);
  const lines = createInterface({ input: child.stdout });
  const ended = once(child, 'close');
  const nextLine = async () => {
    const line = await Promise.race([once(lines, 'line'), ended.then(() => null)]);
    if (line === null) throw new Error('The process that looks after PostgreSQL has ended');
    return line[0];
  };
  const port = Number(await nextLine());
  return {
    port,
    /** @param command `start`, `stop` or `crash` */
    command: async (command) => {
      const answer = nextLine();
      child.stdin.write(`${command}\n`);
      const { address, error } = JSON.parse(await answer);
      if (error !== undefined) throw new Error(error);
      return address;
    },
    end: async () => {
      child.stdin.end();
      await ended;
    },
  };
}
