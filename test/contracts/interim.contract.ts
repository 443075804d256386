import { expect, test } from '@jest/globals';
import { INTERIM_TTL_MS } from '../../data/store/lifetimes.js';
import { describeStorage, type OpenStorage } from './contract.js';

const FORM = { kind: 'form', draft: { period: '2023-11', kind: 'final', comment: 'å, ä och ö' } };
const FILES = { kind: 'files', tables: [{ file: 'a.csv', rows: [] }], fileName: 'a.csv' };

/** What every InterimStore promises. */
export function describeInterim(name: string, open: OpenStorage): void {
  describeStorage(name, open, ({ storage, clock }) => {
    const interim = () => storage().interim;

    test('gives what was put last of that kind and id', async () => {
      await interim().put('half', 'marta', FORM);
      await interim().put('half', 'marta', FILES);
      await interim().put('draft', 'marta', FORM);
      await interim().put('problems', 'liste', [FORM, FILES]);
      expect(await interim().get('half', 'marta')).toEqual(FILES);
      expect(await interim().get('draft', 'marta')).toEqual(FORM);
      expect(await interim().get('problems', 'liste')).toEqual([FORM, FILES]);
    });

    test('gives null for what nobody put', async () => {
      await interim().put('half', 'marta', FORM);
      expect(await interim().get('half', 'erik')).toBeNull();
      expect(await interim().get('offer', 'marta')).toBeNull();
    });

    test('tells one of two who drop it that it was there', async () => {
      await interim().put('offer', 'fil', FORM);
      const dropped = await Promise.all([interim().drop('offer', 'fil'), interim().drop('offer', 'fil')]);
      expect(dropped.sort()).toEqual([false, true]);
      expect(await interim().get('offer', 'fil')).toBeNull();
    });

    test('is past when its hour is full, and then forgotten', async () => {
      await interim().put('half', 'marta', FORM);
      clock().pass(INTERIM_TTL_MS - 1);
      await interim().put('half', 'erik', FILES);
      expect(await interim().get('half', 'marta')).toEqual(FORM);
      clock().pass(1);
      expect(await interim().get('half', 'marta')).toBeNull();
      expect(await interim().forgetExpired()).toBe(1);
      expect(await interim().drop('half', 'marta')).toBe(false);
      expect(await interim().get('half', 'erik')).toEqual(FILES);
    });
  });
}
