// Rating a month of 6 000 indicators and deciding on their alerts, with ten years of months behind it.
import { evaluatePublication } from '../../data/alerts/evaluatePublication.js';
import { NO_ALERTS, type AlertStates } from '../../data/alerts/alertState.js';
import type { Reported, ReportedMonth } from '../../data/alerts/reported.js';
import type { Dataset } from '../../data/report/dataset.js';
import type { Indicator } from '../../data/report/indicator.js';
import { shiftPeriod } from '../../data/report/period.js';
import { aDataset, aReading } from '../builders/aDataset.js';
import { anEconomyLine, anIndicator } from '../builders/anIndicator.js';
import { figure, median, type Figure } from './figure.mjs';
import { FIRST_MONTH, TEN_YEARS } from './tenYears.js';

const INDICATORS = 6_000;
/** The first ones warm the compiler up, and do not count. */
const WARM_UP = 5;
const ROUNDS = 25;

export function bench(): Promise<Figure[]> {
  const indicators = Array.from({ length: INDICATORS }, (_, at) => anyIndicator(at));
  const draw = createDraw();
  // How bad each one is moves a little from month to month, so that rows outside their targets get long.
  const strays = indicators.map(() => draw() * 10 - 8);
  const months = Array.from({ length: TEN_YEARS }, (_, month) => {
    strays.forEach((stray, at) => (strays[at] = Math.min(4, Math.max(-8, stray + draw() * 2 - 1))));
    return aMonth(month, indicators, strays);
  });
  const newestFirst = months.toReversed();
  const [before, after] = [newestFirst.slice(1), newestFirst].map((reports) => ({ indicators, reports }));
  if (before === undefined || after === undefined) throw new Error('no months');
  const { states } = decide({ indicators, reports: newestFirst.slice(2) }, before, NO_ALERTS);

  const times: number[] = [];
  let told = 0;
  // Without forced collections: sweeping ten years of reports would still be going on while the next round runs.
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const startedMs = performance.now();
    const { decisions } = decide(before, after, states);
    times.push(performance.now() - startedMs);
    told = decisions.filter(({ notify }) => notify).length;
  }
  return Promise.resolve([
    figure('alerts.decideSixThousandMs', median(times.slice(WARM_UP)), 'ms', 100),
    figure('alerts.slowestOfSixThousandMs', Math.max(...times.slice(WARM_UP)), 'ms'),
    figure('alerts.openOfSixThousand', states.alerts.length, 'alerts'),
    figure('alerts.toldOfSixThousand', told, 'alerts'),
  ]);
}

function decide(before: Reported, after: Reported, states: AlertStates) {
  const revision = after.reports[0]?.revision ?? null;
  return evaluatePublication({
    before,
    after,
    revision,
    states,
    now: new Date('2024-01-10T08:00:00Z'),
    deadlineOf: () => null,
  });
}

/** Percentages and accumulated budgets, every other one. */
function anyIndicator(at: number): Indicator {
  const fields = { id: `indikator-${at}`, name: `Indikator ${at}` };
  return at % 2 === 0 ? anIndicator(fields) : anEconomyLine(fields);
}

/**
 * As it comes from the store, where every report was parsed by itself.
 *
 * @param strays how far outside the target each is, in percent of it
 */
function aMonth(month: number, indicators: readonly Indicator[], strays: readonly number[]): ReportedMonth {
  const period = shiftPeriod(FIRST_MONTH, month);
  const readings = indicators.map(({ id, unit }, at) => {
    const decimals = unit === 'percent' ? 10 : 1;
    const rounded = (figure: number) => Math.round(figure * decimals) / decimals;
    const target = unit === 'percent' ? rounded(50 + (at % 40) / 10) : 100_000 + at * 7;
    const outcome = rounded(target * (1 + (strays[at] ?? 0) / 100));
    const annualTarget = rounded(target * 1.05);
    return aReading({ indicatorId: id, period, outcome, target, forecast: outcome + 1, annualTarget });
  });
  const stored = JSON.stringify(aDataset({ period, readings }));
  return {
    ...(JSON.parse(stored) as Dataset),
    revision: { period, number: 1, kind: 'final', uploader: { id: 'anna', name: 'Anna Ek' } },
  };
}

/** Lehmer's generator, seeded: no run may differ from another. */
function createDraw(): () => number {
  let state = 20_231_130;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
