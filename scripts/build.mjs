import { spawnSync } from 'node:child_process';
import { cpSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = path.resolve(import.meta.dirname, '..');
const DIST = path.join(ROOT, 'dist');
/** Not straight into dist/, and beside it, for the source maps lead from there to the sources. */
const NEXT = path.join(ROOT, 'dist.next');

/**
 * Compiles to dist/ and copies what the compiler leaves out. A build that fails leaves the old dist/ as it was.
 *
 * @throws Error when the sources do not compile
 */
export function build() {
  rmSync(NEXT, { recursive: true, force: true });
  const compiler = path.join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  const { status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json', '--outDir', NEXT], {
    cwd: ROOT,
    // The compiler complains on stdout, of which `npm run demo` shows next to nothing.
    stdio: ['ignore', process.stderr, 'inherit'],
  });
  if (status !== 0) throw new Error('The sources do not compile; the compiler says why above.');
  copyDemoTables();
  writeFileSync(path.join(NEXT, '.built'), '');
  rmSync(DIST, { recursive: true, force: true });
  renameSync(NEXT, DIST);
}

/** The demonstration report is read as CSV at run time. */
function copyDemoTables() {
  const demo = path.join('data', 'demo');
  const filter = (file) => path.extname(file) !== '.ts';
  cpSync(path.join(ROOT, demo), path.join(NEXT, demo), { recursive: true, filter });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    build();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
