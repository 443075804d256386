import type { AlertReach } from '../../../data/alerts/alertReach.js';
import type { Level } from '../../../data/alerts/alertLevel.js';
import { subjectKey } from '../../../data/alerts/alertSubject.js';
import type { Decision } from '../../../data/alerts/decision.js';
import { addTo } from '../../../data/addTo.js';
import { alertKind } from '../../alerts/parts/alertKind.js';
import { fullName } from '../../parts/naming.js';
import { lines } from '../../parts/rows.js';
import type { Texts } from '../../texts/texts.js';
import { fitRows, type Room } from './fitRows.js';
import { formatMoment } from './formatMoment.js';
import { partName, statusRuns } from './projectRow.js';
import { plainRun, ratingRuns, transitionRuns, type Run } from './ratingRuns.js';
import { moreSection, type ReviewRow, type ReviewSection } from './reviewTemplate.js';

const ROOM: Room = { rows: 10, characters: 7_000 };

/** What is decided on the alerts, and what becomes of it. */
export interface AlertPlan {
  readonly decisions: readonly Decision[];
  readonly reach: AlertReach;
  /** ISO time of the hour that they wait for; null when they go out at once. */
  readonly sendsAt: string | null;
}

/**
 * What those who follow it are told: what each alert is about, its levels, and why it is told. What nobody follows is
 * told apart, for nothing is sent of it.
 *
 * @param planned `planned` before it is published, `sent` then
 */
export function alertSections(
  { decisions, reach, sendsAt }: AlertPlan,
  planned: 'planned' | 'sent',
  texts: Texts,
): ReviewSection[] {
  const { alerts, more } = texts.changes;
  const told = decisions.filter(({ notify }) => notify);
  if (told.length === 0) return moreSection(alerts.none);
  const heard = bySubject(told.filter(({ key }) => reach.heard.has(key)));
  const unreachable = bySubject(told.filter(({ key }) => reach.unreachable.has(key)));
  const unheard = bySubject(told.filter(({ key }) => !reach.heard.has(key) && !reach.unreachable.has(key)));
  const at = sendsAt === null ? null : formatMoment(sendsAt, texts.locale);
  return [
    {
      groups: heard,
      heading: alerts[planned](heard.length, at),
      more: alerts.more,
      note: alerts.to(reach.recipients),
    },
    { groups: unreachable, heading: alerts.unreachable.heading, more, note: alerts.unreachable.how },
    { groups: unheard, heading: alerts.unheard.heading, more, note: alerts.unheard.how },
  ]
    .filter(({ groups }) => groups.length > 0)
    .map((section) => sectionOf(section, texts));
}

interface Alerts {
  readonly groups: readonly Group[];
  readonly heading: string;
  readonly more: (count: number) => string;
  readonly note: string;
}

function sectionOf({ groups, heading, more, note }: Alerts, texts: Texts): ReviewSection {
  const rows = fitRows(
    groups.map((group) => () => alertRow(group, texts)),
    ROOM,
  );
  const rest = groups.length - rows.length;
  return { headings: lines(heading), rows, more: lines(rest > 0 ? more(rest) : null, note) };
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
