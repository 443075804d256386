import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import { transform } from '@swc/core';
import type { Program } from '../data/store/compileProgram.js';

const ROOT = resolve(import.meta.dirname, '..', '..');
const ROOMS = ['bot', 'jobs', 'cards', 'data'];

/**
 * The whole bot as plain JavaScript, with all that it reads at run time beside it: as `npm run build` makes it, without
 * the compiler's twenty seconds.
 */
export async function compileBot(): Promise<Program> {
  await mkdir(join(ROOT, 'build'), { recursive: true });
  // Within the project, so that its packages are found.
  const directory = await mkdtemp(join(ROOT, 'build', 'bot-'));
  const files = await Promise.all(ROOMS.map(filesOf));
  await Promise.all(files.flat().map((file) => place(file, directory)));
  return {
    path: join(directory, 'bot', 'index.js'),
    remove: () => rm(directory, { recursive: true, force: true }),
  };
}

/** Paths from the root. */
async function filesOf(room: string): Promise<string[]> {
  const entries = await readdir(join(ROOT, room), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.d.ts'))
    .map(({ parentPath, name }) => join(parentPath, name).slice(ROOT.length + 1));
}

async function place(file: string, directory: string): Promise<void> {
  const source = join(ROOT, file);
  const target = join(directory, file);
  await mkdir(dirname(target), { recursive: true });
  if (extname(file) !== '.ts') return cp(source, target);
  const { code } = await transform(await readFile(source, 'utf8'), {
    filename: source,
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript' },
      experimental: { keepImportAttributes: true },
    },
    module: { type: 'es6' },
  });
  await writeFile(target.replace(/\.ts$/u, '.js'), code);
}
