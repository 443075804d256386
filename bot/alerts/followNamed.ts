import type { Severity } from '../../data/alerts/alertLevel.js';
import { EVERYTHING } from '../../data/alerts/subscription.js';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';
import { follow } from './follow.js';
import { readTyped } from './readTyped.js';
import { showPreview } from './showPreview.js';
import { tellUnsure } from './tellUnsure.js';

interface Wish {
  /** As typed; null for everything. */
  readonly name: string | null;
  /** null when it is not said: then from yellow on. */
  readonly leastSeverity: Severity | null;
}

/** "bevaka sjukfrånvaro": from now on the conversation is told of it; what that would have meant is shown. */
export async function followNamed(
  turn: Turn,
  { name, leastSeverity }: Wish,
  deps: HandlerDeps,
): Promise<void> {
  const least = leastSeverity ?? EVERYTHING.leastSeverity;
  const read = name === null ? null : await readTyped(name, turn, deps);
  if (read !== null && read.kind !== 'found') return tellUnsure(turn, read, least, deps);
  const filters = { ...(read?.scope ?? EVERYTHING), leastSeverity: least };
  if (await follow(turn, filters, deps)) await showPreview(turn, filters, { isFollowed: true }, deps);
}
