import { afterEach, beforeEach, describe } from '@jest/globals';
import type { Clock, Storage } from '../../data/ports.js';
import { createFakeClock, type FakeClock } from '../fakes/fakeClock.js';

/** A storage under test, opened empty. */
export interface OpenedStorage {
  readonly storage: Storage;
  /** Removes what the test left. */
  dispose(): Promise<void>;
}

export type OpenStorage = (clock: Clock) => Promise<OpenedStorage>;

/** The storage and the clock of the test that runs. */
export interface Subject {
  readonly storage: () => Storage;
  readonly clock: () => FakeClock;
}

/** A describe block whose tests get an empty storage each, at 2023-12-05 08:00 in Sweden. */
export function describeStorage(name: string, open: OpenStorage, tests: (subject: Subject) => void): void {
  describe(name, () => {
    let clock: FakeClock;
    let opened: OpenedStorage;
    beforeEach(async () => {
      clock = createFakeClock('2023-12-05T07:00:00Z');
      opened = await open(clock);
    });
    afterEach(async () => opened.dispose());
    tests({ storage: () => opened.storage, clock: () => clock });
  });
}

/** Changes all that can be changed in the value; a frozen part stays as it is. */
export function spoil(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const part of Object.values(value)) spoil(part);
  if (Array.isArray(value)) {
    Reflect.set(value, 'length', 0);
    return;
  }
  for (const key of Object.keys(value)) Reflect.set(value, key, 'spoilt');
}
