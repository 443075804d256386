import { expect, it } from '@jest/globals';
import { writeError } from '../../../data/store/files/writeError.js';

const systemError = (code: string) => Object.assign(new Error(`${code}: failed, open '/data/x'`), { code });

it.each([
  { cause: systemError('EACCES'), reason: 'it must belong to the user that the bot runs as (EACCES)' },
  { cause: systemError('EROFS'), reason: 'the file system is read-only (EROFS)' },
  { cause: systemError('ENOSPC'), reason: 'the disk is full (ENOSPC)' },
  { cause: systemError('EIO'), reason: "EIO: failed, open '/data/x'" },
  { cause: 'text', reason: 'text' },
])('says why: $reason', ({ cause, reason }) => {
  const error = writeError('Could not write /data/x', cause);
  expect(error).toMatchObject({ code: 'store.writeFailed', cause });
  expect(error.message).toBe(`Could not write /data/x: ${reason}`);
});
