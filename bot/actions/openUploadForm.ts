import { z } from 'zod';
import { MOST_TYPED } from '../../cards/upload/uploadVerbs.js';
import { periodSchema, revisionSchema } from '../../data/report/dataset.js';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';
import { showForm } from '../upload/showForm.js';
import { readActionData } from './action.js';

const { kind } = revisionSchema.shape;
const dataSchema = z
  .object({ period: periodSchema, kind, comment: z.string().max(MOST_TYPED.comment) })
  .partial();

/** The form to hand in a month by, with what the button already knows. */
export async function openUploadForm(turn: Turn, data: unknown, deps: HandlerDeps): Promise<void> {
  const draft = await readActionData(turn, 'openUploadForm', dataSchema, data);
  if (draft === null) return;
  const { period, kind: chosen, comment } = draft;
  const filled = {
    ...(period !== undefined && { period }),
    ...(chosen !== undefined && { kind: chosen }),
    ...(comment !== undefined && { comment }),
  };
  await showForm(turn, filled, deps);
}
