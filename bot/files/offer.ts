import type { Problem } from '../../data/intake/problem.js';
import type { Locale } from '../../data/locale.js';
import type { Period } from '../../data/report/period.js';
import type { Role } from '../roles.js';

/** A file that the bot can make. It is made when it is offered, for its size, and anew when it is accepted. */
export type OfferedFile =
  /** The report of the period, or of the newest before it; null for the newest of all. */
  | { readonly kind: 'template'; readonly period: Period | null }
  /** In the language of whoever asked for it. */
  | { readonly kind: 'problems'; readonly problems: readonly Problem[]; readonly locale: Locale }
  | { readonly kind: 'auditLog' }
  /** A month's report as it was published. */
  | { readonly kind: 'month'; readonly period: Period }
  /** All that the reports say of one indicator. */
  | { readonly kind: 'history'; readonly indicatorId: string };

/** One that somebody has been asked whether they want. */
export interface Offer {
  readonly file: OfferedFile;
  readonly userId: string;
}

/** Who may have it: asked when it is offered and when it is accepted. */
export const ROLE_FOR: Record<OfferedFile['kind'], Role> = {
  template: 'controller',
  problems: 'controller',
  auditLog: 'admin',
  month: 'reader',
  history: 'reader',
};
