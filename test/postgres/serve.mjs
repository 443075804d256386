import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { createEmbeddedPostgres } from './embeddedPostgres.mjs';

/**
 * A process that looks after one PostgreSQL. It starts it for the first who connects to its own port, which it says
 * first, and tells all who connect the address; on its standard input it takes `start`, `stop` and `crash`, and says
 * when that is done. When its input ends, and be it because whoever started it was killed, nothing is left.
 */
// Whoever started it may be gone before it has said anything.
process.stdout.on('error', () => undefined);
let postgres = null;
const start = async () => {
  postgres ??= await createEmbeddedPostgres();
  return postgres.start();
};
let turn = Promise.resolve();
const inTurn = (task) => {
  turn = turn.then(task, task);
  return turn;
};

const door = createServer((socket) => {
  socket.on('error', () => undefined);
  inTurn(start).then(
    (address) => socket.end(JSON.stringify({ address })),
    (error) => socket.end(JSON.stringify({ error: String(error) })),
  );
}).listen(0, '127.0.0.1');
await once(door, 'listening');
process.stdout.write(`${door.address().port}\n`);

const COMMANDS = {
  start,
  stop: async () => postgres?.stop('SIGINT'),
  crash: async () => postgres?.stop('SIGQUIT'),
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
await inTurn(async () => postgres?.remove()).catch((error) => console.error(error));
process.exit();
