import { DIMENSIONS, type Dataset, type Project } from '../../report/dataset.js';
import { comparePeriods, type Period } from '../../report/period.js';
import type { ProjectChange } from './changes.js';
import { isSame } from './isSame.js';
import { pairBy } from './pairBy.js';

const PARTS = ['status', ...DIMENSIONS] as const;
const TEXTS = ['name', 'aliases', 'cause', 'action', 'comment'] as const;

/**
 * Projects that came, went or are not what they were.
 *
 * @param reports those of other periods, newest first
 */
export function compareProjects(
  before: readonly Project[],
  after: readonly Project[],
  period: Period,
  reports: readonly Dataset[],
): ProjectChange[] {
  return pairBy(before, after, ({ id }) => id).flatMap((pair): ProjectChange[] => {
    const named = pair.after ?? pair.before;
    if (named === null) return [];
    const statuses = PARTS.map((part) => ({
      part,
      before: statusOf(pair.before, part),
      after: statusOf(pair.after, part),
    })).filter((status) => status.before !== status.after);
    const texts = TEXTS.filter((field) => !isSame(pair.before?.[field] ?? null, pair.after?.[field] ?? null));
    const kind = pair.before === null ? 'added' : pair.after === null ? 'removed' : 'changed';
    if (kind === 'changed' && statuses.length + texts.length === 0) return [];
    return [
      {
        kind,
        name: named.name,
        ...pair,
        statuses,
        texts,
        last: pair.before ?? lastOf(named.id, period, reports),
        isNewest: !reports.some(
          (report) => comparePeriods(report.period, period) > 0 && has(report, named.id),
        ),
      },
    ];
  });
}

/** null where nothing is said. */
export function statusOf(
  project: Pick<Project, 'status' | 'dimensions'> | null,
  part: (typeof PARTS)[number],
): Project['status'] {
  if (project === null) return null;
  return part === 'status' ? project.status : (project.dimensions[part] ?? null);
}

function lastOf(id: string, period: Period, reports: readonly Dataset[]): Project | null {
  const report = reports.find((earlier) => comparePeriods(earlier.period, period) < 0 && has(earlier, id));
  return report?.projects.find((project) => project.id === id) ?? null;
}

function has({ projects }: Dataset, id: string): boolean {
  return projects.some((project) => project.id === id);
}
