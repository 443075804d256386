/** Longer than a turn takes, and so short that who follows the log does not notice. */
const GATHER_MS = 50;

export interface LineWriter {
  /** @param line without its line break */
  readonly write: (line: string) => void;
  /** What was gathered, at once. */
  readonly flush: () => void;
}

/**
 * Writes lines together: a write of its own for each costs as much as understanding the question. A process that is
 * killed loses the last ones; one that ends otherwise flushes.
 */
export function createLineWriter(write: (text: string) => void): LineWriter {
  let lines: string[] = [];
  const flush = (): void => {
    if (lines.length === 0) return;
    const text = `${lines.join('\n')}\n`;
    lines = [];
    write(text);
  };
  return {
    write: (line) => {
      lines.push(line);
      if (lines.length === 1) setTimeout(flush, GATHER_MS).unref();
    },
    flush,
  };
}
