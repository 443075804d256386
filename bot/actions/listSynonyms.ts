import { z } from 'zod';
import type { HandlerDeps } from '../handlerDeps.js';
import { showSynonyms } from '../teach/showSynonyms.js';
import type { Turn } from '../turn.js';
import { readActionData } from './action.js';

const dataSchema = z.object({ from: z.number().int().nonnegative().default(0) });

/** The synonyms, or a further page of them. */
export async function listSynonyms(turn: Turn, data: unknown, deps: HandlerDeps): Promise<void> {
  const page = await readActionData(turn, 'listSynonyms', dataSchema, data);
  if (page !== null) await showSynonyms(turn, page, deps);
}
