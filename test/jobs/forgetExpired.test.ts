import { expect, test } from '@jest/globals';
import { forgetExpired } from '../../jobs/forgetExpired.js';

const forgetting = (count: number) => ({ forgetExpired: async () => count });

test('every store is emptied and the sum reported', async () => {
  expect(await forgetExpired([forgetting(2), forgetting(3)])).toEqual({ forgotten: 5, failures: [] });
});

test('one store that fails does not stop the others', async () => {
  const error = new Error('locked');
  const failing = { forgetExpired: () => Promise.reject(error) };
  expect(await forgetExpired([failing, forgetting(3)])).toEqual({ forgotten: 3, failures: [error] });
});
