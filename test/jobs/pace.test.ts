import { expect, test } from '@jest/globals';
import { createPace } from '../../jobs/pace.js';
import { createFakeClock } from '../fakes/fakeClock.js';
import { createFakeNotifier } from '../fakes/fakeNotifier.js';
import { aDelivery } from './aDelivery.js';

const MOST_IN_FLIGHT = 16;

test('is full with so many on their way, until one has ended', async () => {
  const pace = createPace(() => 0);
  for (let begun = 0; begun < MOST_IN_FLIGHT - 1; begun += 1) pace.began();
  expect(pace.full()).toBeNull();
  pace.began();
  const first = pace.full();
  const second = pace.full();
  expect(first).not.toBeNull();
  pace.ended('a');
  await Promise.all([first, second]);
  expect(pace.full()).toBeNull();
});

test('does not count what went nowhere', () => {
  let nowMs = 0;
  const pace = createPace(() => nowMs);
  for (let begun = 0; begun < 20; begun += 1) {
    pace.began();
    pace.ended(`a:${begun}`);
  }
  nowMs = 1;
  expect(pace.waitMs('b')).toBeGreaterThan(0);
  const begunMs = pace.began();
  const fullMs = pace.waitMs('b');
  pace.spared(begunMs);
  expect(pace.waitMs('b')).toBeLessThanOrEqual(fullMs);
  expect(pace.full()).toBeNull();
  nowMs = 1_001;
  expect(pace.waitMs('b')).toBe(0);
});

test('is one for two organisations: together they keep within the app’s limits', async () => {
  const clock = createFakeClock();
  const nowMs = () => clock.now().getTime();
  const pace = createPace(nowMs);
  const begunMs: number[] = [];
  const began = () => {
    begunMs.push(nowMs());
    return pace.began();
  };
  const notifier = createFakeNotifier();
  let atOnce = 0;
  let most = 0;
  notifier.answer(() => async () => {
    atOnce += 1;
    most = Math.max(most, atOnce);
    for (let turns = 0; turns < 50; turns += 1) await Promise.resolve();
    atOnce -= 1;
  });
  const wait = async (ms: number) => clock.pass(ms);
  const deliveries = [0, 1, 2].map(() => aDelivery({ clock, pace: { ...pace, began }, notifier, wait }));
  await Promise.all(
    deliveries.map(({ queue }, organisation) =>
      queue(...Array.from({ length: 40 }, (_, index) => `${organisation}:${index}`)),
    ),
  );
  await Promise.all(deliveries.map(({ run }) => run()));
  expect(begunMs).toHaveLength(120);
  expect(most).toBeGreaterThan(1);
  expect(most).toBeLessThanOrEqual(MOST_IN_FLIGHT);
  for (const startMs of begunMs)
    expect(begunMs.filter((ms) => ms >= startMs && ms < startMs + 1_000).length).toBeLessThanOrEqual(20);
});
