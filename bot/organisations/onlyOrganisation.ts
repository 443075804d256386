import type { Organisation, Organisations } from './organisation.js';

/** An installation of one organisation, whose turns are all there are. */
export function onlyOrganisation(all: readonly Organisation[]): Organisations {
  const [organisation] = all;
  if (organisation === undefined || all.length > 1) throw new Error('There is not one organisation');
  return {
    all,
    of: async () => organisation,
    unplaced: organisation.deps.processed,
    receive: async () => false,
  };
}
