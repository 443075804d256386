import { z } from 'zod';
import { READING_FIGURES } from '../../data/report/dataset.js';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';
import { showCorrectionForm } from '../upload/correctionForm.js';
import { readActionData } from './action.js';
import { readingKeySchema } from './uploadSchemas.js';

const dataSchema = readingKeySchema.extend({ field: z.enum(READING_FIGURES).optional() });

/** The form to put a single figure right by. */
export async function openCorrectionForm(turn: Turn, data: unknown, deps: HandlerDeps): Promise<void> {
  const read = await readActionData(turn, 'openCorrectionForm', dataSchema, data);
  if (read === null) return;
  const { field = null, ...reading } = read;
  await showCorrectionForm(turn, reading, field, deps);
}
