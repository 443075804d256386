import type { Placement, Placements } from '../../data/ports.js';
import type { Place } from './place.js';

/** What is kept of the place and of its team. */
export async function findPlacements(
  { id, teamId }: Place,
  placements: Placements,
): Promise<readonly Placement[]> {
  return placements.find(teamId === null ? [id] : [id, teamId]);
}
