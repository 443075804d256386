import { parsePeriod, periodOf, type Period } from '../../report/period.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
/** "nov-23": what Swedish Excel makes of 2023-11 when a CSV file is opened and saved again. */
const EXCEL_MONTH = /^([a-zåäö]{3})[a-zåäö]*\.?[- ](\d{2}|\d{4})$/u;

/** A period in canonical form, or a month as Excel rewrites it; null for anything else. */
export function parsePeriodCell(text: string): Period | null {
  const [, name, year] = EXCEL_MONTH.exec(text.toLocaleLowerCase('sv')) ?? [];
  if (name === undefined || year === undefined) return parsePeriod(text);
  const month = MONTHS.indexOf(name) + 1;
  return month === 0
    ? null
    : periodOf('month', year.length === 2 ? 2000 + Number(year) : Number(year), month);
}
