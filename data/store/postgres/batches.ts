/**
 * Gathers what is asked at the same time into one question: while one is out, the next is collected. Alone, nobody
 * waits for anybody.
 */
export interface Batches<In, Out> {
  /** Settles as the batch that it goes with, which begins after this call. */
  ask(input: In): Promise<Out>;
}

interface Waiting<In, Out> {
  readonly input: In;
  readonly resolve: (out: Out) => void;
  readonly reject: (error: unknown) => void;
}

const MOST_IN_A_BATCH = 500;

/** @param answer gives one answer for each input, in their order */
export function createBatches<In, Out>(
  answer: (inputs: readonly In[]) => Promise<readonly Out[]>,
): Batches<In, Out> {
  let waiting: Waiting<In, Out>[] = [];
  let isOut = false;

  const sendNext = async (): Promise<void> => {
    isOut = true;
    while (waiting.length > 0) {
      const batch = waiting.slice(0, MOST_IN_A_BATCH);
      waiting = waiting.slice(MOST_IN_A_BATCH);
      await answer(batch.map(({ input }) => input)).then(
        (answers) => answers.forEach((out, index) => batch[index]?.resolve(out)),
        (error: unknown) => batch.forEach(({ reject }) => reject(error)),
      );
    }
    isOut = false;
  };

  return {
    ask: (input) =>
      new Promise((resolve, reject) => {
        waiting.push({ input, resolve, reject });
        if (!isOut) void sendNext();
      }),
  };
}
