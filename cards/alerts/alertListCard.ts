import { rankOf } from '../../data/alerts/alertLevel.js';
import type { AlertState, AlertStates } from '../../data/alerts/alertState.js';
import { lines } from '../parts/rows.js';
import type { RenderedCard } from '../render.js';
import type { Locale, Texts } from '../texts/texts.js';
import { textsFor } from '../texts/textsFor.js';
import { alertButtons, openAlert } from './parts/alertButtons.js';
import { alertsCard, type AlertRowData } from './parts/alertTemplate.js';
import { levelMark } from './parts/levelRuns.js';
import { rowRoom, type RowRoom } from './parts/rowRoom.js';
import { stateRow } from './parts/stateRow.js';
import { stateBoxes } from './parts/statusBoxes.js';
import { alertName } from './parts/subject.js';
import { ordinalOf, sinceText } from './parts/timeLines.js';

export interface AlertListData {
  /** Those to list, all of them open. */
  readonly states: Pick<AlertStates, 'alerts'>;
  readonly now: Date;
}

/** With names and comments at their longest the card stays below 80 KB. */
const MOST_ROWS = 15;

/** The open alerts, worst first, with who has seen them or holds them back. */
export function alertListCard({ states, now }: AlertListData, locale: Locale): RenderedCard {
  const texts = textsFor(locale);
  const { list } = texts.alert;
  const open = [...states.alerts].sort((a, b) => rankOf(b.level) - rankOf(a.level) || a.number - b.number);
  const shown = open.slice(0, MOST_ROWS);
  const [worst] = shown;
  const title = worst === undefined ? list.empty : list.title(open.length);
  const rest = open.length - shown.length;
  return alertsCard({
    title,
    summary: worst === undefined ? title : `${title}: ${inShort(worst, texts)}`,
    underTitle: lines(open.length > 1 ? list.order : null),
    rows: shown.map((alert) => listRow(alert, { room: rowRoom(shown.length), now }, texts)),
    more: lines(rest > 0 ? list.more(rest) : null),
    ...alertButtons(
      shown.map((alert) => openAlert(alert, now)),
      texts,
    ),
  });
}

interface ListContext {
  readonly room: RowRoom;
  readonly now: Date;
}

function listRow(alert: AlertState, { room, now }: ListContext, texts: Texts): AlertRowData {
  const { since, period, awaited } = alert;
  const lasted = awaited === null ? sinceText(since, ordinalOf(since, period), texts) : null;
  return stateRow(alert, { room, lasted, statuses: stateBoxes(alert, now, room.comment, texts) }, texts);
}

function inShort({ subject, level }: AlertState, texts: Texts): string {
  return `${alertName(subject, texts)}, ${levelMark(level, texts).word}`;
}
