import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { expect, it } from '@jest/globals';

const SCRIPT = join(resolve(import.meta.dirname, '..', '..', '..', '..'), 'scripts', 'move.mjs');

it.each([
  { name: 'nothing', given: [] },
  { name: 'one side', given: ['--from', 'lowdb'] },
  { name: 'the same side twice', given: ['--from', 'lowdb', '--to', 'lowdb'] },
  { name: 'a store that there is none of', given: ['--from', 'lowdb', '--to', 'mysql'] },
  { name: 'a misspelt option', given: ['--form', 'lowdb', '--to', 'postgres'] },
])('told $name it says how it is called, and touches nothing', ({ given }) => {
  const { status, stderr, stdout } = spawnSync(process.execPath, [SCRIPT, ...given], { encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('npm run move -- --from postgres --to lowdb');
});
