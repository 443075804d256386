import { missingKey } from '../../../data/alerts/alertSubject.js';
import type { Decision } from '../../../data/alerts/decision.js';
import type { LoggedDecision } from '../../../data/alerts/decisionLog.js';
import type { AlertReason } from '../../../data/alerts/whyAlert.js';
import { correctionLine } from '../../alerts/parts/correctionLine.js';
import { levelRuns } from '../../alerts/parts/levelRuns.js';
import { subjectName } from '../../alerts/parts/subject.js';
import { shorten } from '../../escape.js';
import { formatDate } from '../../format.js';
import { capitalise, decapitalise } from '../../parts/capitalise.js';
import { lines } from '../../parts/rows.js';
import { formatPeriod } from '../../periods.js';
import type { Texts } from '../../texts/texts.js';
import { partName } from '../../upload/parts/projectRow.js';
import type { MarkedRuns } from '../../upload/parts/ratingRuns.js';
import { decisionFacts, figureFacts } from './decisionFacts.js';
import { handledLines, reasonSentence } from './reasonSentence.js';
import { sectionRow, tableOf, type SectionRow } from './sectionsCard.js';

const LONGEST_LINE = 300;
const TOLD = { alert: null, wasTold: true };

/** Why one alert of a thing was told or not, with all that it rests on. */
export function reasonRow({ last, lastTold, alert }: AlertReason, texts: Texts): SectionRow {
  const corrected = correctionLine(last, texts);
  return sectionRow({
    names: lines(nameOf(last, alert?.number ?? null, texts)),
    marks: marksOf(last, texts),
    details: lines(reasonSentence(last, { alert, wasTold: lastTold !== null }, texts)),
    tables: tableOf(decisionFacts(last, texts)),
    notes: lines(
      ...[...handledLines(alert, texts), ...(corrected === null ? [] : [corrected])].map((line) =>
        shorten(line, LONGEST_LINE),
      ),
      last.wasUnheard ? texts.following.why.unheard : null,
      last.toldIn !== null || lastTold === null ? null : lastAlertLine(lastTold, texts),
    ),
  });
}

/** One of several things that were told at once; the figures in a line. */
export function toldRow(decision: Decision, texts: Texts): SectionRow {
  const { period, awaited } = decision;
  const figures = figureFacts(decision, texts).map(
    ({ title, value }) => `${decapitalise(title, texts)}: ${value}`,
  );
  const when = period === null || awaited !== null ? [] : [formatPeriod(period, texts)];
  const line = [...when, ...figures].join(' · ');
  return sectionRow({
    names: lines(subjectName(decision.subject, texts)),
    marks: marksOf(decision, texts),
    details: lines(reasonSentence(decision, TOLD, texts)),
    notes: lines(line === '' ? null : capitalise(line, texts), correctionLine(decision, texts)),
  });
}

/** What did not change is shown once. */
function marksOf(decision: Decision, texts: Texts): MarkedRuns[] {
  const from = decision.from === decision.to ? null : decision.from;
  const runs = levelRuns({ ...decision, from }, texts);
  return runs.length === 0 ? [] : [{ runs }];
}

function nameOf(decision: LoggedDecision, open: number | null, texts: Texts): string {
  const { aspect, missingFigure } = texts.following.why;
  const { subject, key, to } = decision;
  const verdict = verdictOf(decision, open, texts);
  if (subject.kind === 'indicator')
    return key === missingKey(subject.id) ? aspect(missingFigure, verdict) : verdict;
  // Elsewhere its colour is named by the part.
  return to === null ? aspect(partName(subject.part, texts), verdict) : verdict;
}

function verdictOf(decision: LoggedDecision, open: number | null, texts: Texts): string {
  const { notify, number, toldIn, wasUnheard } = decision;
  const { told, unheard, waits, notTold, notAgain } = texts.following.why.verdicts;
  if (toldIn !== null) return told(number);
  if (wasUnheard) return unheard(number);
  if (notify) return waits(number);
  return open === null ? notTold : notAgain(open);
}

function lastAlertLine(told: LoggedDecision, texts: Texts): string | null {
  const { number, period, toldIn } = told;
  if (number === null || period === null || toldIn === null) return null;
  const why = reasonSentence(told, TOLD, texts);
  const sent = formatDate(toldIn.at, texts.locale);
  return texts.following.why.lastAlert(number, sent, formatPeriod(period, texts), why);
}
