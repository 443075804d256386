import type { Decision } from '../../../data/alerts/decision.js';
import { comparePeriods, type Period } from '../../../data/report/period.js';
import { formatPeriods } from '../../periods.js';
import type { AlertKind, AlertTexts } from '../../texts/alertTexts.js';
import type { Texts } from '../../texts/texts.js';
import { alertKind, measureOf, referenceOf } from './alertKind.js';
import { alertName } from './subject.js';

const NBSP = '\u00a0';
/** In the order in which they are counted. */
const KINDS: readonly AlertKind[] = ['new', 'worse', 'forewarned', 'missing', 'eased', 'ended'];

/** "Sjukfrånvaro har fått röd status" of one; "2 nya avvikelser" of several; "5 larm" when they differ. */
export function alertTitle(decisions: readonly Decision[], texts: Texts): string {
  const [only, ...others] = decisions;
  if (only !== undefined && others.length === 0) return titleOf(only, texts);
  const [kind, ...otherKinds] = countKinds(decisions);
  const { counts, count } = texts.alert;
  return kind !== undefined && otherKinds.length === 0
    ? counts[kind.kind](kind.count)
    : count(decisions.length);
}

/** "2 nya avvikelser · 1 larm är över"; null where the title says it. */
export function kindsLine(decisions: readonly Decision[], texts: Texts): string | null {
  const kinds = countKinds(decisions);
  return kinds.length < 2
    ? null
    : kinds.map(({ kind, count }) => texts.alert.counts[kind](count).replace(' ', NBSP)).join(' · ');
}

/** The reports that they stand in: "november 2023"; null when none is known. */
export function reportPeriods(decisions: readonly Decision[], texts: Texts): string | null {
  const periods = new Set<Period>(decisions.flatMap(({ revision }) => revision?.period ?? []));
  return periods.size === 0 ? null : formatPeriods([...periods].sort(comparePeriods), texts);
}

function countKinds(decisions: readonly Decision[]): { kind: AlertKind; count: number }[] {
  return KINDS.map((kind) => ({
    kind,
    count: decisions.filter((decision) => alertKind(decision) === kind).length,
  })).filter(({ count }) => count > 0);
}

function titleOf(decision: Decision, texts: Texts): string {
  const name = alertName(decision.subject, texts);
  const { titles } = texts.alert;
  switch (alertKind(decision)) {
    case 'new':
    case 'worse':
      return decision.to === 'yellow' || decision.to === 'red'
        ? titles.colour[decision.to](name)
        : titles.deviating(name);
    case 'forewarned':
      return titles.forewarned(name);
    case 'missing':
      return titles.missing(name);
    case 'eased':
      return titles.eased(name);
    case 'ended':
      return endTitle(decision, titles)(name);
  }
}

function endTitle(decision: Decision, titles: AlertTexts['titles']): (name: string) => string {
  const { reason, from, figures } = decision;
  if (reason === 'retracted') return titles.retracted;
  if (reason === 'arrived') return titles.arrived;
  if (reason === 'noLongerFollowed') return titles.gone;
  if (reason !== 'recovered') return titles.ended;
  return from === 'forewarning'
    ? titles.forecastRecovered[referenceOf(figures)]
    : titles.recovered[measureOf(decision)];
}
