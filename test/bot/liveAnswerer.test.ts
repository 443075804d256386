import { expect, test } from '@jest/globals';
import { createLiveAnswerer } from '../../bot/liveAnswerer.js';
import { createFakeAnswerer } from '../fakes/fakeAnswerer.js';

test('there is none before the first load', async () => {
  const answerer = createFakeAnswerer();
  const live = createLiveAnswerer(async () => answerer);
  expect(live.ready()).toBe(false);
  expect(() => live.current()).toThrow('not loaded');
  await live.refresh();
  expect(live.ready()).toBe(true);
  expect(live.current()).toBe(answerer);
});

test('a load that fails is told, and leaves the old one', async () => {
  const answerer = createFakeAnswerer();
  const loads = [async () => answerer, async () => Promise.reject(new Error('unreadable'))];
  const live = createLiveAnswerer(async () => (loads.shift() ?? loads[0])?.() ?? answerer);
  await live.refresh();
  await expect(live.refresh()).rejects.toThrow('unreadable');
  expect(live.current()).toBe(answerer);
});

test('of two publications at once the later one stays, however long the first takes to load', async () => {
  const [first, second] = [createFakeAnswerer(), createFakeAnswerer()];
  let finishFirst: () => void = () => undefined;
  const slow = new Promise<void>((resolve) => (finishFirst = resolve));
  const loads = [() => slow.then(() => first), async () => second];
  const live = createLiveAnswerer(() => (loads.shift() ?? (async () => second))());
  const refreshes = [live.refresh(), live.refresh()];
  finishFirst();
  await Promise.all(refreshes);
  expect(live.current()).toBe(second);
});
