// `npm run bench [area ...]`: runs test/bench/<area>.bench.mjs or .ts, each in a process of its own, one at a time.
// Prints a line per figure and writes them to build/bench.json; fails when a goal is missed.
import { fork } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');
const AREAS = path.join(ROOT, 'test', 'bench');
const RESULTS = path.join(ROOT, 'build', 'bench.json');

const areas = readdirSync(AREAS).flatMap((file) => {
  const [, name] = /^(.+)\.bench\.(?:mjs|ts)$/.exec(file) ?? [];
  return name === undefined ? [] : [{ name, file: path.join(AREAS, file) }];
});
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !areas.some((area) => area.name === name));
if (unknown.length > 0) {
  console.error(
    `No such area: ${unknown.join(', ')}. There are: ${areas.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(1);
}

const figures = [];
for (const area of areas.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  for (const figure of await run(area)) {
    figures.push(figure);
    console.log(describe(figure));
  }
}
save(figures);
if (figures.some(({ ok }) => ok === false)) process.exitCode = 1;

/** @returns {Promise<{ name: string, value: number, unit: string, goal: string | null, ok: boolean | null }[]>} */
function run({ name, file }) {
  return new Promise((resolve, reject) => {
    const child = fork(path.join(import.meta.dirname, 'bench', 'runArea.mjs'), [file], {
      cwd: ROOT,
      execArgv: ['--import', 'tsx', '--expose-gc'],
    });
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`The area ${name} ended with ${code} and no figures`)));
  });
}

function describe({ name, value, unit, goal, ok }) {
  const verdict = ok === null ? '' : ok ? `  goal ${goal}: met` : `  goal ${goal}: MISSED`;
  return `${name.padEnd(34)} ${String(value).padStart(10)} ${unit.padEnd(8)}${verdict}`;
}

/** Figures of areas that were not run now stay as they were. */
function save(measured) {
  const names = new Set(measured.map(({ name }) => name));
  const earlier = existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, 'utf8')) : [];
  const all = [...earlier.filter(({ name }) => !names.has(name)), ...measured];
  mkdirSync(path.dirname(RESULTS), { recursive: true });
  writeFileSync(RESULTS, `${JSON.stringify(all, null, 2)}\n`);
}
