import { access, readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { expect, it, test } from '@jest/globals';
import { z } from 'zod';

const lockSchema = z.object({ packages: z.record(z.object({ dev: z.boolean().optional() })) });
const tsconfigSchema = z.object({ include: z.array(z.string()) });

const dockerfile = await readFile('Dockerfile', 'utf8');
const fromContext = copies(/^COPY (?!--from)(.+) \S+$/gmu);
const fromBuild = copies(/^COPY --from=build (.+) \S+$/gmu).map((path) => path.replace('/app/', ''));

/** Whatever is copied, by all lines of that kind, each path once. */
function copies(line: RegExp): readonly string[] {
  return [...new Set([...dockerfile.matchAll(line)].flatMap(([, paths = '']) => paths.split(' ')))].sort();
}

it.each(fromContext)('there is a %s for the image to be built from', async (path) => {
  await expect(access(path)).resolves.toBeUndefined();
});

test('the build sees what it copies, and nothing else', async () => {
  const lines = (await readFile('.dockerignore', 'utf8')).trim().split('\n');
  const [first, ...others] = lines.filter((line) => !line.startsWith('#'));
  expect(first).toBe('*');
  expect(others.sort()).toEqual(fromContext.map((path) => `!${path}`));
});

test('all that is compiled is copied, and what was built from it is taken over', async () => {
  const { include } = tsconfigSchema.parse(JSON.parse(await readFile('tsconfig.build.json', 'utf8')));
  expect(fromContext).toEqual(expect.arrayContaining(include));
  expect(fromBuild).toContain('dist');
});

test('the scripts in the image find what they import', async () => {
  const scripts = fromBuild.filter((path) => path.endsWith('.mjs'));
  const wanted = (await Promise.all(scripts.map(importsOfScript))).flat();
  expect(wanted).toContain('bot/config.ts');
  const rooms = fromContext.map((path) => `${path}/`);
  const missing = wanted.filter(
    (path) => !scripts.includes(path) && !rooms.some((room) => path.startsWith(room)),
  );
  expect(missing).toEqual([]);
  await Promise.all(wanted.map((path) => access(path)));
});

/** From the root, what is compiled by its source. The build is fetched only where there are sources. */
async function importsOfScript(script: string): Promise<string[]> {
  const code = await readFile(script, 'utf8');
  return [...code.matchAll(/(?:from |import\()'(\.[^']+)'/gu)]
    .map(([, path = '']) => join(dirname(script), path))
    .map((path) => (path.startsWith('dist/') ? path.slice('dist/'.length).replace(/\.js$/u, '.ts') : path))
    .filter((path) => basename(path) !== 'build.mjs');
}

test('what runs imports no package that only development installs', async () => {
  const { packages } = lockSchema.parse(JSON.parse(await readFile('package-lock.json', 'utf8')));
  const { include } = tsconfigSchema.parse(JSON.parse(await readFile('tsconfig.build.json', 'utf8')));
  const imported = new Set((await Promise.all(include.map(packagesOf))).flat());
  expect(imported).toContain('botbuilder');
  const left = [...imported].filter((name) => packages[`node_modules/${name}`]?.dev !== undefined);
  const unknown = [...imported].filter((name) => packages[`node_modules/${name}`] === undefined);
  expect({ left, unknown }).toEqual({ left: [], unknown: [] });
});

/** Of types nothing is left at run time. */
async function packagesOf(room: string): Promise<string[]> {
  const files = (await readdir(room, { recursive: true })).filter((file) => file.endsWith('.ts'));
  const sources = await Promise.all(files.map((file) => readFile(join(room, file), 'utf8')));
  return sources.flatMap((source) =>
    [...source.matchAll(/^(?:import|export) (?!type )[^;]*? ?from '([^']+)'|import\('([^']+)'\)/gmu)]
      .map(([, from, dynamic]) => from ?? dynamic ?? '')
      .filter((name) => !name.startsWith('.') && !name.startsWith('node:'))
      .map((name) => /^(?:@[^/]+\/)?[^/]+/u.exec(name)?.[0] ?? name),
  );
}
