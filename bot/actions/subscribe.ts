import { z } from 'zod';
import { loadBook } from '../../data/report/loadBook.js';
import { follow } from '../alerts/follow.js';
import { areasOf, namesOf } from '../alerts/followable.js';
import type { HandlerDeps } from '../handlerDeps.js';
import { texts } from '../texts.js';
import type { Turn } from '../turn.js';
import { readActionData } from './action.js';
import { filtersSchema } from './alertSchemas.js';

const dataSchema = z.object({ filters: filtersSchema });

/** The conversation follows what the card says, if there still is such a thing. */
export async function subscribe(turn: Turn, data: unknown, deps: HandlerDeps): Promise<void> {
  const read = await readActionData(turn, 'subscribe', dataSchema, data);
  if (read === null) return;
  const { areas, keys, leastSeverity } = read.filters;
  const book = await loadBook(deps.reports);
  const [knownAreas, names] = [areasOf(book), namesOf(book, turn.locale)];
  if (!areas.every((area) => knownAreas.includes(area)) || !keys.every((key) => names.has(key)))
    return turn.sendText(texts[turn.locale].alerts.notKnown);
  await follow(turn, { areas: [...new Set(areas)], keys: [...new Set(keys)], leastSeverity }, deps);
}
