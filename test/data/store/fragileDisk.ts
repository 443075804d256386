import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { FileOperations } from '../../../data/store/files/fileOperations.js';
import { operationsThat, perform, performHalf, type FileStep } from './fileSteps.js';

/** What a file's name points at. */
interface Content {
  now: Buffer;
  /** As it was when it was last synced; empty before. */
  safe: Buffer;
}

/** By path below the directory. */
type Names = Map<string, Content>;

/** What is found in the directory after a power cut. */
export interface Remains {
  readonly files: readonly string[];
  /** The same for remains that hold the same; temporary files do not count, since the storage sweeps them away. */
  readonly key: string;
  /** @param directory is made */
  writeTo(directory: string): Promise<void>;
}

/** So many mixtures of what was synced and what was not, beside the two pure ones. */
const MIXTURES = 20;

export interface FragileDisk {
  readonly operations: FileOperations;
  /** Tells once more what is left, after all steps. */
  cutPower(): void;
}

/**
 * Operations on a directory that also tell what a power cut at each step could leave: a name, new, changed or
 * removed, may be as before until its directory is synced, and a content as before until its file is. Each by itself,
 * since a disk writes in any order it likes.
 *
 * @param onPowerCut is called some times for each step: before, in the middle of what is written, and afterwards
 */
export async function createFragileDisk(
  directory: string,
  onPowerCut: (remains: Remains) => void,
): Promise<FragileDisk> {
  const now = await readNames(directory);
  const safe: Names = new Map(now);
  const random = createRandom();

  const cutPower = () => {
    for (const mixture of Array.from({ length: MIXTURES + 2 }, (_, index) => index))
      onPowerCut(remainsOf(now, safe, () => (mixture < 2 ? mixture === 0 : random() < 0.5)));
  };
  /** Reads what the step made, so that the model holds what the disk holds. */
  const follow = async (step: FileStep) => {
    const path = relative(directory, step.path);
    if (step.name === 'write' || step.name === 'writeAt') {
      const content = now.get(path) ?? { now: Buffer.alloc(0), safe: Buffer.alloc(0) };
      content.now = await readFile(step.path);
      now.set(path, content);
    }
    if (step.name === 'rename') move(now, path, relative(directory, step.to));
    if (step.name === 'remove') now.delete(path);
    if (step.name === 'sync') makeSafe(now.get(path));
    if (step.name === 'syncDirectory') keepNames(now, safe, path);
  };

  const operations = operationsThat(async (step) => {
    cutPower();
    if ('text' in step) {
      await performHalf(step);
      await follow(step);
      cutPower();
    }
    await perform(step);
    await follow(step);
    cutPower();
  });
  return { operations, cutPower };
}

function makeSafe(content: Content | undefined): void {
  if (content === undefined) throw new Error('synced what is not there');
  content.safe = content.now;
}

function move(names: Names, from: string, to: string): void {
  const content = names.get(from);
  if (content === undefined) throw new Error(`${from} is not there`);
  names.delete(from);
  names.set(to, content);
}

/** The names in the directory itself are from now on as they are. */
function keepNames(now: Names, safe: Names, directory: string): void {
  const isIn = (path: string) => join(dirname(path)) === join(directory, '.');
  for (const path of [...safe.keys()].filter(isIn)) safe.delete(path);
  for (const [path, content] of now) if (isIn(path)) safe.set(path, content);
}

/** @param isLost decides for each name and each content that is not synced */
function remainsOf(now: Names, safe: Names, isLost: () => boolean): Remains {
  const files = new Map<string, Buffer>();
  for (const path of new Set([...now.keys(), ...safe.keys()])) {
    const content = now.get(path) === safe.get(path) || !isLost() ? now.get(path) : safe.get(path);
    if (content !== undefined) files.set(path, isLost() ? content.safe : content.now);
  }
  return {
    files: [...files.keys()],
    key: keyOf(files),
    async writeTo(directory) {
      for (const [path, content] of files) {
        await mkdir(dirname(join(directory, path)), { recursive: true });
        await writeFile(join(directory, path), content);
      }
    },
  };
}

function keyOf(files: ReadonlyMap<string, Buffer>): string {
  const hash = createHash('sha256');
  for (const [path, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    if (!path.endsWith('.tmp')) hash.update(`${path} ${content.length} `).update(content);
  return hash.digest('hex');
}

async function readNames(directory: string): Promise<Names> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.endsWith('.lock'));
  const names: Names = new Map();
  for (const { parentPath, name } of files) {
    const content = await readFile(join(parentPath, name));
    names.set(relative(directory, join(parentPath, name)), { now: content, safe: content });
  }
  return names;
}

/** The same numbers every time (Park and Miller, https://doi.org/10.1145/63039.63042). */
function createRandom(): () => number {
  let state = 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
