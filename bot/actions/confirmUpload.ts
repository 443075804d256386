import { z } from 'zod';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';
import { confirmUpload as confirm } from '../upload/confirmUpload.js';
import { readActionData } from './action.js';
import { sessionKeySchema } from './uploadSchemas.js';

const dataSchema = sessionKeySchema.extend({ warningsChecked: z.string().nullish() });

/** The preview was confirmed. */
export async function confirmUpload(turn: Turn, data: unknown, deps: HandlerDeps): Promise<void> {
  const read = await readActionData(turn, 'confirmUpload', dataSchema, data);
  if (read === null) return;
  const { warningsChecked, ...session } = read;
  await confirm(turn, { ...session, isTicked: warningsChecked === 'true' }, deps);
}
