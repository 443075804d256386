import { StoreError } from '../../errors.js';
import { KIND_NAMES } from './dump.js';
import { openLowdbSource } from './lowdbSource.js';
import { openLowdbTarget } from './lowdbTarget.js';
import { openPostgresSource, openPostgresTarget } from './postgresSides.js';
import type { Moved, MoveSource, MoveTarget } from './sides.js';
import { tally, tallyDump, type Tally } from './tally.js';

export const STORES = ['lowdb', 'postgres'] as const;
export type StoreName = (typeof STORES)[number];

export interface MoveOptions extends Moved {
  readonly from: StoreName;
  /** The other one. */
  readonly to: StoreName;
  readonly dataDir: string;
  readonly databaseUrl: string;
}

/** One kind of things on both sides. */
export interface Compared {
  readonly name: string;
  readonly before: Tally;
  readonly after: Tally;
}

/** What was moved of one organisation, or of none. */
export interface MovedPart {
  /** null for what is of no organisation. */
  readonly organisation: string | null;
  readonly compared: readonly Compared[];
}

export interface MoveReport {
  readonly parts: readonly MovedPart[];
  /** What the source has beside it, and was left there. */
  readonly others: readonly string[];
}

/**
 * Carries all that an installation keeps over to the other store: all of it or nothing. What was taken there is read
 * again on both sides and compared before it is there for good. The source stays as it is.
 *
 * @throws StoreError `store.locked` when a bot is at work on one of them, `move.notEmpty`, `move.nothing`, or
 *   `move.differs`; what else stores throw
 */
export async function moveStores(options: MoveOptions): Promise<MoveReport> {
  const { from, dataDir, databaseUrl } = options;
  const isOut = from === 'lowdb';
  const source = isOut
    ? await openLowdbSource(dataDir, options)
    : await openPostgresSource(databaseUrl, options);
  try {
    const target = isOut ? await openPostgresTarget(databaseUrl, options) : await openLowdbTarget(dataDir);
    try {
      return await moveBetween(source, target, options);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

/** @throws StoreError as `moveStores` does */
export async function moveBetween(source: MoveSource, target: MoveTarget, moved: Moved): Promise<MoveReport> {
  const { owners, isListed } = moved;
  for (const owner of owners) await target.write(owner, await source.read(owner));
  if (isListed) await target.writePlacements(source.readPlacements());
  const parts = await compare(source, target, moved);
  const others = await source.others();
  assertMoved({ parts, others });
  await source.assertAlone();
  await target.assertAlone();
  await target.commit();
  return { parts, others };
}

async function compare(
  source: MoveSource,
  target: MoveTarget,
  { owners, isListed }: Moved,
): Promise<MovedPart[]> {
  const parts: MovedPart[] = [];
  for (const owner of owners) {
    const after = await tallyDump(await target.read(owner));
    const compared: Compared[] = [];
    for (const [kind, before] of await tallyDump(await source.read(owner)))
      compared.push({ name: KIND_NAMES[kind], before, after: after.get(kind) ?? NONE });
    parts.push({ organisation: owner.id, compared });
  }
  if (!isListed) return parts;
  const [before, after] = [await tally(source.readPlacements()), await tally(target.readPlacements())];
  return [
    ...parts,
    { organisation: null, compared: [{ name: 'assignments of conversations', before, after }] },
  ];
}

const NONE: Tally = { count: 0, sha256: '' };

function assertMoved({ parts, others }: MoveReport): void {
  const all = parts.flatMap(({ organisation, compared }) =>
    compared.map((each) => ({ organisation, ...each })),
  );
  const differing = all.filter(({ before, after }) => !isSame(before, after));
  if (differing.length > 0) {
    const lines = differing.map(
      ({ organisation, name, before, after }) =>
        `  ${organisation ?? 'all'}: ${name}: ${before.count} (${before.sha256}), there ${after.count} (${after.sha256})`,
    );
    throw new StoreError(
      `What was written is not what was read:\n${lines.join('\n')}\nNothing was changed.`,
      {
        code: 'move.differs',
      },
    );
  }
  if (all.every(({ before }) => before.count === 0)) throw nothing(others);
}

export function isSame(a: Tally, b: Tally): boolean {
  return a.count === b.count && a.sha256 === b.sha256;
}

function nothing(others: readonly string[]): StoreError {
  const hint =
    others.length === 0
      ? ''
      : ` It has ${others.join(', ')}: ORGANISATIONS_FILE names the organisations that are moved.`;
  return new StoreError(`There is nothing to move.${hint}`, { code: 'move.nothing' });
}
