import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';
import { undoRevision as undo } from '../upload/undoRevision.js';
import { readActionData } from './action.js';
import { revisionKeySchema } from './uploadSchemas.js';

/** Puts the former revision of a period back. */
export async function undoRevision(turn: Turn, data: unknown, deps: HandlerDeps): Promise<void> {
  const revision = await readActionData(turn, 'undoRevision', revisionKeySchema, data);
  if (revision !== null) await undo(turn, revision, deps);
}
