import type { Rating } from '../../rating/rate.js';
import type {
  Dimension,
  Project,
  ProjectStatus,
  Reading,
  ReadingFigure,
  Status,
} from '../../report/dataset.js';
import type { Indicator } from '../../report/indicator.js';
import type { Period } from '../../report/period.js';

export interface FigureChange {
  readonly field: ReadingFigure;
  readonly before: number | null;
  readonly after: number | null;
  /** After minus before, exact; null when either is blank. */
  readonly difference: number | null;
}

/** One indicator in one period that is not what it was. Both readings carry their sources. */
export interface ReadingChange {
  /** `rerated`: the report says the same, but a definition rates it otherwise. */
  readonly kind: 'added' | 'removed' | 'changed' | 'rerated';
  /** As it would be defined; as it was when it is removed. */
  readonly indicator: Indicator;
  readonly period: Period;
  readonly before: Reading | null;
  readonly after: Reading | null;
  /** The figures that differ. */
  readonly figures: readonly FigureChange[];
  /** What else of the row differs. */
  readonly remarks: readonly ('reportedStatus' | 'approximate' | 'note')[];
  readonly ratingBefore: Rating | null;
  readonly ratingAfter: Rating | null;
  /** What made the rating another; null when it is the same, or there was none before or after. */
  readonly ratedBy: 'figures' | 'definition' | 'both' | null;
  /**
   * The colour that the indicator had last, in this period or the nearest earlier one that could be rated; null
   * when it never had any. A new month's rating is held against it.
   */
  readonly lastColour: Status | null;
  /** No report has the indicator for a later period. */
  readonly isNewest: boolean;
}

export interface ProjectChange {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly name: string;
  readonly before: Project | null;
  readonly after: Project | null;
  /** The overall status (`status`) and dimensions that differ. */
  readonly statuses: readonly {
    readonly part: 'status' | Dimension;
    readonly before: ProjectStatus | null;
    readonly after: ProjectStatus | null;
  }[];
  /** What else of it differs. */
  readonly texts: readonly ('name' | 'aliases' | 'cause' | 'action' | 'comment')[];
  /** The project as the period's or the nearest earlier report had it; null when none did. */
  readonly last: Pick<Project, 'status' | 'dimensions'> | null;
  /** No later report has it. */
  readonly isNewest: boolean;
}

/** Names of what came, went and is not what it was. */
export interface ItemChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

export interface DefinitionChange {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly indicator: Indicator;
  /** The fields that differ; none for an added or removed one. */
  readonly fields: readonly {
    readonly field: keyof Indicator;
    readonly before: Indicator[keyof Indicator];
    readonly after: Indicator[keyof Indicator];
  }[];
}

/** What publishing would change. */
export interface Changes {
  /** Worst first. */
  readonly readings: readonly ReadingChange[];
  readonly projects: readonly ProjectChange[];
  readonly activities: ItemChanges;
  readonly assignments: ItemChanges;
  readonly goals: ItemChanges;
  readonly commentaries: ItemChanges;
  readonly definitions: readonly DefinitionChange[];
}

/** Whether publishing would change nothing that anybody can read. */
export function isEmpty({ readings, projects, definitions, ...items }: Changes): boolean {
  const { activities, assignments, goals, commentaries } = items;
  return (
    readings.length + projects.length + definitions.length === 0 &&
    [activities, assignments, goals, commentaries].every(
      ({ added, removed, changed }) => added.length + removed.length + changed.length === 0,
    )
  );
}
