import { killedAt, type KillOrders, readOrders } from '../data/store/killedAt.js';
import { type Deed, doAll } from './toldMonths.js';

export interface AlertOrders extends KillOrders {
  readonly deeds: readonly Deed[];
}

/** A process of its own: does the deeds, delivers what they tell, and says how many steps it took. */
const orders = readOrders<AlertOrders>();
await killedAt(orders, (storage, around) => doAll(storage, orders.deeds, orders.takenFile, around));
