import { z } from 'zod';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';
import { cancelUpload as cancel } from '../upload/cancelUpload.js';
import { readActionData } from './action.js';
import { sessionKeySchema } from './uploadSchemas.js';

/** A form that waits for its file has no session yet. */
const dataSchema = z.union([sessionKeySchema, z.object({ sessionId: z.undefined() })]);

export async function cancelUpload(turn: Turn, data: unknown, deps: HandlerDeps): Promise<void> {
  const read = await readActionData(turn, 'cancelUpload', dataSchema, data);
  if (read !== null) await cancel(turn, 'nonce' in read ? read : null, deps);
}
