import { nodeFileOperations, type FileOperations } from '../../../data/store/files/fileOperations.js';

/** One call of FileOperations as a value. */
export type FileStep =
  | { readonly name: 'write'; readonly path: string; readonly text: string }
  | { readonly name: 'writeAt'; readonly path: string; readonly offset: number; readonly text: string }
  | { readonly name: 'rename'; readonly path: string; readonly to: string }
  | { readonly name: 'sync' | 'remove' | 'syncDirectory'; readonly path: string };

/** Operations that do whatever `take` does with each step. */
export function operationsThat(take: (step: FileStep) => Promise<void>): FileOperations {
  return {
    write: (path, text) => take({ name: 'write', path, text }),
    writeAt: (path, offset, text) => take({ name: 'writeAt', path, offset, text }),
    rename: (path, to) => take({ name: 'rename', path, to }),
    sync: (path) => take({ name: 'sync', path }),
    remove: (path) => take({ name: 'remove', path }),
    syncDirectory: (path) => take({ name: 'syncDirectory', path }),
  };
}

/** Does the step on the disk. */
export async function perform(step: FileStep): Promise<void> {
  switch (step.name) {
    case 'write':
      return nodeFileOperations.write(step.path, step.text);
    case 'writeAt':
      return nodeFileOperations.writeAt(step.path, step.offset, step.text);
    case 'rename':
      return nodeFileOperations.rename(step.path, step.to);
    case 'sync':
    case 'remove':
    case 'syncDirectory':
      return nodeFileOperations[step.name](step.path);
  }
}

/** Does as much of the step as may be done when the process ends in it: half of a text, all of anything else. */
export async function performHalf(step: FileStep): Promise<void> {
  await perform('text' in step ? { ...step, text: step.text.slice(0, step.text.length / 2) } : step);
}
