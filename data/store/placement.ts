import { z } from 'zod';
import type { Placement } from '../ports.js';

const id = z.string().min(1);

export const placementSchema = z
  .object({ id, organisation: id.nullable(), groupId: id.nullable() })
  .strict() satisfies z.ZodType<Placement>;
