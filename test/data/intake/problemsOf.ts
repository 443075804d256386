import { IntakeError } from '../../../data/intake/intakeError.js';
import type { Problem } from '../../../data/intake/problem.js';

/** The problems that reading names; none when it succeeds. */
export function problemsOf(read: () => unknown): readonly Problem[] {
  try {
    read();
    return [];
  } catch (error) {
    if (error instanceof IntakeError) return error.problems;
    throw error;
  }
}
