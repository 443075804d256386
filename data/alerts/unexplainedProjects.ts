import { DIMENSIONS, type Project } from '../report/dataset.js';
import type { UnexplainedProjectsData } from './alertMessage.js';
import type { ReportedMonth } from './reported.js';

/** The red projects of the report that lack a cause or an action; null when all have both. */
export function unexplainedProjects(
  report: Pick<ReportedMonth, 'period' | 'projects'>,
): UnexplainedProjectsData | null {
  const projects = report.projects
    .filter(isRed)
    .map((project) => ({ name: project.name, status: 'red' as const, lacks: lacksOf(project) }))
    .filter(({ lacks }) => lacks.length > 0);
  return projects.length === 0 ? null : { period: report.period, projects };
}

/** As a whole or in one dimension: that is alerted too. */
function isRed({ status, dimensions }: Project): boolean {
  return [status, ...DIMENSIONS.map((dimension) => dimensions[dimension])].includes('red');
}

function lacksOf({ cause, action }: Project): ('cause' | 'action')[] {
  return [...(cause === null ? ['cause' as const] : []), ...(action === null ? ['action' as const] : [])];
}
