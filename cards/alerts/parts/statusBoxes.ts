import type { RowStatus } from '../../../data/alerts/alertMessage.js';
import type { AlertState } from '../../../data/alerts/alertState.js';
import type { Decision } from '../../../data/alerts/decision.js';
import { isSnoozed } from '../../../data/alerts/isSnoozed.js';
import { shorten } from '../../escape.js';
import { formatDate } from '../../format.js';
import { lines } from '../../parts/rows.js';
import { formatPeriod } from '../../periods.js';
import type { Texts } from '../../texts/texts.js';
import { formatMoment } from '../../upload/parts/formatMoment.js';
import { plainRun } from '../../upload/parts/ratingRuns.js';
import type { MarkedEntry } from './alertTemplate.js';
import { figureInShort } from './figureLines.js';
import { changeRuns, toldChange } from './levelRuns.js';
import { reasonText } from './reasonText.js';

/** A name or a role. */
const LONGEST_OWNER = 60;

type Acknowledged = Pick<
  Extract<RowStatus, { kind: 'acknowledged' }>,
  'by' | 'at' | 'comment' | 'actionOwner'
>;

/** What has happened to a row since it was told; at most one. @param longest of a comment, in characters */
export function statusBoxes(status: RowStatus, longest: number, texts: Texts): MarkedEntry[] {
  switch (status.kind) {
    case 'open':
    case 'over':
      return [];
    case 'acknowledged':
      return [acknowledgedBox(status, longest, texts)];
    case 'snoozed':
      return [snoozedBox(status, texts)];
    case 'toldAgain':
      return [toldAgainBox(status.decision, texts)];
  }
}

/** Who has seen an open alert and who holds it back. @param longest of a comment, in characters */
export function stateBoxes(alert: AlertState, now: Date, longest: number, texts: Texts): MarkedEntry[] {
  const { snooze } = alert;
  return [
    ...acknowledgedBoxes(alert, longest, texts),
    ...(snooze === null || !isSnoozed(alert, now) ? [] : [snoozedBox(snooze, texts)]),
  ];
}

/** At most one. @param longest of a comment, in characters */
export function acknowledgedBoxes(
  { acknowledgement }: Pick<AlertState, 'acknowledgement'>,
  longest: number,
  texts: Texts,
): MarkedEntry[] {
  return acknowledgement === null ? [] : [acknowledgedBox(acknowledgement, longest, texts)];
}

function acknowledgedBox(
  { by, at, comment, actionOwner }: Acknowledged,
  longest: number,
  texts: Texts,
): MarkedEntry {
  const { status } = texts.alert;
  return {
    runs: [plainRun(status.acknowledged(by.name, formatMoment(at, texts.locale)))],
    lines: lines(
      actionOwner === null ? null : status.actionOwner(shorten(actionOwner, LONGEST_OWNER)),
      comment === null ? null : status.comment(shorten(comment, longest)),
    ),
  };
}

function snoozedBox(
  { by, until }: Pick<Extract<RowStatus, { kind: 'snoozed' }>, 'by' | 'until'>,
  texts: Texts,
): MarkedEntry {
  const { snoozedUntil, snoozedUntilChange } = texts.alert.status;
  const said =
    until === null ? snoozedUntilChange(by.name) : snoozedUntil(by.name, formatDate(until, texts.locale));
  return { runs: [plainRun(said)], lines: [] };
}

/** "Sedan dess: ▲ Gul → ◆ Röd", why, and the figure with its period. */
function toldAgainBox(decision: Decision, texts: Texts): MarkedEntry {
  const { period } = decision;
  const marks = changeRuns(toldChange(decision), texts);
  const figure = figureInShort(decision, texts);
  const when = period === null ? null : formatPeriod(period, texts);
  const stated = figure === null ? null : [figure, when].filter((part) => part !== null).join(', ');
  return {
    runs: [
      plainRun(marks.length === 0 ? texts.alert.status.since : `${texts.alert.status.since} `),
      ...marks,
    ],
    lines: lines(reasonText(decision, texts), stated),
  };
}
