import type { Changes } from '../../../data/publish/compare/changes.js';
import type { Texts } from '../../texts/texts.js';

/** What the unit means, where the language does not use it and a changed figure is in it. */
export function unitNote({ readings }: Changes, texts: Texts): string | null {
  return readings.some(({ indicator }) => indicator.unit === 'tkr') ? texts.tkrExplained : null;
}
