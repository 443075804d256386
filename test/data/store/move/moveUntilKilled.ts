import { KINDS, type Dump, type Kind } from '../../../../data/store/move/dump.js';
import { openLowdbSource } from '../../../../data/store/move/lowdbSource.js';
import { openLowdbTarget } from '../../../../data/store/move/lowdbTarget.js';
import { moveBetween } from '../../../../data/store/move/moveStores.js';
import { openPostgresSource, openPostgresTarget } from '../../../../data/store/move/postgresSides.js';
import type { MoveOptions } from '../../../../data/store/move/moveStores.js';
import type { MoveTarget } from '../../../../data/store/move/sides.js';

/** What the process does, as JSON in its second argument. */
export interface MoveOrders extends MoveOptions {
  /** It kills itself when so many kinds have been written, and at one more before the commit. */
  readonly killAfter: number;
}

const orders = JSON.parse(process.argv[2] ?? '') as MoveOrders;
const { from, dataDir, databaseUrl, killAfter } = orders;
const kill = (): void => void process.kill(process.pid, 'SIGKILL');

const isOut = from === 'lowdb';
const source = isOut ? await openLowdbSource(dataDir, orders) : await openPostgresSource(databaseUrl, orders);
const target = isOut ? await openPostgresTarget(databaseUrl, orders) : await openLowdbTarget(dataDir);

/** Kills when the kind of that number is asked for: those before it have been written. */
function killing(dump: Dump): Dump {
  const kind: Kind | undefined = KINDS[killAfter];
  if (kind === undefined) return dump;
  return {
    ...dump,
    [kind]: () => {
      kill();
      return dump[kind]();
    },
  };
}
const killed: MoveTarget = {
  ...target,
  write: (owner, dump) => target.write(owner, killing(dump)),
  commit: async () => kill(),
};
await moveBetween(source, killed, orders);
