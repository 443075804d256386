import { addTo } from '../../../data/addTo.js';
import type { Changes } from '../../../data/publish/compare/changes.js';
import type { Period } from '../../../data/report/period.js';
import { lines } from '../../parts/rows.js';
import type { Texts } from '../../texts/texts.js';
import { definitionRow } from './definitionRow.js';
import { fitRows, type Room } from './fitRows.js';
import { itemRows, ITEM_KINDS } from './itemsRow.js';
import { projectRow } from './projectRow.js';
import { readingRow } from './readingRow.js';
import type { ReviewRow, ReviewSection } from './reviewTemplate.js';

interface ListedChange {
  readonly heading: string;
  readonly row: () => ReviewRow;
}

interface ShownChanges {
  readonly sections: readonly ReviewSection[];
  /** How many of the changes they show. */
  readonly shown: number;
}

interface Extent {
  readonly changes: Changes;
  /** Of the report. */
  readonly period: Period | null;
  /** How many changes come before. */
  readonly from: number;
}

/** As many changes as there is room for, under their headings. */
export function changeSections({ changes, period, from }: Extent, room: Room, texts: Texts): ShownChanges {
  const listed = listChanges(changes, period, texts).slice(from);
  const rows = fitRows(
    listed.map(({ row }) => row),
    room,
  );
  const sections = new Map<string, ReviewRow[]>();
  rows.forEach((row, at) => addTo(sections, listed[at]?.heading ?? '', row));
  return {
    sections: [...sections].map(([heading, members]) => ({
      headings: lines(heading),
      rows: members,
      more: [],
    })),
    shown: rows.length,
  };
}

function listChanges(changes: Changes, period: Period | null, texts: Texts): ListedChange[] {
  const { headings } = texts.changes;
  return [
    ...changes.readings.map((change) => ({
      heading: headings.readings,
      row: () => readingRow(change, period, texts),
    })),
    ...changes.projects.map((change) => ({
      heading: headings.projects,
      row: () => projectRow(change, texts),
    })),
    ...changes.definitions.map((change) => ({
      heading: headings.definitions,
      row: () => definitionRow(change, texts),
    })),
    ...itemRows(changes, texts).map((row) => ({ heading: headings.others, row: () => row })),
  ];
}

/** How many changes there are to list. */
export function countChanges(changes: Changes): number {
  const { readings, projects, definitions } = changes;
  const items = ITEM_KINDS.filter((kind) => {
    const { added, changed, removed } = changes[kind];
    return added.length + changed.length + removed.length > 0;
  });
  return readings.length + projects.length + definitions.length + items.length;
}
