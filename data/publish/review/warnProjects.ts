import { DIMENSIONS } from '../../report/dataset.js';
import { placeOfProject } from './places.js';
import type { ReviewScope } from './reviewScope.js';
import type { Warning } from './warning.js';

/** Projects that are yellow, red or deviating, as a whole or in a dimension, without a cause or an action. */
export function warnProjects({ handedIn }: ReviewScope): Warning[] {
  return handedIn.projects.flatMap((project): Warning[] => {
    const statuses = { status: project.status, ...project.dimensions };
    const off = (['status', ...DIMENSIONS] as const).filter((part) => isOff(statuses[part] ?? null));
    const lacks = (['cause', 'action'] as const).filter((field) => project[field] === null);
    const [first] = lacks;
    if (off.length === 0 || first === undefined) return [];
    return [
      { ...placeOfProject(project, first), code: 'projectUnexplained', project: project.name, off, lacks },
    ];
  });
}

/** What nobody says anything about is neither green nor off. */
function isOff(status: string | null): boolean {
  return status !== null && status !== 'green';
}
