import { expect } from '@jest/globals';
import type { Storage } from '../../../data/ports.js';
import { verifyAuditChain } from '../../../data/store/auditChain.js';
import { NOVEMBER } from '../../contracts/aDraft.js';
import { outcomeOf, versionsAfter } from './numberedPublication.js';

/**
 * Expects that the storage holds the publications of `numberedPublication` whole, each with its revision, its
 * definitions, its alert, what was told of it, its message and its audit records, and a chain that verifies.
 *
 * @returns how many there are
 */
export async function countWholePublications(storage: Storage): Promise<number> {
  const { reports, audit } = storage;
  const [revisions, definitions, records] = await Promise.all([
    reports.revisions(NOVEMBER),
    reports.definitions(),
    audit.records(),
  ]);
  const count = revisions.length;
  const numbers = Array.from({ length: count }, (_, index) => index);
  expect(revisions.map(({ dataset }) => dataset.readings[0]?.outcome)).toEqual(numbers.map(outcomeOf));
  expect(records.map(({ details }) => details)).toEqual(
    numbers.flatMap((number) => [{ number }, { alert: number + 1 }]),
  );
  expect(verifyAuditChain(records)).toBeNull();
  expect(definitions.version).toBe(versionsAfter(count));
  if (count > 0) expect(definitions.indicators[0]?.name).toBe(`Sjukfrånvaro ${definitions.version}`);
  await expectAlerts(storage, count);
  return count;
}

/** All that `tellNext` changed so many times. */
async function expectAlerts({ alerts, outbox }: Storage, count: number): Promise<void> {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const { states, lastAnnouncement, cards } = await alerts.current();
  const newest = numbers.slice(-1);
  expect(lastAnnouncement).toBe(count);
  expect(states.alerts.map(({ number }) => number)).toEqual(newest);
  expect(cards.map(({ announcement }) => announcement)).toEqual(newest);
  expect((await alerts.decisions()).map(({ number }) => number)).toEqual(newest);
  expect((await alerts.announced()).map(({ number }) => number)).toEqual(numbers);
  expect(await outbox.waiting()).toBe(count);
}
