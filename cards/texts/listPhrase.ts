import type { ListRequest } from '../../data/ask/request.js';

/** A list's filter as its title tells it; each language puts the parts in its own order. */
export interface ListPhrase extends Pick<ListRequest, 'of' | 'group' | 'statuses' | 'frequency' | 'side'> {
  /** What the outcomes are held against; null where both targets and budgets occur. */
  readonly against: 'target' | 'budget' | null;
}
