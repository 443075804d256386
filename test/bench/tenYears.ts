import type { Publication } from '../../data/ports.js';
import type { Indicator } from '../../data/report/indicator.js';
import { periodOf, shiftPeriod, type Period } from '../../data/report/period.js';
import { aDataset, aDraft, anAuditEntry, anIndicator } from '../contracts/aDraft.js';
import { openTestStorage } from '../data/store/openTestStorage.js';

export const FIRST_MONTH = periodOf('month', 2014, 1);
/** In months. */
export const TEN_YEARS = 120;
const INDICATORS = 60;
const REVISIONS = 3;

/** A month's report of sixty indicators, as the revision after `baseNumber`. */
export function aMonthlyPublication(period: Period, baseNumber: number): Publication {
  const one = aDataset(period);
  const readings = indicators().flatMap(({ id }, index) =>
    one.readings.map((reading) => ({
      ...reading,
      indicatorId: id,
      outcome: 100 + index + baseNumber / 10,
      previousYearOutcome: 90 + index,
      forecast: 1_200 + index,
      annualTarget: 1_100 + index,
      note: index % 4 === 0 ? 'Ökningen beror på fler långa fall; åtgärder pågår tillsammans med HR.' : null,
    })),
  );
  return {
    draft: aDraft({ dataset: { ...one, readings } }),
    baseNumber,
    definitions: null,
    audit: anAuditEntry({ details: { period, number: baseNumber + 1 } }),
  };
}

/** A directory with the definitions, and as many months as told. */
export async function makeHistory(dataDir: string, months: number): Promise<void> {
  const storage = await openTestStorage(dataDir);
  await storage.reports.saveDefinitions(indicators(), 0, anAuditEntry({ action: 'definitionsSaved' }));
  for (let month = 0; month < months; month += 1)
    for (let baseNumber = 0; baseNumber < REVISIONS; baseNumber += 1)
      await storage.reports.publish(aMonthlyPublication(shiftPeriod(FIRST_MONTH, month), baseNumber));
  await storage.close();
}

function indicators(): Indicator[] {
  return Array.from({ length: INDICATORS }, (_, index) =>
    anIndicator({ id: `indikator-${index}`, name: `Indikator ${index}` }),
  );
}
