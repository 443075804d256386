import { z } from 'zod';

/** `tkr` is thousands of kronor; `percent` is stored as the report states it: 5.3 means 5,3 %. */
export const unitSchema = z.enum(['percent', 'count', 'tkr', 'index']);
export type Unit = z.infer<typeof unitSchema>;

/** Which way is good; `none` is followed without being judged. */
export const directionSchema = z.enum(['lowerIsBetter', 'higherIsBetter', 'withinRange', 'none']);

export const frequencySchema = z.enum(['month', 'tertial', 'year']);

/**
 * What the target of a period means:
 * `stated` as the report states it, `proportional` the year's target by elapsed months (11/12 in November),
 * `budget` the accumulated budget, `none` nothing to compare with.
 */
export const targetRuleSchema = z.enum(['stated', 'proportional', 'budget', 'none']);

const toleranceSchema = z.object({
  /**
   * Half-width of the green band round the target of a `withinRange` indicator; 0 for the other directions.
   * Percentage points for `percent`, points for `index`, percent of the target for amounts.
   */
  range: z.number().nonnegative(),
  /** How far outside the green band an outcome is still yellow, in the same unit as `range`. */
  yellow: z.number().nonnegative(),
});
export type Tolerance = z.infer<typeof toleranceSchema>;

/** `indicator` of the report's indicator tables, `economy` line with a budget, `unitResult` of one department. */
export const indicatorKindSchema = z.enum(['indicator', 'economy', 'unitResult']);
export type IndicatorKind = z.infer<typeof indicatorKindSchema>;

/** Place of a line in the table of results per unit: an item adds to its group's sum, the sums to the total. */
const resultRowSchema = z.object({ group: z.string().min(1), role: z.enum(['item', 'sum', 'total']) });

export const indicatorSchema = z.object({
  id: z.string().regex(/^[\p{Ll}\d-]+$/u),
  /** As the report prints it; unique within the definitions. */
  name: z.string().min(1),
  /** For English clients; null shows `name`. */
  nameEn: z.string().nullable(),
  /** Other words that people use for it, Swedish or English. */
  aliases: z.array(z.string().min(1)),
  kind: indicatorKindSchema,
  /** The goal area ("Medarbetare") it belongs to. */
  area: z.string().min(1),
  /** The report's section ("HR") it stands in. */
  section: z.string().min(1),
  unit: unitSchema,
  direction: directionSchema,
  frequency: frequencySchema,
  /** Whether a month's figure runs from January. */
  accumulates: z.boolean(),
  targetRule: targetRuleSchema,
  /** null: equal or better than the target is green, anything else red. */
  tolerance: toleranceSchema.nullable(),
  /** Who answers for the figure; null when nobody is named. */
  owner: z.string().nullable(),
  resultRow: resultRowSchema.nullable(),
});

/** What is followed up. Economy lines and unit results are indicators too; their target is the budget. */
export type Indicator = z.infer<typeof indicatorSchema>;
export type Direction = Indicator['direction'];
