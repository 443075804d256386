import type { Status } from '../../report/dataset.js';
import type { Frequency } from '../../report/period.js';
import type { ListRequest, Measure } from '../request.js';

/** What a word or phrase contributes to a question besides naming a subject. */
export type Meaning =
  /** Courtesy, pronouns, verbs of asking: nothing is lost without them. */
  | { readonly as: 'filler' }
  /** Says what sort of figure is wanted ("antal", "nivå"); helps to tell twins apart, is never missed. */
  | { readonly as: 'neutral' }
  | { readonly as: 'measure'; readonly measure: Measure; readonly wholeYear: boolean }
  | { readonly as: 'status'; readonly statuses: readonly Status[] }
  /** A wish for several ("alla", "vilka"). */
  | { readonly as: 'several' }
  | { readonly as: 'type'; readonly of: ListRequest['of'] }
  | { readonly as: 'frequency'; readonly frequency: Frequency }
  | { readonly as: 'side'; readonly side: NonNullable<ListRequest['side']> }
  /** Largest deviations first; `top` when the phrase itself says how many. */
  | { readonly as: 'order' }
  | { readonly as: 'overview' }
  | { readonly as: 'help' }
  | { readonly as: 'thanks' }
  /** How was the question before understood? */
  | { readonly as: 'explain' }
  /** A split by something ("per kön") that a report may lack. */
  | { readonly as: 'qualifier' }
  /** Joins two subjects, or a subject and what it is held against. */
  | { readonly as: 'join' }
  /** One figure is to be held against another. */
  | { readonly as: 'comparison' };

export const measure = (name: Measure): Meaning => ({ as: 'measure', measure: name, wholeYear: false });
export const yearly = (name: Measure): Meaning => ({ as: 'measure', measure: name, wholeYear: true });
