/** Runs one task after the other, in the order they came. */
export interface Turns {
  /** Starts when all earlier tasks have ended, well or badly; settles as the task does. */
  take<T>(task: () => Promise<T>): Promise<T>;
}

export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return {
    take(task) {
      const turn = last.then(task);
      // A failed task is told to its own caller and must not stop those who wait behind it.
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}
