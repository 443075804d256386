import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';
import { submitCorrection } from '../upload/correctionForm.js';
import { readActionData } from './action.js';
import { inputSchema, readingKeySchema } from './uploadSchemas.js';

const dataSchema = readingKeySchema.extend({ field: inputSchema, value: inputSchema, comment: inputSchema });

/** The form of a correction was sent. */
export async function reviewCorrection(turn: Turn, data: unknown, deps: HandlerDeps): Promise<void> {
  const read = await readActionData(turn, 'reviewCorrection', dataSchema, data);
  if (read === null) return;
  const { field, value, comment, ...reading } = read;
  await submitCorrection(turn, reading, { field, value, comment }, deps);
}
