import { deliverAll, publishWithMessages } from './deliverAll.js';
import { killedAt, readOrders } from './killedAt.js';

/** A process of its own: publishes with messages, delivers them, and says how many steps it took. */
const orders = readOrders();
await killedAt(orders, async (storage, around) => {
  await publishWithMessages(storage);
  await deliverAll(storage, orders.takenFile, around);
});
