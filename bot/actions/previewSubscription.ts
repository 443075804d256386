import { z } from 'zod';
import { MOST_TYPED_NAMES } from '../../cards/following/followingVerbs.js';
import { severitySchema } from '../../data/alerts/alertLevel.js';
import { previewChosen } from '../alerts/previewChosen.js';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';
import { readActionData } from './action.js';
import { inputSchema } from './uploadSchemas.js';

/** All areas of a large report, joined by commas. */
const LONGEST_AREAS = 5_000;

const dataSchema = z.object({
  areas: inputSchema.pipe(z.string().max(LONGEST_AREAS)),
  keys: inputSchema.pipe(z.string().max(MOST_TYPED_NAMES)),
  leastSeverity: severitySchema.default('yellow'),
});

/** The form was sent: what it would have meant so far. */
export async function previewSubscription(turn: Turn, data: unknown, deps: HandlerDeps): Promise<void> {
  const read = await readActionData(turn, 'previewSubscription', dataSchema, data);
  if (read !== null) await previewChosen(turn, read, deps);
}
