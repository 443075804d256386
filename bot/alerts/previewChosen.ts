import type { Severity } from '../../data/alerts/alertLevel.js';
import { loadBook } from '../../data/report/loadBook.js';
import type { HandlerDeps } from '../handlerDeps.js';
import { texts } from '../texts.js';
import type { Turn } from '../turn.js';
import { areasOf } from './followable.js';
import { readTyped } from './readTyped.js';
import { showPreview } from './showPreview.js';
import { tellUnsure } from './tellUnsure.js';

/** As the form gives it. */
interface Chosen {
  /** Joined by commas; '' for none. */
  readonly areas: string;
  /** Single things as people call them; '' for none. */
  readonly keys: string;
  readonly leastSeverity: Severity;
}

/** What the choice would have meant so far, to be confirmed. Areas and things add up; neither is everything. */
export async function previewChosen(turn: Turn, chosen: Chosen, deps: HandlerDeps): Promise<void> {
  const { leastSeverity } = chosen;
  const areas = readAreas(chosen.areas, areasOf(await loadBook(deps.reports)));
  if (areas === null) return turn.sendText(texts[turn.locale].alerts.notKnown);
  const read = chosen.keys === '' ? null : await readTyped(chosen.keys, turn, deps);
  if (read !== null && read.kind !== 'found') return tellUnsure(turn, read, leastSeverity, deps);
  const filters = {
    areas: [...new Set([...areas, ...(read?.scope.areas ?? [])])],
    keys: read?.scope.keys ?? [],
    leastSeverity,
  };
  await showPreview(turn, filters, { isFollowed: false }, deps);
}

/** The name of an area may have a comma in it. @returns null when one is not known */
function readAreas(joined: string, known: readonly string[]): string[] | null {
  if (joined === '') return [];
  const area = known
    .filter((candidate) => `${joined},`.startsWith(`${candidate},`))
    .sort((a, b) => b.length - a.length)[0];
  if (area === undefined) return null;
  const others = readAreas(joined.slice(area.length + 1), known);
  return others === null ? null : [area, ...others];
}
