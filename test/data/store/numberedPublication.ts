import type { Publication } from '../../../data/ports.js';
import {
  aDataset,
  aDraft,
  anAuditEntry,
  anIndicator,
  aPublication,
  NOVEMBER,
} from '../../contracts/aDraft.js';
import { tellNext } from '../../contracts/anAlertingChange.js';

/**
 * One publication of many on one period, 0 for the first; every other brings definitions, and each an alert that is
 * told. Each can be told by its number.
 */
export function numberedPublication(number: number): Publication {
  const version = versionsAfter(number);
  const indicators = [anIndicator({ name: `Sjukfrånvaro ${version + 1}` })];
  return aPublication({
    draft: aDraft({ dataset: aDataset(NOVEMBER, outcomeOf(number)) }),
    baseNumber: number,
    definitions: number % 2 === 0 ? { indicators, baseVersion: version } : null,
    audit: anAuditEntry({ details: { number } }),
    alerting: tellNext,
  });
}

export const outcomeOf = (number: number): number => number / 10;

/** How many versions of the definitions there are after so many publications. */
export const versionsAfter = (count: number): number => Math.ceil(count / 2);
