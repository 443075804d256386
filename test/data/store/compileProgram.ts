import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { transform } from '@swc/core';

const ROOT = resolve(import.meta.dirname, '..', '..', '..');
const RELATIVE_IMPORT = /(?:from|import)\s*['"](\.[^'"]+)\.js['"]/gu;

/** A program of the tests as plain JavaScript. */
export interface Program {
  readonly path: string;
  remove(): Promise<void>;
}

/**
 * Compiles the program and all of ours that it imports, once: a process that compiles for itself takes seconds to
 * start.
 *
 * @param source path of a TypeScript file
 */
export async function compileProgram(source: string): Promise<Program> {
  await mkdir(join(ROOT, 'build'), { recursive: true });
  // Within the project, so that its packages are found.
  const directory = await mkdtemp(join(ROOT, 'build', 'program-'));
  const targetOf = (path: string) => join(directory, relative(ROOT, path).replace(/\.ts$/u, '.js'));
  const known = new Set([source]);
  for (const path of known) {
    const { code } = await transform(await readFile(path, 'utf8'), {
      filename: path,
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
      module: { type: 'es6' },
    });
    await mkdir(dirname(targetOf(path)), { recursive: true });
    await writeFile(targetOf(path), code);
    for (const [, imported = ''] of code.matchAll(RELATIVE_IMPORT))
      known.add(resolve(dirname(path), `${imported}.ts`));
  }
  return { path: targetOf(source), remove: () => rm(directory, { recursive: true, force: true }) };
}
