import type { AlertRow } from '../../../data/alerts/alertMessage.js';
import type { AlertSubject } from '../../../data/alerts/alertSubject.js';
import type { Decision } from '../../../data/alerts/decision.js';
import type { Period } from '../../../data/report/period.js';
import { lines } from '../../parts/rows.js';
import { formatPeriod } from '../../periods.js';
import type { Texts } from '../../texts/texts.js';
import type { MarkedRuns } from '../../upload/parts/ratingRuns.js';
import { textOf, type AlertRowData } from './alertTemplate.js';
import { correctionLine } from './correctionLine.js';
import { forecastLine, outcomeText, targetLine } from './figureLines.js';
import { levelRuns, toldChange } from './levelRuns.js';
import { quotesOf, unsaidLine } from './quotes.js';
import { reasonText } from './reasonText.js';
import type { RowRoom } from './rowRoom.js';
import { statusBoxes } from './statusBoxes.js';
import { subjectName, subjectQuestion } from './subject.js';
import { awaitedLines, sinceLine } from './timeLines.js';

interface RowContext {
  /** Of the report that the card is about: what is of that period needs no date. */
  readonly period: Period | null;
  readonly room: RowRoom;
  /** Whether cause and action are told here. */
  readonly isQuoted: boolean;
}

/** One alert as it was told, and what has happened to it since. */
export function alertRow(
  { decision, status }: AlertRow,
  { period, room, isQuoted }: RowContext,
  texts: Texts,
): AlertRowData {
  const { subject, figures, number } = decision;
  const runs = levelRuns({ subject, ...toldChange(decision) }, texts);
  return pressed(
    {
      subject,
      number,
      period: decision.period,
      values: lines(outcomeText(figures, texts)),
      marks: runs.length === 0 ? [] : [{ runs }],
      details: lines(
        reasonText(decision, texts),
        ...awaitedLines(decision.reason === 'missing' ? decision.awaited : null, texts),
        targetLine(figures, texts),
        forecastLine(figures, decision.period, texts),
      ),
      notes: lines(
        appliesLine(decision, period, texts),
        sinceLine(decision, texts),
        correctionLine(decision, texts),
        isQuoted ? unsaidLine(decision, texts) : null,
      ),
      quotes: isQuoted ? quotesOf(decision, room.quote, texts) : [],
      statuses: statusBoxes(status, room.comment, texts),
      isGone: decision.reason === 'noLongerFollowed',
    },
    room,
    texts,
  );
}

interface Unpressed extends Pick<AlertRowData, 'values' | 'details' | 'notes' | 'quotes' | 'statuses'> {
  readonly subject: AlertSubject;
  readonly number: number | null;
  readonly period: Period | null;
  readonly marks: readonly MarkedRuns[];
  /** There is nothing left to ask of: it leads to the details as its number does. */
  readonly isGone?: boolean;
}

/** The row with what it leads to. */
export function pressed(row: Unpressed, room: Pick<RowRoom, 'name'>, texts: Texts): AlertRowData {
  const { subject, number, period, isGone = false, ...shown } = row;
  const name = subjectName(subject, texts, room.name);
  const show = number === null ? null : { alert: number };
  const question = { request: subjectQuestion(subject, period) };
  const told = [...shown.values, ...shown.details.slice(0, 1)].map(({ text }) => text);
  return {
    ...shown,
    name,
    numbers: show === null ? [] : [numberLine(show.alert, texts)],
    spoken: [name, ...shown.marks.map(({ runs }) => textOf(runs)), ...told].join(', '),
    verb: isGone && show !== null ? 'showAlert' : 'ask',
    pressData: isGone && show !== null ? show : question,
  };
}

function numberLine(alert: number, texts: Texts): AlertRowData['numbers'][number] {
  const { number, buttons } = texts.alert;
  const text = number(alert);
  return { text, about: buttons.about(buttons.details, text), showData: { alert } };
}

/** The period of a figure that is not of the card's own; what is awaited names its periods itself. */
function appliesLine({ period, awaited }: Decision, ofCard: Period | null, texts: Texts): string | null {
  if (period === null || period === ofCard || awaited !== null) return null;
  return texts.alert.appliesTo(formatPeriod(period, texts));
}
