import { z } from 'zod';
import { offerFile } from '../files/offerFile.js';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';
import { readActionData } from './action.js';

const dataSchema = z.object({ indicatorId: z.string().min(1) });

/** The workbook of the indicator that was chosen. */
export async function exportHistory(turn: Turn, data: unknown, deps: HandlerDeps): Promise<void> {
  const read = await readActionData(turn, 'exportHistory', dataSchema, data);
  if (read !== null) await offerFile(turn, { kind: 'history', indicatorId: read.indicatorId }, deps);
}
