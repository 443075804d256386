import type { Outbox } from '../../data/ports.js';
import type { DeliveryLease } from './deliveryLease.js';

/** Has nothing due while another instance has the lease; what was sent is written down all the same. */
export function sentByHolder(outbox: Outbox, lease: Pick<DeliveryLease, 'isHeld'>): Outbox {
  return {
    ...outbox,
    async due(now, most) {
      if (!lease.isHeld()) return [];
      const messages = await outbox.due(now, most);
      // It may have been lost meanwhile.
      return lease.isHeld() ? messages : [];
    },
  };
}
