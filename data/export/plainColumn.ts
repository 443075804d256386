import type { PlannedColumn } from '../intake/template/toWorkbook.js';

/** A column to be read, not filled in. */
export function plainColumn(heading: string): PlannedColumn {
  return { heading, wrapped: true, explanation: null, choices: [], suggestions: null };
}
