import type { DigestMessageData } from '../../data/alerts/alertMessage.js';
import { decapitalise } from '../parts/capitalise.js';
import { lines } from '../parts/rows.js';
import { formatPeriod } from '../periods.js';
import type { RenderedCard } from '../render.js';
import type { Locale, Texts } from '../texts/texts.js';
import { textsFor } from '../texts/textsFor.js';
import { alertsCard, type AlertRowData } from './parts/alertTemplate.js';
import { levelMark } from './parts/levelRuns.js';
import { rowRoom, type RowRoom } from './parts/rowRoom.js';
import { stateRow } from './parts/stateRow.js';
import { acknowledgedBoxes } from './parts/statusBoxes.js';
import { alertName } from './parts/subject.js';
import { sinceText } from './parts/timeLines.js';

type Row = DigestMessageData['rows'][number];

/** What still is open, worst first, weekly or monthly: how long it has been so, and who has seen it. */
export function digestCard({ period, rows }: DigestMessageData, locale: Locale): RenderedCard {
  const texts = textsFor(locale);
  const { digest, dated } = texts.alert;
  const title = dated(digest.title(rows.length), formatPeriod(period, texts));
  const [worst] = rows;
  return alertsCard({
    title,
    summary: worst === undefined ? title : `${title}: ${inShort(worst.alert, texts)}`,
    leads: lines(digest.lead),
    rows: rows.map((row) => digestRow(row, rowRoom(rows.length), texts)),
  });
}

/** What is snoozed is left out of a digest, so there is nothing to tell of a snooze. */
function digestRow({ alert, ordinal }: Row, room: RowRoom, texts: Texts): AlertRowData {
  const { off, forewarning } = texts.alert.digest.still;
  const since = decapitalise(sinceText(alert.since, ordinal, texts), texts);
  const lasted =
    alert.level === 'missing' ? null : `${alert.level === 'forewarning' ? forewarning : off} ${since}`;
  return stateRow(alert, { room, lasted, statuses: acknowledgedBoxes(alert, room.comment, texts) }, texts);
}

function inShort({ subject, level }: Row['alert'], texts: Texts): string {
  return `${alertName(subject, texts)}, ${levelMark(level, texts).word}`;
}
