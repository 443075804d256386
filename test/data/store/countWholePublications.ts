import { expect } from '@jest/globals';
import type { Storage } from '../../../data/ports.js';
import { verifyAuditChain } from '../../../data/store/auditChain.js';
import { NOVEMBER } from '../../contracts/aDraft.js';
import { outcomeOf, versionsAfter } from './numberedPublication.js';

/**
 * Expects that the storage holds the publications of `numberedPublication` whole, each with its revision, its
 * definitions and its audit record, and a chain that verifies.
 *
 * @returns how many there are
 */
export async function countWholePublications({ reports, audit }: Storage): Promise<number> {
  const [revisions, definitions, records] = await Promise.all([
    reports.revisions(NOVEMBER),
    reports.definitions(),
    audit.records(),
  ]);
  const count = revisions.length;
  const numbers = Array.from({ length: count }, (_, index) => index);
  expect(revisions.map(({ dataset }) => dataset.readings[0]?.outcome)).toEqual(numbers.map(outcomeOf));
  expect(records.map(({ details }) => details.number)).toEqual(numbers);
  expect(verifyAuditChain(records)).toBeNull();
  expect(definitions.version).toBe(versionsAfter(count));
  if (count > 0) expect(definitions.indicators[0]?.name).toBe(`Sjukfrånvaro ${definitions.version}`);
  return count;
}
