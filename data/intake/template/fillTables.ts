import { NOTHING_STATED, type Dataset, type Project, type ProjectStatus } from '../../report/dataset.js';
import type { Indicator } from '../../report/indicator.js';
import { periodContaining, type Period } from '../../report/period.js';
import {
  DIRECTIONS,
  FREQUENCIES,
  GOAL_SCOPES,
  KINDS,
  PROJECT_STATUSES,
  RESULT_ROLES,
  TARGET_RULES,
  UNITS,
  wordFor,
  YES_NO,
} from '../swedishWords.js';
import { fillReadings } from './fillReadings.js';
import type { FieldValues, TemplateTables } from './templateTables.js';
import type { CellValue } from './toWorkbook.js';

/** The tables that a report and its definitions would have been read from. */
export function fillTables(indicators: readonly Indicator[], report: Dataset): TemplateTables {
  const { projects, activities, assignments, goals, commentaries } = report;
  return {
    ...fillReadings(indicators, report.readings),
    projekt: projects.map((project) => ({
      ...described(project),
      status: projectStatus(project.status),
      ...dimensionsOf(project.dimensions),
      cause: project.cause,
      action: project.action,
      comment: project.comment,
    })),
    aktiviteter: activities.map((activity) => ({
      ...described(activity),
      area: activity.area,
      status: activity.status,
    })),
    uppdrag: assignments.map((assignment) => ({
      ...described(assignment),
      text: assignment.text,
      status: assignment.status,
    })),
    mal: goals.map((goal) => ({
      ...described(goal),
      scope: wordFor(GOAL_SCOPES, goal.scope),
      area: goal.area,
    })),
    kommentarer: commentaries.map((commentary) => ({
      ...described(commentary),
      section: commentary.section,
      text: commentary.text,
      about: listOf(commentary.about),
    })),
    definitioner: indicators.map(definition),
  };
}

/** A report of the period without any figure yet: a row for each indicator. */
export function emptyReport(indicators: readonly Indicator[], period: Period): Dataset {
  const readings = indicators.map(({ id, frequency }) => ({
    indicatorId: id,
    period: periodContaining(period, frequency),
    ...NOTHING_STATED,
    source: { file: '', sheet: null, row: 1, cells: {} },
  }));
  return { period, readings, projects: [], activities: [], assignments: [], goals: [], commentaries: [] };
}

function described({
  id,
  name,
  aliases,
}: {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}) {
  return { id, name, aliases: listOf(aliases) };
}

function listOf(parts: readonly string[]): CellValue {
  return parts.length === 0 ? null : parts.join('|');
}

function projectStatus(status: ProjectStatus | null | undefined): CellValue {
  return status === null || status === undefined ? null : wordFor<ProjectStatus>(PROJECT_STATUSES, status);
}

function dimensionsOf({ time, cost, scope, quality, resources }: Project['dimensions']) {
  return {
    time: projectStatus(time),
    cost: projectStatus(cost),
    scope: projectStatus(scope),
    quality: projectStatus(quality),
    resources: projectStatus(resources),
  };
}

function definition(indicator: Indicator): FieldValues<'definitioner'> {
  const { id, name, nameEn, area, section, tolerance, owner, resultRow } = indicator;
  return {
    id,
    name,
    nameEn,
    aliases: listOf(indicator.aliases),
    kind: wordFor(KINDS, indicator.kind),
    area,
    section,
    unit: wordFor(UNITS, indicator.unit),
    direction: wordFor(DIRECTIONS, indicator.direction),
    frequency: wordFor(FREQUENCIES, indicator.frequency),
    accumulates: wordFor(YES_NO, indicator.accumulates),
    targetRule: wordFor(TARGET_RULES, indicator.targetRule),
    range: indicator.direction === 'withinRange' ? (tolerance?.range ?? null) : null,
    yellow: tolerance?.yellow ?? null,
    owner,
    group: resultRow?.group ?? null,
    role: resultRow === null ? null : wordFor(RESULT_ROLES, resultRow.role),
  };
}
