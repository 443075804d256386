import type { AlertMessageData, AlertRow } from '../../data/alerts/alertMessage.js';
import { subjectKey } from '../../data/alerts/alertSubject.js';
import type { Decision } from '../../data/alerts/decision.js';
import type { Period } from '../../data/report/period.js';
import { capitalise } from '../parts/capitalise.js';
import { lines } from '../parts/rows.js';
import type { RenderedCard } from '../render.js';
import type { Locale, Texts } from '../texts/texts.js';
import { textsFor } from '../texts/textsFor.js';
import { alertButtons, detailsButton, type OpenAlert } from './parts/alertButtons.js';
import { alertRow } from './parts/alertRow.js';
import { alertSummary } from './parts/alertSummary.js';
import { unitLine } from './parts/figureLines.js';
import { rowRoom } from './parts/rowRoom.js';
import { alertsCard, type AlertButtons } from './parts/alertTemplate.js';
import { alertTitle, kindsLine, reportPeriods } from './parts/alertTitle.js';

/** With more rows, cause and action are quoted where nobody has handled the alert yet, nothing else having room. */
const MOST_IN_FULL = 8;

/** What is new of alerts, worst first, or in a reply how they ended; brought up to date when something happens. */
export function alertCard(data: AlertMessageData, locale: Locale): RenderedCard {
  const texts = textsFor(locale);
  const decisions = data.rows.map(({ decision }) => decision);
  const titled = alertTitle(decisions, texts);
  const when = reportPeriods(decisions, texts);
  const isAlone = decisions.length === 1;
  return alertsCard({
    title: isAlone || when === null ? titled : texts.alert.dated(titled, when),
    underTitle: lines(
      isAlone && when !== null ? capitalise(when, texts) : kindsLine(decisions, texts),
      data.part.of > 1 ? texts.alert.partOf(data.part.number, data.part.of) : null,
      unitLine(decisions, texts),
    ),
    summary: alertSummary(decisions, { title: titled, when }, texts),
    leads: lines(isOverSince(data.rows) ? texts.alert.allOver : null),
    rows: rowsOf(data.rows, texts),
    ...buttonsOf(data, texts),
  });
}

function rowsOf(rows: readonly AlertRow[], texts: Texts) {
  const room = rowRoom(rows.length);
  const period = reportPeriod(rows);
  return rows.map((row, at) => {
    const above = rows.slice(0, at);
    const isQuotedAbove = above.some(({ decision }) => saysTheSame(decision, row.decision));
    const isLeftOut = rows.length > MOST_IN_FULL && row.status.kind !== 'open';
    return alertRow(row, { period, room, isQuoted: !isQuotedAbove && !isLeftOut }, texts);
  });
}

/** The one report that all stand in; null when there are several. */
function reportPeriod(rows: readonly AlertRow[]): Period | null {
  const [period = null, ...others] = new Set(rows.map(({ decision }) => decision.revision?.period ?? null));
  return others.length === 0 ? period : null;
}

/** Parts of one project share their cause and action. */
function saysTheSame(one: Decision, other: Decision): boolean {
  return (
    subjectKey(one.subject) === subjectKey(other.subject) &&
    one.cause === other.cause &&
    one.action === other.action
  );
}

/** Nothing that the card told of is open any more, and it is not that which it told. */
function isOverSince(rows: readonly AlertRow[]): boolean {
  const hasEnded = ({ status }: AlertRow): boolean =>
    status.kind === 'toldAgain' && (status.decision.to === null || status.decision.to === 'green');
  return rows.some(hasEnded) && rows.every((row) => row.status.kind === 'over' || hasEnded(row));
}

function buttonsOf({ rows }: AlertMessageData, texts: Texts): AlertButtons {
  const open = rows.flatMap(openAlert);
  const { acknowledgements, snoozes, buttons } = alertButtons(open, texts);
  const [only, ...others] = rows.flatMap(({ decision }) => decision.number ?? []);
  const details = only === undefined || others.length > 0 ? [] : [detailsButton(only, texts)];
  return { acknowledgements, snoozes, buttons: [...details, ...buttons] };
}

function openAlert({ decision, status }: AlertRow): OpenAlert[] {
  const { number, subject } = decision;
  if (number === null || status.kind === 'over' || status.kind === 'toldAgain') return [];
  return [
    {
      number,
      subject,
      isAcknowledged: status.kind === 'acknowledged',
      isSnoozed: status.kind === 'snoozed',
    },
  ];
}
