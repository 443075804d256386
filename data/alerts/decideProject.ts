import type { Project } from '../report/dataset.js';
import { PROJECT_PARTS, projectKey, projectSubject, type ProjectPart } from './alertSubject.js';
import { draftOf, type Draft } from './draft.js';
import { overallStatus, projectPoints } from './projectPoints.js';
import type { Scope } from './scope.js';
import { standingOf } from './standing.js';
import { stepAlert } from './stepAlert.js';

/**
 * The alerts of a project: of its stated status, and of each dimension that anything was ever said of. An overall
 * status that is only the worst of the dimensions is told beside them and has no alert of its own.
 */
export function decideProject(id: string, scope: Scope): Draft[] {
  return PROJECT_PARTS.flatMap((part) => decidePart(id, part, scope) ?? []);
}

function decidePart(id: string, part: ProjectPart, scope: Scope): Draft | null {
  const key = projectKey(id, part);
  const open = scope.open.get(key) ?? null;
  const standing = standingOf(projectPoints(scope.after.reports, id, part));
  const { point, points } = standing;
  const pointsBefore = scope.former === null ? [] : projectPoints([scope.former], id, part);
  const project: Project | null = point?.stated ?? points[0]?.stated ?? null;
  const subject = project === null ? open?.subject : projectSubject(project, part);
  if (subject === undefined || (point === null && open === null)) return null;
  const step = stepAlert(open, standing, {
    now: scope.now,
    published: scope.published?.period ?? null,
    isCorrection: scope.isCorrection(point),
    levelBefore: scope.isCorrection(point) ? (pointsBefore[0]?.level ?? null) : null,
    isRedefined: false,
    isOnlyByTarget: () => false,
  });
  const words = {
    figures: null,
    overall: project === null ? null : overallStatus(project),
    cause: project?.cause ?? null,
    action: project?.action ?? null,
    correction:
      point !== null && scope.isCorrection(point)
        ? { by: point.report.revision.uploader, before: null }
        : null,
  };
  return draftOf(open, step, standing, { key, subject }, words, scope.now);
}
