import type { SubscriptionFilters } from '../../data/alerts/subscription.js';

/** What the buttons of following ask of the bot; each has an action of that name. */
export const FOLLOWING_VERBS = [
  'openSubscription',
  'previewSubscription',
  'subscribe',
  'unsubscribe',
  'whyAlert',
] as const;
export type FollowingVerb = (typeof FOLLOWING_VERBS)[number];

/** What each button carries. Anyone can make such data up: it names things and is believed in nothing. */
export interface FollowingVerbData {
  /** To fill the form in with; without them it asks from the beginning. */
  readonly openSubscription: { readonly filters?: SubscriptionFilters };
  /** Comes with the form's inputs, `SubscriptionInputs`. */
  readonly previewSubscription: Readonly<Record<string, never>>;
  readonly subscribe: { readonly filters: SubscriptionFilters };
  /** Without filters all that the conversation follows. */
  readonly unsubscribe: { readonly filters?: SubscriptionFilters };
  /** The key of a subject: `indicator:sla`. */
  readonly whyAlert: { readonly subject: string };
}

/** Ids of the form's inputs; an input left blank comes as '' or not at all. */
export interface SubscriptionInputs {
  /** Areas and PROJECTS_AREA, joined by comma. */
  readonly areas?: string;
  /** Single things as people call them, with commas between. */
  readonly keys?: string;
  readonly leastSeverity?: string;
}

/** What the input for single things takes; the template says the same. */
export const MOST_TYPED_NAMES = 500;
