import { expect, test } from '@jest/globals';
import { PROCESSED_TTL_MS } from '../../data/store/lifetimes.js';
import { describeStorage, type OpenStorage } from './contract.js';

/** What every ProcessedActivities promises. */
export function describeProcessed(name: string, open: OpenStorage): void {
  describeStorage(name, open, ({ storage, clock }) => {
    const processed = () => storage().processed;

    test('are claimed by the first only, also at the same time', async () => {
      const claims = await Promise.all(['1', '1', '2', '1'].map((id) => processed().claim(id)));
      expect(claims).toEqual([true, false, true, false]);
      expect(await processed().claim('1')).toBe(false);
      expect(await processed().claim('3')).toBe(true);
    });

    test('of many at once each is given once', async () => {
      const ids = Array.from({ length: 300 }, (_, index) => `activity ${index % 100}`);
      const claims = await Promise.all(ids.map((id) => processed().claim(id)));
      expect(claims.filter((isFirst) => isFirst)).toHaveLength(100);
    });

    test('may be claimed again when they have expired', async () => {
      await processed().claim('1');
      clock().pass(PROCESSED_TTL_MS - 1);
      expect(await processed().claim('1')).toBe(false);
      clock().pass(1);
      expect(await processed().claim('1')).toBe(true);
      expect(await processed().claim('1')).toBe(false);
    });

    test('are forgotten when they have expired, and no others', async () => {
      await processed().claim('1');
      clock().pass(1);
      await processed().claim('2');
      clock().pass(PROCESSED_TTL_MS - 1);
      expect(await processed().forgetExpired()).toBe(1);
      expect(await processed().forgetExpired()).toBe(0);
      expect(await processed().claim('2')).toBe(false);
    });

    test('are told apart whatever characters are in them', async () => {
      const odd = [`a\u0000`, 'a', `'"\\`, 'x'.repeat(5_000), `${'x'.repeat(5_000)}y`];
      for (const id of odd) expect(await processed().claim(id)).toBe(true);
      for (const id of odd) expect(await processed().claim(id)).toBe(false);
    });
  });
}
