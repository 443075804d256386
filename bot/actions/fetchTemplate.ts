import { z } from 'zod';
import { parsePeriod } from '../../data/report/period.js';
import { offerFile } from '../files/offerFile.js';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';
import { readActionData } from './action.js';
import { inputSchema } from './uploadSchemas.js';

/** From a form's input, in which nothing may have been chosen yet. */
const dataSchema = z.object({ period: inputSchema });

/** The workbook to fill in. */
export async function fetchTemplate(turn: Turn, data: unknown, deps: HandlerDeps): Promise<void> {
  const read = await readActionData(turn, 'fetchTemplate', dataSchema, data);
  if (read !== null) await offerFile(turn, { kind: 'template', period: parsePeriod(read.period) }, deps);
}
