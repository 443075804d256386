import type { Book, Report } from '../../report/book.js';
import type { Activity, Assignment, Commentary, Goal, Project } from '../../report/dataset.js';
import type { Indicator, IndicatorKind } from '../../report/indicator.js';

interface Named {
  /** Unique over all kinds: an indicator's own id, else `kind:id`. */
  readonly id: string;
  readonly name: string;
  /** Everything it is called, its name first. */
  readonly labels: readonly string[];
  /** Words that may stand beside its name without saying anything new ("resultat" beside a department). */
  readonly context: readonly string[];
}

/** Anything that a question can be about. */
export type Subject = Named &
  (
    | { readonly kind: 'indicator'; readonly indicator: Indicator }
    | { readonly kind: 'project'; readonly project: Project; readonly report: Report }
    | { readonly kind: 'activity'; readonly activity: Activity; readonly report: Report }
    | { readonly kind: 'assignment'; readonly assignment: Assignment; readonly report: Report }
    | { readonly kind: 'goal'; readonly goal: Goal; readonly report: Report }
    | { readonly kind: 'commentary'; readonly commentary: Commentary; readonly report: Report }
  );

const INDICATOR_CONTEXT: Readonly<Record<IndicatorKind, readonly string[]>> = {
  indicator: ['indikator', 'nyckeltal'],
  economy: ['ekonomi', 'economy'],
  unitResult: [
    'resultat',
    'överskott',
    'underskott',
    'plus',
    'minus',
    'back',
    'avdelning',
    'enhet',
    'ekonomi',
    'department',
    'result',
    'surplus',
  ],
};

/** A project is followed up by its dimensions, so they say nothing new beside its name. */
const PROJECT_CONTEXT = [
  'projekt',
  'portfölj',
  'project',
  'tid',
  'tidplan',
  'kostnad',
  'omfattning',
  'kvalitet',
  'resurs',
];

/**
 * Indicators of the definitions, and the other things of the newest report that has each.
 *
 * @param taughtLabels further labels that controllers have given subjects, by id
 */
export function subjectsOf(
  book: Book,
  taughtLabels: ReadonlyMap<string, readonly string[]> = new Map(),
): Subject[] {
  const subjects = new Map<string, Subject>();
  const add = (subject: Subject): void => {
    if (subjects.has(subject.id)) return;
    const labels = [...subject.labels, ...(taughtLabels.get(subject.id) ?? [])];
    subjects.set(subject.id, { ...subject, labels });
  };
  for (const indicator of book.indicators) {
    const { id, name, nameEn, aliases, kind, area, section, resultRow } = indicator;
    const labels = [name, ...(nameEn === null ? [] : [nameEn]), ...aliases];
    add({
      kind: 'indicator',
      id,
      name,
      labels,
      context: [...INDICATOR_CONTEXT[kind], ...[area, section, resultRow?.group ?? ''].filter(isOneWord)],
      indicator,
    });
  }
  for (const report of book.reports) {
    for (const project of report.projects) {
      add({
        kind: 'project',
        ...named('project', project, PROJECT_CONTEXT),
        project,
        report,
      });
    }
    for (const activity of report.activities) {
      add({
        kind: 'activity',
        ...named('activity', activity, ['aktivitet', 'activity', activity.area]),
        activity,
        report,
      });
    }
    for (const assignment of report.assignments) {
      add({
        kind: 'assignment',
        ...named('assignment', assignment, ['uppdrag', 'assignment']),
        assignment,
        report,
      });
    }
    for (const goal of report.goals) {
      add({ kind: 'goal', ...named('goal', goal, ['mål', 'goal', goal.area ?? 'staden']), goal, report });
    }
    for (const commentary of report.commentaries) {
      add({
        kind: 'commentary',
        ...named('commentary', commentary, ['kommentar', commentary.section]),
        commentary,
        report,
      });
    }
  }
  return [...subjects.values()];
}

/** "Kund och ägare" is no context: its words are parts of other subjects' names. */
function isOneWord(name: string): boolean {
  return !name.includes(' ');
}

function named(
  kind: string,
  { id, name, aliases }: { id: string; name: string; aliases: readonly string[] },
  context: readonly string[],
): Named {
  return { id: `${kind}:${id}`, name, labels: [name, ...aliases], context };
}
