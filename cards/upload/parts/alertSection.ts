import type { Level } from '../../../data/alerts/alertLevel.js';
import { subjectKey } from '../../../data/alerts/alertSubject.js';
import type { Decision } from '../../../data/alerts/decision.js';
import { addTo } from '../../../data/addTo.js';
import { alertKind } from '../../alerts/parts/alertKind.js';
import { fullName } from '../../parts/naming.js';
import { lines } from '../../parts/rows.js';
import type { Texts } from '../../texts/texts.js';
import { fitRows, type Room } from './fitRows.js';
import { partName, statusRuns } from './projectRow.js';
import { plainRun, ratingRuns, transitionRuns, type Run } from './ratingRuns.js';
import type { ReviewRow, ReviewSection } from './reviewTemplate.js';

const ROOM: Room = { rows: 10, characters: 7_000 };

/** What those who follow it are told: what each alert is about, its levels, and why it is told. */
export function alertSection(
  decisions: readonly Decision[],
  heading: (count: number) => string,
  texts: Texts,
): ReviewSection {
  const { none, more } = texts.changes.alerts;
  const told = bySubject(decisions.filter(({ notify }) => notify));
  const rows = fitRows(
    told.map((group) => () => alertRow(group, texts)),
    ROOM,
  );
  const rest = told.length - rows.length;
  return {
    headings: lines(told.length === 0 ? null : heading(told.length)),
    rows,
    more: lines(told.length === 0 ? none : rest > 0 ? more(rest) : null),
  };
}

type Group = readonly [Decision, ...Decision[]];

/** A project may have turned in several dimensions: that is one row. */
function bySubject(told: readonly Decision[]): Group[] {
  const groups = new Map<string, Decision[]>();
  for (const decision of told) addTo(groups, subjectKey(decision.subject), decision);
  return [...groups.values()].flatMap(([first, ...rest]) => (first === undefined ? [] : [[first, ...rest]]));
}

function alertRow(group: Group, texts: Texts): ReviewRow {
  const [{ subject }] = group;
  return {
    names: lines(subject.kind === 'indicator' ? fullName(subject, texts) : subject.name),
    details: [],
    marks: group.map((decision) => ({ runs: decisionRuns(decision, texts) })),
  };
}

function decisionRuns(decision: Decision, texts: Texts): Run[] {
  const { subject, from, to, reason } = decision;
  const { eased, reasons } = texts.changes.alerts;
  const after = levelRuns(to, texts);
  return [
    ...(subject.kind === 'project' ? [plainRun(`${partName(subject.part, texts)}: `)] : []),
    ...(from === null ? after : transitionRuns(levelRuns(from, texts), after)),
    plainRun(` · ${alertKind(decision) === 'eased' ? eased : reasons[reason]}`),
  ];
}

/** @param level null where it cannot be told any more */
function levelRuns(level: Level | null, texts: Texts): Run[] {
  if (level === 'forewarning') return [plainRun(texts.changes.alerts.forewarning)];
  return level === 'deviating' ? statusRuns(level, texts) : ratingRuns(level ?? 'unrated', texts);
}
