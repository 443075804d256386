import { z } from 'zod';
import { subscriptionFiltersSchema } from '../../data/alerts/subscription.js';
import { inputSchema } from './uploadSchemas.js';

/** What a card shows is far fewer. */
const MOST_ALERTS = 100;
const MOST_FILTERS = 100;
/** What the inputs take is as much or less. */
const LONGEST_TEXT = 500;

export const alertNumberSchema = z.number().int().positive().max(Number.MAX_SAFE_INTEGER);
export const alertNumbersSchema = z.array(alertNumberSchema).min(1).max(MOST_ALERTS);

/** An input for a text of one's own; null when it is left blank. */
export const textSchema = inputSchema
  .pipe(z.string().max(LONGEST_TEXT))
  .transform((text) => (text === '' ? null : text));

/** Numbers as an input with several choices gives them, "12,13"; null when nothing is chosen. */
export const chosenSchema = inputSchema
  .pipe(z.string().regex(/^(?:\d{1,15}(?:,\d{1,15})*)?$/))
  .transform((text) => (text === '' ? null : text.split(',').map(Number)))
  .pipe(alertNumbersSchema.nullable());

const namesSchema = z.array(z.string().min(1).max(200)).max(MOST_FILTERS);
export const filtersSchema = subscriptionFiltersSchema.extend({ areas: namesSchema, keys: namesSchema });

/** Those that were chosen; of a single one there is no choice. null when none of several was. */
export function chosenOf(
  alerts: readonly number[],
  chosen: readonly number[] | null,
): readonly number[] | null {
  return chosen ?? (alerts.length === 1 ? alerts : null);
}
