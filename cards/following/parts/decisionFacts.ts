import type { Awaited } from '../../../data/alerts/alertState.js';
import type { Decision } from '../../../data/alerts/decision.js';
import type { LoggedDecision } from '../../../data/alerts/decisionLog.js';
import { yearOf, type Period } from '../../../data/report/period.js';
import { referenceOf } from '../../alerts/parts/alertKind.js';
import { outcomeText } from '../../alerts/parts/figureLines.js';
import { formatDate, formatFigure } from '../../format.js';
import { formatPeriod, formatPeriods } from '../../periods.js';
import type { Texts } from '../../texts/texts.js';
import type { Fact } from './sectionsCard.js';

const ANNUAL = { target: 'annualTarget', budget: 'annualBudget' } as const;

/** All that a decision was made on, for the reader to check it by. What is blank is left out. */
export function decisionFacts(decision: LoggedDecision, texts: Texts): Fact[] {
  const { facts } = texts.following.why;
  const { period, revision, toldIn, awaited } = decision;
  return [
    ...fact(facts.period, period === null || awaited !== null ? null : formatPeriod(period, texts)),
    ...figureFacts(decision, texts),
    ...sinceFact(decision, texts),
    ...fact(
      facts.report,
      revision === null ? null : facts.version(formatPeriod(revision.period, texts), revision.number),
    ),
    ...fact(facts.told, toldIn === null ? null : formatDate(toldIn.at, texts.locale)),
  ];
}

/** Outcome, target and the period before; the forecast too where that is what decided; or what is waited for. */
export function figureFacts(decision: Decision, texts: Texts): Fact[] {
  const { figures, period, awaited } = decision;
  if (awaited !== null) return awaitedFacts(awaited, texts);
  if (figures === null) return [];
  const { unit, outcome, target, previous } = figures;
  const show = (value: number | null, against: number | null): string | null =>
    value === null ? null : formatFigure(value, unit, texts, against);
  return [
    ...fact(texts.figures.outcome, outcomeText(figures, texts) ?? texts.blank.outcome),
    ...fact(texts.references[referenceOf(figures)].label(null), show(target, outcome)),
    ...fact(texts.following.why.facts.previous, show(previous, outcome)),
    ...(period !== null && isForecast(decision) ? forecastFacts(decision, period, texts) : []),
  ];
}

function isForecast({ from, to, reason }: Decision): boolean {
  return to === 'forewarning' || (from === 'forewarning' && reason !== 'firstLeftRange');
}

function forecastFacts({ figures }: Decision, period: Period, texts: Texts): Fact[] {
  if (figures === null || figures.forecast === null) return [];
  const { unit, forecast, annualTarget } = figures;
  const label = texts.references[ANNUAL[referenceOf(figures)]].label(yearOf(period));
  const annual = annualTarget === null ? null : formatFigure(annualTarget, unit, texts, forecast);
  return [
    ...fact(texts.figures.forecast(yearOf(period)), formatFigure(forecast, unit, texts, annualTarget)),
    ...fact(label, annual),
  ];
}

function awaitedFacts({ periods, owner, deadline }: Awaited, texts: Texts): Fact[] {
  const { facts } = texts.following.why;
  return [
    ...fact(facts.missing, formatPeriods(periods, texts)),
    ...fact(facts.owner, owner),
    ...fact(facts.deadline, deadline === null ? null : formatDate(deadline, texts.locale)),
  ];
}

/** Since when it has been so; what began in the very period need not say it. */
function sinceFact({ since, period, to, awaited }: Decision, texts: Texts): Fact[] {
  const isOpen = to !== null && to !== 'green' && awaited === null;
  return fact(
    texts.following.why.facts.since,
    !isOpen || since === null || since === period ? null : formatPeriod(since, texts),
  );
}

function fact(title: string, value: string | null): Fact[] {
  return value === null ? [] : [{ title, value }];
}
