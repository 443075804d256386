import { readdir } from 'node:fs/promises';

const FOLDER = new URL('../../test/ui/', import.meta.url);
const ENDING = '.story.mjs';

/**
 * The stories of test/ui/: each file exports `name` and `run(playground)`, and may export `sizes` (desktop alone
 * unless told), `locale` (sv unless told) and `leavesTraces`: that it leaves the store otherwise than it found it, so
 * that it is played after those that do not.
 *
 * @param parts what a story's file name must hold one of; none for all stories
 */
export async function loadStories(parts) {
  const files = (await readdir(FOLDER))
    .filter((file) => file.endsWith(ENDING))
    .filter((file) => parts.length === 0 || parts.some((part) => file.includes(part)))
    .sort();
  const stories = await Promise.all(
    files.map(async (file) => {
      const story = await import(new URL(file, FOLDER));
      return {
        sizes: ['desktop'],
        locale: 'sv',
        leavesTraces: false,
        file: file.slice(0, -ENDING.length),
        ...story,
      };
    }),
  );
  return stories.sort((a, b) => Number(a.leavesTraces) - Number(b.leavesTraces));
}
