import Big from 'big.js';
import type { Report } from '../problem.js';
import type { PlacedReading } from '../tables/readReadings.js';

/** The figures of the table of results. */
const FIGURES = ['outcome', 'forecast'] as const;
type Figure = (typeof FIGURES)[number];

/**
 * Checks the table of results per unit against itself: each group's items against its sum, the sums against
 * the total. A sum may be off by as many tkr as it has addends, since each of them is rounded, no more.
 */
export function checkSums(results: readonly PlacedReading[], report: Report): void {
  const sums = results.filter((result) => roleOf(result) === 'sum');
  for (const sum of sums) {
    const items = results.filter(
      (result) =>
        roleOf(result) === 'item' &&
        result.indicator.resultRow?.group === sum.indicator.resultRow?.group &&
        result.reading.period === sum.reading.period,
    );
    for (const figure of FIGURES) checkSum(sum, items, figure, report);
  }
  for (const total of results.filter((result) => roleOf(result) === 'total')) {
    const addends = sums.filter(({ reading }) => reading.period === total.reading.period);
    for (const figure of FIGURES) checkSum(total, addends, figure, report);
  }
}

/** With a blank or without addends there is nothing to check: blank is unknown, not 0. */
function checkSum(
  sum: PlacedReading,
  addends: readonly PlacedReading[],
  figure: Figure,
  report: Report,
): void {
  const stated = sum.reading[figure];
  const figures = addends.map(({ reading }) => reading[figure]).filter((value) => value !== null);
  if (stated === null || figures.length === 0 || figures.length < addends.length) return;
  const computed = figures.reduce((total, value) => total.plus(value), new Big(0));
  if (computed.minus(stated).abs().lte(figures.length)) return;
  report({
    ...sum.place(figure),
    code: 'wrongSum',
    name: sum.indicator.name,
    stated,
    computed: computed.toNumber(),
    addends: figures.length,
  });
}

/**
 * The total of the table of results and the economy table's line are one figure printed twice: they must agree.
 * The economy line is the reading, because it has the budget and the previous year beside it.
 */
export function checkTotal(
  results: readonly PlacedReading[],
  economy: readonly PlacedReading[],
  report: Report,
): void {
  for (const total of results.filter((result) => roleOf(result) === 'total')) {
    const line = economy.find(
      ({ reading }) =>
        reading.indicatorId === total.reading.indicatorId && reading.period === total.reading.period,
    );
    if (line === undefined) continue;
    for (const figure of FIGURES) {
      const [stated, elsewhere] = [total.reading[figure], line.reading[figure]];
      if (stated === elsewhere) continue;
      const { name } = total.indicator;
      report({
        ...total.place(figure),
        code: 'totalDisagrees',
        name,
        stated,
        elsewhere,
        other: line.place(figure),
      });
    }
  }
}

export function roleOf({ indicator }: PlacedReading): 'item' | 'sum' | 'total' | null {
  return indicator.resultRow?.role ?? null;
}
