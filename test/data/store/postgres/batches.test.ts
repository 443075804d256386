import { expect, test } from '@jest/globals';
import { createBatches } from '../../../../data/store/postgres/batches.js';

interface Question {
  readonly inputs: readonly number[];
  settle(error?: Error): void;
}

/** Batches whose questions are answered by hand, one after the other. */
function byHand() {
  const out: Question[] = [];
  const awaited: ((question: Question) => void)[] = [];
  const batches = createBatches<number, number>(
    (inputs) =>
      new Promise((resolve, reject) => {
        const settle = (error?: Error) =>
          error === undefined ? resolve(inputs.map((input) => input * 10)) : reject(error);
        const waiting = awaited.shift();
        if (waiting === undefined) out.push({ inputs, settle });
        else waiting({ inputs, settle });
      }),
  );
  const question = () =>
    new Promise<Question>((resolve) => {
      const first = out.shift();
      if (first === undefined) awaited.push(resolve);
      else resolve(first);
    });
  return { question, batches };
}

test('the first who asks waits for nobody', async () => {
  const { question, batches } = byHand();
  void batches.ask(1);
  expect((await question()).inputs).toEqual([1]);
});

test('who asks while a question is out goes with the next one, and gets the answer to what they asked', async () => {
  const { question, batches } = byHand();
  const asked = [1, 2, 3].map((input) => batches.ask(input));
  (await question()).settle();
  const second = await question();
  expect(second.inputs).toEqual([2, 3]);
  second.settle();
  expect(await Promise.all(asked)).toEqual([10, 20, 30]);
});

test('a question that fails is told to all who asked it, and the next goes on', async () => {
  const { question, batches } = byHand();
  const asked = [1, 2, 3, 4].map((input) => batches.ask(input));
  (await question()).settle();
  const failing = Promise.allSettled(asked);
  (await question()).settle(new Error('gone'));
  const outcomes = (await failing).map(({ status }) => status);
  expect(outcomes).toEqual(['fulfilled', 'rejected', 'rejected', 'rejected']);
  const later = batches.ask(5);
  (await question()).settle();
  expect(await later).toBe(50);
});

test('at most 500 go together', async () => {
  const { question, batches } = byHand();
  const asked = Array.from({ length: 502 }, (_, input) => batches.ask(input));
  const sizes: number[] = [];
  while (sizes.length < 3) {
    const asking = await question();
    sizes.push(asking.inputs.length);
    asking.settle();
  }
  expect(sizes).toEqual([1, 500, 1]);
  expect(await asked[501]).toBe(5_010);
});
