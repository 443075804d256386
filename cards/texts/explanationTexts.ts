import type { Status } from '../../data/report/dataset.js';
import type { Measure } from '../../data/ask/request.js';
import type { Role } from '../../data/ask/interpretation.js';

type ListSide = Extract<Role, { as: 'side' }>['side'];
type PlainRole = Exclude<
  Role['as'],
  | 'subject'
  | 'similar'
  | 'group'
  | 'time'
  | 'measure'
  | 'status'
  | 'kind'
  | 'frequency'
  | 'side'
  | 'order'
  | 'wish'
>;

/** What the card says that tells how a question was read; names, periods and lists come in ready. */
export interface ExplanationTexts {
  readonly title: string;
  readonly none: { readonly title: string; readonly message: string };
  /** Beside the words of the question. */
  readonly roles: {
    readonly plain: Readonly<Record<PlainRole, string>>;
    /** @param names more than one when the words fit several */
    readonly subject: (names: readonly string[], taught: boolean) => string;
    readonly similar: (names: readonly string[]) => string;
    readonly group: (group: string) => string;
    readonly latest: string;
    readonly yearAssumed: (period: string) => string;
    readonly compared: (period: string) => string;
    readonly measures: Readonly<Record<Measure, string>>;
    readonly wholeYear: (measure: string) => string;
    readonly statuses: (statuses: readonly Status[]) => string;
    readonly kind: (kind: string) => string;
    readonly frequency: Readonly<Record<'month' | 'tertial' | 'year', string>>;
    readonly side: Readonly<Record<ListSide, string>>;
    readonly order: (top: number | null) => string;
    readonly wish: Readonly<Record<'overview' | 'help' | 'thanks', string>>;
  };
  readonly part: (part: string, role: string) => string;
  readonly compound: (parts: readonly string[]) => string;
  readonly readAs: (word: string) => string;
  readonly fillers: (words: readonly string[]) => string;
  readonly fromBefore: (what: readonly string[]) => string;
  readonly comparedWith: (period: string) => string;
  readonly latest: (period: string) => string;
  readonly nearest: (asked: string, shown: string) => string;
  readonly about: {
    readonly list: (title: string) => string;
    readonly text: (section: string) => string;
    readonly overview: string;
  };
  readonly outcome: {
    readonly answered: (about: string) => string;
    readonly missing: (about: string) => string;
    readonly askedBack: (names: readonly string[]) => string;
    readonly notFound: string;
    readonly help: string;
    readonly thanks: string;
  };
  readonly advice: string;
}
