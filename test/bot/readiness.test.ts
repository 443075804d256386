import { describe, expect, it, test } from '@jest/globals';
import { createReadiness, type ReadinessDeps } from '../../bot/readiness.js';

const [yes, no] = [() => true, () => false];
const never = () => new Promise<void>(() => undefined);

function aReadiness(overrides: Partial<ReadinessDeps> = {}) {
  let nowMs = 0;
  let probes = 0;
  const { probe = async () => undefined } = overrides;
  const readiness = createReadiness({
    hasStarted: yes,
    isStopping: no,
    elapsedMs: () => nowMs,
    limitMs: 5,
    ...overrides,
    probe: () => {
      probes += 1;
      return probe();
    },
  });
  return { readiness, probes: () => probes, pass: (ms: number) => void (nowMs += ms) };
}

describe('the bot', () => {
  it.each([
    { name: 'is ready when the store answers', overrides: {}, word: 'ready' },
    { name: 'is starting until the reports are loaded', overrides: { hasStarted: no }, word: 'starting' },
    { name: 'is stopping from then on', overrides: { isStopping: yes }, word: 'stopping' },
    {
      name: 'is stopping even if it never started',
      overrides: { isStopping: yes, hasStarted: no },
      word: 'stopping',
    },
    {
      name: 'is not ready when the store refuses',
      overrides: { probe: () => Promise.reject(new Error('gone')) },
      word: 'store',
    },
    { name: 'is not ready when the store says nothing', overrides: { probe: never }, word: 'store' },
  ])('$name', async ({ overrides, word }) => {
    expect(await aReadiness(overrides).readiness()).toBe(word);
  });

  test('does not ask the store while it starts or stops', async () => {
    const starting = aReadiness({ hasStarted: no });
    await starting.readiness();
    expect(starting.probes()).toBe(0);
  });
});

test('the store is asked once a second, however many ask the bot', async () => {
  const { readiness, probes, pass } = aReadiness();
  await Promise.all([readiness(), readiness()]);
  pass(999);
  await readiness();
  expect(probes()).toBe(1);
  pass(1);
  await readiness();
  expect(probes()).toBe(2);
});

test('a store that is back is seen the next time it is asked', async () => {
  let isGone = true;
  const probe = () => (isGone ? Promise.reject(new Error('gone')) : Promise.resolve());
  const { readiness, pass } = aReadiness({ probe });
  expect(await readiness()).toBe('store');
  isGone = false;
  expect(await readiness()).toBe('store');
  pass(1_000);
  expect(await readiness()).toBe('ready');
});
