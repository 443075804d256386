import { join } from 'node:path';
import type { Clock, UnknownWords } from '../../ports.js';
import { countWords, dayOf, mostAskedFirst, type CountedWords } from '../countedWords.js';
import type { Writer } from '../createWriter.js';
import { createDurableJsonFile } from '../files/durableJsonFile.js';
import type { FileOperations } from '../files/fileOperations.js';
import { parseUnknownWordsFile } from '../files/storedFiles.js';

/** A count is written when the last write is so long ago, or else with the next one, or when the storage closes. */
const BETWEEN_WRITES_MS = 5_000;

export interface UnknownWordsDeps {
  readonly dataDir: string;
  readonly operations: FileOperations;
  readonly writer: Writer;
  readonly clock: Clock;
}

export interface LowdbUnknownWords extends UnknownWords {
  /** Writes what was not worth a write of its own. */
  flush(): Promise<void>;
}

/** A crash loses at most what was asked within `BETWEEN_WRITES_MS` of one write: of a tally that is no harm. */
export async function openUnknownWords(deps: UnknownWordsDeps): Promise<LowdbUnknownWords> {
  const { dataDir, operations, writer, clock } = deps;
  const file = createDurableJsonFile(join(dataDir, 'unknownWords.json'), parseUnknownWordsFile, operations);
  let counted: CountedWords = new Map((await file.read())?.words.map((word) => [word.word, word]));
  let saved = counted;
  let writtenAtMs = Number.NEGATIVE_INFINITY;

  const flush = async () => {
    if (saved === counted) return;
    const current = counted;
    await file.write({ words: mostAskedFirst([...current.values()]) });
    saved = current;
    writtenAtMs = clock.now().getTime();
  };

  return {
    async count(words) {
      writer.assertOpen();
      counted = countWords(counted, words, dayOf(clock.now()));
      // A clock that was set back must not stop the writing.
      const sinceMs = Math.abs(clock.now().getTime() - writtenAtMs);
      if (sinceMs >= BETWEEN_WRITES_MS) await writer.write(flush);
    },

    async top(most) {
      writer.assertOpen();
      return mostAskedFirst([...counted.values()]).slice(0, most);
    },

    async forget(word) {
      writer.assertOpen();
      counted = new Map([...counted].filter(([known]) => known !== word));
      await writer.write(flush);
    },

    flush,
  };
}
