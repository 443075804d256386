import { readdir } from 'node:fs/promises';

const FOLDER = new URL('../../test/ui/', import.meta.url);
const ENDING = '.story.mjs';

/**
 * The stories of test/ui/: each file exports `name` and `run(playground)`, and may export `sizes` (desktop alone
 * unless told) and `locale` (sv unless told).
 *
 * @param parts what a story's file name must hold one of; none for all stories
 */
export async function loadStories(parts) {
  const files = (await readdir(FOLDER))
    .filter((file) => file.endsWith(ENDING))
    .filter((file) => parts.length === 0 || parts.some((part) => file.includes(part)))
    .sort();
  return Promise.all(
    files.map(async (file) => {
      const story = await import(new URL(file, FOLDER));
      return { sizes: ['desktop'], locale: 'sv', file: file.slice(0, -ENDING.length), ...story };
    }),
  );
}
