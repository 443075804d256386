import { z } from 'zod';

/**
 * What an alert can stand at. `forewarning`: within range, but the controller's forecast of the year is outside
 * the annual target; `deviating`: a project that is off, its colour not stated; `missing`: no figure though due.
 */
export const alertLevelSchema = z.enum(['forewarning', 'yellow', 'deviating', 'red', 'missing']);
export type AlertLevel = z.infer<typeof alertLevelSchema>;

/** `green` is within the target and has no alert. */
export const levelSchema = z.enum([...alertLevelSchema.options, 'green']);
export type Level = z.infer<typeof levelSchema>;

export const severitySchema = z.enum(['yellow', 'red']);
/** What a subscription can ask for at least. What is missing, forewarned or deviating is not known to be red. */
export type Severity = z.infer<typeof severitySchema>;

const RANKS: Readonly<Record<Level, number>> = {
  green: 0,
  forewarning: 1,
  missing: 2,
  yellow: 3,
  deviating: 3,
  red: 4,
};

/** Higher is worse. A deviation without colour ranks with yellow: that it turns out to be yellow is no news. */
export function rankOf(level: Level): number {
  return RANKS[level];
}

/** Outside the target: neither green nor only forewarned. */
export function isOff(level: Level | null): boolean {
  return level !== null && rankOf(level) >= rankOf('yellow');
}

/** Yellow is not worse than deviating, nor the other way round. */
export function isWorse(level: Level, other: Level): boolean {
  return rankOf(level) > rankOf(other);
}

export function severityOf(...levels: readonly (Level | null)[]): Severity {
  return levels.includes('red') ? 'red' : 'yellow';
}
