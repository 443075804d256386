import type { ProjectChange } from '../../../data/publish/compare/changes.js';
import type { ProjectStatus } from '../../../data/report/dataset.js';
import { dimensionMark } from '../../parts/mark.js';
import { lines } from '../../parts/rows.js';
import type { Texts } from '../../texts/texts.js';
import { markRuns, plainRun, transitionRuns, type Run } from './ratingRuns.js';
import type { ReviewRow } from './reviewTemplate.js';

type Part = ProjectChange['statuses'][number]['part'];

/** A project that came, went or is not what it was: each status before and after, and what was rewritten. */
export function projectRow({ kind, name, statuses, texts: fields }: ProjectChange, texts: Texts): ReviewRow {
  const { kinds, projectTexts, rewritten } = texts.changes;
  const changed = fields.length === 0 ? null : rewritten(fields.map((field) => projectTexts[field]));
  return {
    names: lines(name),
    details: lines(kind === 'changed' ? changed : kinds[kind]),
    marks: statuses.map(({ part, before, after }) => ({
      runs: [
        plainRun(`${partName(part, texts)}: `),
        ...(kind === 'changed'
          ? transitionRuns(statusRuns(before, texts), statusRuns(after, texts))
          : statusRuns(after ?? before, texts)),
      ],
    })),
  };
}

export function partName(part: Part, texts: Texts): string {
  return part === 'status' ? texts.changes.projectStatus : texts.dimensions[part];
}

/** null where the report says nothing. */
export function statusRuns(status: ProjectStatus | null, texts: Texts): Run[] {
  return status === null ? [plainRun(texts.changes.blank)] : markRuns(dimensionMark(status, texts));
}
