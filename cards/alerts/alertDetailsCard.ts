import type { AlertState } from '../../data/alerts/alertState.js';
import type { Decision } from '../../data/alerts/decision.js';
import { deviate } from '../../data/rating/deviate.js';
import { shiftPeriod, yearOf } from '../../data/report/period.js';
import { formatFigure } from '../format.js';
import { noticeCard } from '../noticeCard.js';
import { capitalise } from '../parts/capitalise.js';
import { deviationText } from '../parts/deviationText.js';
import { lines } from '../parts/rows.js';
import { formatPeriod } from '../periods.js';
import type { RenderedCard } from '../render.js';
import type { Locale, Texts } from '../texts/texts.js';
import { textsFor } from '../texts/textsFor.js';
import { formatMoment } from '../upload/parts/formatMoment.js';
import { plainRun } from '../upload/parts/ratingRuns.js';
import { alertButtons, openAlert } from './parts/alertButtons.js';
import { annualReferenceOf, referenceOf } from './parts/alertKind.js';
import { pressed } from './parts/alertRow.js';
import { alertsCard, type AlertCardData, type MarkedEntry } from './parts/alertTemplate.js';
import { figureInShort, unitLine } from './parts/figureLines.js';
import { correctionLine } from './parts/correctionLine.js';
import { levelRuns, toldChange } from './parts/levelRuns.js';
import { quotesOf, unsaidLine } from './parts/quotes.js';
import { reasonText, untoldText } from './parts/reasonText.js';
import { rowRoom } from './parts/rowRoom.js';
import { stateBoxes } from './parts/statusBoxes.js';
import { alertName } from './parts/subject.js';
import { awaitedLines, sinceLine } from './parts/timeLines.js';

export interface AlertDetailsData {
  /** null when it is over. */
  readonly alert: AlertState | null;
  /** What was told of it, oldest first. */
  readonly told: readonly { readonly at: string; readonly decision: Decision }[];
  /** The newest decision on it, told or not; null when there is none. */
  readonly newest: Decision | null;
  /** The newest was to be told, and there was nobody to tell it to. */
  readonly isUnheard: boolean;
  readonly now: Date;
}

const WHOLE_TEXT = 1600;
/** Of what was told: the newest. */
const MOST_TOLD = 12;

/** One alert in full: its figures, all that was said of it, who did what, and how it came to stand here. */
export function alertDetailsCard(data: AlertDetailsData, locale: Locale): RenderedCard {
  const texts = textsFor(locale);
  const { alert, told, newest } = data;
  const decision = newest ?? told.at(-1)?.decision ?? null;
  const number = alert?.number ?? decision?.number ?? null;
  if (decision === null || number === null)
    return noticeCard({ title: texts.alert.details.unknown, messages: [] });
  const { details } = texts.alert;
  const title = texts.alert.number(number);
  return alertsCard({
    title,
    underTitle: lines(
      decision.period === null ? null : capitalise(formatPeriod(decision.period, texts), texts),
      unitLine([decision], texts),
    ),
    summary: `${title}: ${alertName(decision.subject, texts)}`,
    leads: lines(alert === null ? details.over : null),
    rows: [detailedRow(decision, data, texts)],
    figures: figureRows(decision, texts),
    texts: quotesOf(decision, WHOLE_TEXT, texts),
    histories: historiesOf(data, texts),
    ...alertButtons(alert === null ? [] : [openAlert(alert, data.now)], texts),
  });
}

function detailedRow(decision: Decision, { alert, told, isUnheard, now }: AlertDetailsData, texts: Texts) {
  const { subject, period } = decision;
  const runs = levelRuns({ subject: decision.subject, ...toldChange(decision) }, texts);
  return pressed(
    {
      subject,
      number: null,
      period,
      // They stand in full below.
      values: [],
      marks: runs.length === 0 ? [] : [{ runs }],
      details: lines(
        told.length === 0 ? untoldText(decision, texts) : reasonText(decision, texts),
        ...awaitedLines(decision.awaited, texts),
        isUnheard ? texts.following.why.unheard : null,
      ),
      notes: lines(sinceLine(decision, texts), correctionLine(decision, texts), unsaidLine(decision, texts)),
      quotes: [],
      statuses: alert === null ? [] : stateBoxes(alert, now, WHOLE_TEXT, texts),
    },
    rowRoom(1),
    texts,
  );
}

function figureRows({ figures, period }: Decision, texts: Texts): AlertCardData['figures'] {
  if (figures === null || period === null) return [];
  const { unit, outcome, target, forecast, annualTarget, previous } = figures;
  const reference = referenceOf(figures);
  const year = yearOf(period);
  const deviation = deviate({ unit, direction: 'none' }, outcome, target);
  const row = (label: string, value: number | null, against: number | null, note: string | null = null) =>
    value === null ? [] : [{ label, value: formatFigure(value, unit, texts, against), notes: lines(note) }];
  const distance = deviation === null ? null : deviationText(deviation, { unit }, reference, texts);
  return [
    ...row(texts.figures.outcome, outcome, target, distance),
    ...row(texts.references[reference].label(null), target, outcome),
    ...row(texts.figures.forecast(year), forecast, annualTarget),
    ...row(texts.references[annualReferenceOf(figures)].label(year), annualTarget, forecast),
    ...row(
      texts.alert.details.outcomeBefore(formatPeriod(shiftPeriod(period, -1), texts)),
      previous,
      outcome,
    ),
  ];
}

function historiesOf({ alert, told }: AlertDetailsData, texts: Texts): AlertCardData['histories'] {
  const { details } = texts.alert;
  const said = told.slice(-MOST_TOLD).map((entry) => toldEntry(entry, texts));
  const levels =
    alert === null ? [] : alert.history.map((change) => levelEntry(change, alert.subject, texts));
  return [
    { heading: details.told, entries: said.reverse() },
    { heading: details.history, entries: levels.reverse() },
  ].filter(({ entries }) => entries.length > 0);
}

/** "▲ Gul → ◆ Röd", when, why and the figure. */
function toldEntry({ at, decision }: AlertDetailsData['told'][number], texts: Texts): MarkedEntry {
  const { subject } = decision;
  const marks = levelRuns({ subject, ...toldChange(decision) }, texts);
  const told = [capitalise(formatMoment(at, texts.locale), texts), figureInShort(decision, texts)];
  return {
    runs: marks.length === 0 ? [plainRun(alertName(subject, texts))] : marks,
    lines: lines(told.filter((said) => said !== null).join(' · '), reasonText(decision, texts)),
  };
}

type Change = AlertState['history'][number];

function levelEntry({ level, revision }: Change, subject: AlertState['subject'], texts: Texts): MarkedEntry {
  return {
    runs: levelRuns({ subject, from: null, to: level }, texts),
    lines: lines(texts.alert.details.inReport(formatPeriod(revision.period, texts), revision.number)),
  };
}
