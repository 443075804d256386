import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { createEmbeddedPostgres } from './embeddedPostgres.mjs';

/**
 * A process that looks after one PostgreSQL. It starts it for the first who connects to its own port, which it says
 * first, and tells all who connect the address; on its standard input it takes `start`, `stop` and `crash`, and says
 * when that is done. When its input ends, and be it because whoever started it was killed, nothing is left.
 */
const postgres = await createEmbeddedPostgres();
let turn = Promise.resolve();
const inTurn = (task) => {
  turn = turn.then(task, task);
  return turn;
};

const door = createServer((socket) => {
  socket.on('error', () => undefined);
  inTurn(() => postgres.start()).then(
    (address) => socket.end(JSON.stringify({ address })),
    (error) => socket.end(JSON.stringify({ error: String(error) })),
  );
}).listen(0, '127.0.0.1');
await once(door, 'listening');
process.stdout.write(`${door.address().port}\n`);

const COMMANDS = {
  start: () => postgres.start(),
  stop: () => postgres.stop('SIGINT'),
  crash: () => postgres.stop('SIGQUIT'),
};
const lines = createInterface({ input: process.stdin });
lines.on('line', (command) => {
  inTurn(COMMANDS[command]).then(
    (address) => process.stdout.write(`${JSON.stringify({ address })}\n`),
    (error) => process.stdout.write(`${JSON.stringify({ error: String(error) })}\n`),
  );
});
// From the keyboard it reaches all processes: ours ends when jest does.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
await once(lines, 'close');
process.stdout.on('error', () => undefined);
await inTurn(() => postgres.remove()).catch((error) => console.error(error));
process.exit();
