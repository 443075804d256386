import type { Activity } from 'botbuilder';
import { StoreError } from '../data/errors.js';
import type { Logger } from './logger.js';
import type { Organisation, Organisations } from './organisations/organisation.js';

/** Whether a turn is this instance's to take. */
export type Claim =
  | { readonly kind: 'ours' | 'repeated'; readonly organisation: Organisation | null }
  /** The store did not say. */
  | { readonly kind: 'failed'; readonly error: StoreError };

/** Whose turn it is, and whether it was taken before, here or by another instance: Teams sends some twice. */
export async function claimTurn(
  organisations: Organisations,
  activity: Activity,
  log: Logger,
): Promise<Claim> {
  try {
    const organisation = await organisations.of(activity, log);
    const processed = organisation?.deps.processed ?? organisations.unplaced;
    const { id, conversation } = activity;
    const isOurs = !id || (await processed.claim(`${conversation.id} ${id}`));
    return { kind: isOurs ? 'ours' : 'repeated', organisation };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return { kind: 'failed', error };
  }
}
