/** A calendar month `2023-11`, a tertial (four months) `2023-T3` or a year `2023`; ordered and comparable. */
export type Period = string & { readonly __period: never };

export type Frequency = 'month' | 'tertial' | 'year';

const PATTERN = /^(\d{4})(?:-(0[1-9]|1[0-2])|-T([1-3]))?$/;
const MONTHS_PER_TERTIAL = 4;

interface Parts {
  readonly frequency: Frequency;
  readonly year: number;
  /** 1-12 of a month, 1-3 of a tertial, 1 of a year. */
  readonly number: number;
}

/** The period that the text names in canonical form, or null: free text is read in `ask/`, not here. */
export function parsePeriod(text: string): Period | null {
  return PATTERN.test(text) ? (text as Period) : null;
}

/** @throws RangeError when the number does not exist in the year */
export function periodOf(frequency: Frequency, year: number, number = 1): Period {
  const suffix = { month: `-${String(number).padStart(2, '0')}`, tertial: `-T${number}`, year: '' }[
    frequency
  ];
  const period = parsePeriod(`${String(year).padStart(4, '0')}${suffix}`);
  if (period === null) throw new RangeError(`No ${frequency} ${number} in ${year}`);
  return period;
}

export function partsOf(period: Period): Parts {
  const [, year, month, tertial] = PATTERN.exec(period) ?? [];
  if (month !== undefined) return { frequency: 'month', year: Number(year), number: Number(month) };
  if (tertial !== undefined) return { frequency: 'tertial', year: Number(year), number: Number(tertial) };
  return { frequency: 'year', year: Number(year), number: 1 };
}

export function frequencyOf(period: Period): Frequency {
  return partsOf(period).frequency;
}

export function yearOf(period: Period): number {
  return partsOf(period).year;
}

/** Months of its year that have passed when the period ends: 11 for November, 4 for the first tertial. */
export function monthsElapsed(period: Period): number {
  return (lastMonth(period) % 12) + 1;
}

/** Months since year 0 of the period's last month: the axis on which periods of any length are ordered. */
function lastMonth(period: Period): number {
  const { frequency, year, number } = partsOf(period);
  const inYear = { month: number, tertial: number * MONTHS_PER_TERTIAL, year: 12 }[frequency];
  return year * 12 + inYear - 1;
}

const LENGTH: Record<Frequency, number> = { month: 1, tertial: MONTHS_PER_TERTIAL, year: 12 };

/** Orders by the last month; of two that end together the shorter comes first. */
export function comparePeriods(a: Period, b: Period): number {
  return lastMonth(a) - lastMonth(b) || LENGTH[frequencyOf(a)] - LENGTH[frequencyOf(b)];
}

/** The month, tertial or year that lies `steps` of its own length away; negative is earlier. */
export function shiftPeriod(period: Period, steps: number): Period {
  const { frequency, year, number } = partsOf(period);
  const perYear = 12 / LENGTH[frequency];
  const index = year * perYear + (number - 1) + steps;
  return periodOf(frequency, Math.floor(index / perYear), (((index % perYear) + perYear) % perYear) + 1);
}

export function samePeriodLastYear(period: Period): Period {
  const { frequency, year, number } = partsOf(period);
  return periodOf(frequency, year - 1, number);
}

/** The month, tertial or year that the last month of `period` belongs to. */
export function periodContaining(period: Period, frequency: Frequency): Period {
  const month = lastMonth(period);
  const inYear = month % 12;
  return periodOf(frequency, Math.floor(month / 12), Math.floor(inYear / LENGTH[frequency]) + 1);
}

/** First and last included; empty when `to` lies before `from` or is of another length. */
export function periodsBetween(from: Period, to: Period): Period[] {
  if (frequencyOf(from) !== frequencyOf(to)) return [];
  const periods: Period[] = [];
  for (let period = from; comparePeriods(period, to) <= 0; period = shiftPeriod(period, 1))
    periods.push(period);
  return periods;
}

/** The calendar month of a moment in Sweden, where the report is written. */
export function monthOf(moment: Date): Period {
  const [year, month] = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Stockholm',
    year: 'numeric',
    month: '2-digit',
  })
    .format(moment)
    .split('-');
  return periodOf('month', Number(year), Number(month));
}
