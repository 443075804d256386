import { z } from 'zod';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * A JSON value, as a copy. Checked by ourselves: zod's recursive union tries every kind on every value, measured at
 * 8 ms for one card's data, which is seconds for an alert to everybody.
 */
export const jsonSchema = z.custom<Json>(isJson, 'is not JSON').transform((value) => structuredClone(value));

function isJson(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  // A hole in a list is not JSON either; `every` would pass over it.
  if (Array.isArray(value)) return Array.from<unknown>(value).every(isJson);
  return isPlainObject(value) && Object.values(value).every(isJson);
}

/** Neither a date nor a map, which JSON would turn into something else. */
function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return Object.prototype.toString.call(value) === '[object Object]';
}
