import { statusOf } from '../publish/compare/compareProjects.js';
import { DIMENSIONS, type Project, type ProjectStatus } from '../report/dataset.js';
import { rankOf } from './alertLevel.js';
import type { ProjectPart } from './alertSubject.js';
import type { ReportedMonth } from './reported.js';
import type { Point } from './standing.js';

/** What each report says of one part of a project, newest first. Where it says nothing there is no level. */
export function projectPoints(
  reports: readonly ReportedMonth[],
  id: string,
  part: ProjectPart,
): Point<Project>[] {
  return reports.flatMap((report) => {
    const project = report.projects.find((candidate) => candidate.id === id);
    if (project === undefined) return [];
    return [
      { period: report.period, level: statusOf(project, part), stated: project, report, superseded: [] },
    ];
  });
}

/** The stated status, else the worst of the dimensions; null when nothing is said. */
export function overallStatus(project: Pick<Project, 'status' | 'dimensions'>): ProjectStatus | null {
  if (project.status !== null) return project.status;
  const [worst = null] = DIMENSIONS.flatMap((part) => project.dimensions[part] ?? []).sort(
    (a, b) => rankOf(b) - rankOf(a),
  );
  return worst;
}
