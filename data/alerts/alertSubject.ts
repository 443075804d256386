import { z } from 'zod';
import { DIMENSIONS, type Project } from '../report/dataset.js';
import type { Indicator } from '../report/indicator.js';

/** The overall status of a project, or one of its dimensions. */
export const projectPartSchema = z.enum(['status', ...DIMENSIONS]);
export type ProjectPart = z.infer<typeof projectPartSchema>;
export const PROJECT_PARTS = projectPartSchema.options;

const text = z.string().min(1);

/** What an alert is about, as it was called when it was last decided on. */
export const alertSubjectSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('indicator'),
    id: text,
    name: text,
    nameEn: z.string().nullable(),
    area: text,
  }),
  z.object({ kind: z.literal('project'), id: text, name: text, part: projectPartSchema }),
]);
export type AlertSubject = z.infer<typeof alertSubjectSchema>;

/** Key of an indicator's level. */
export function indicatorKey(indicatorId: string): string {
  return `indicator:${indicatorId}`;
}

/** A figure that has not come is an alert of its own: the colour known before it still stands. */
export function missingKey(indicatorId: string): string {
  return `missing:${indicatorId}`;
}

export function projectKey(projectId: string, part: ProjectPart): string {
  return `project:${projectId}:${part}`;
}

/** What people follow: the indicator or project, with all its alerts. */
export function subjectKey({ kind, id }: Pick<AlertSubject, 'kind' | 'id'>): string {
  return `${kind}:${id}`;
}

export function indicatorSubject({ id, name, nameEn, area }: Indicator): AlertSubject {
  return { kind: 'indicator', id, name, nameEn, area };
}

export function projectSubject({ id, name }: Pick<Project, 'id' | 'name'>, part: ProjectPart): AlertSubject {
  return { kind: 'project', id, name, part };
}
