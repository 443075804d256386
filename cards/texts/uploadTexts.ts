import type { Revision } from '../../data/report/dataset.js';

type Kind = Revision['kind'];
/** What is to be put right in the form. */
export type UploadFormFault = 'noPeriod' | 'noKind' | 'noComment' | 'longComment' | 'longPaste';
export type CorrectionFormFault = 'noField' | 'noValue' | 'badValue' | 'noComment' | 'longComment';

interface Notice {
  readonly title: string;
  readonly text: string;
}

/** What controllers read when they hand in a report. Periods, times and figures come in ready. */
export interface UploadTexts {
  /** For controllers, in the help. */
  readonly help: string;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly comment: (text: string) => string;
  readonly buttons: {
    readonly upload: string;
    readonly openChat: string;
    readonly review: string;
    readonly template: string;
    readonly cancel: string;
    readonly edit: string;
    readonly retry: string;
    readonly allProblems: string;
    readonly allWarnings: string;
    readonly publish: string;
    readonly allChanges: string;
    readonly next: string;
    readonly undo: string;
    readonly history: string;
    readonly reviewAgain: string;
    readonly changes: string;
    readonly correct: string;
  };
  /** What a screen reader says of a button in a row. */
  readonly about: (button: string, what: string) => string;
  readonly version: (number: number, period: string) => string;
  /** All that is known of a version, in one sentence. */
  readonly onRecord: (version: string, kind: string, published: string, file: string) => string;
  readonly faultsTitle: string;
  readonly form: {
    readonly title: string;
    readonly lead: string;
    readonly period: string;
    readonly periodMissing: string;
    readonly kind: string;
    readonly kindMissing: string;
    readonly comment: string;
    readonly commentHint: string;
    readonly file: string;
    readonly fileReceived: (names: string) => string;
    readonly pasted: string;
    readonly pastedHint: string;
    readonly pastedLost: string;
    readonly faults: Readonly<Record<UploadFormFault, string>>;
  };
  readonly waiting: { readonly title: string; readonly text: string; readonly several: string };
  readonly problems: {
    readonly title: (count: number) => string;
    readonly lead: string;
    readonly more: (count: number) => string;
    readonly asFile: string;
    readonly sheet: (sheet: string) => string;
    readonly row: (row: number) => string;
    readonly column: (heading: string) => string;
  };
  readonly preview: {
    /** @param period null for definitions alone */
    readonly title: (period: string | null) => string;
    readonly by: (name: string) => string;
    readonly compared: (version: string, published: string) => string;
    readonly first: string;
    readonly onlyKind: (kind: string) => string;
    readonly warnings: (count: number) => string;
    readonly moreWarnings: (count: number) => string;
    readonly tick: string;
    readonly tickLabel: string;
    readonly tickMissing: string;
    readonly valid: (until: string, hash: string) => string;
  };
  readonly noChanges: {
    readonly title: string;
    readonly text: string;
    readonly version: (version: string) => string;
  };
  readonly changes: {
    readonly title: (what: string) => string;
    readonly definitions: string;
    readonly page: (from: number, to: number, of: number) => string;
    readonly warningsTitle: string;
    readonly none: string;
  };
  readonly receipt: {
    readonly title: (version: string) => string;
    readonly definitionsTitle: (version: number) => string;
    readonly definitions: (version: number) => string;
    readonly published: (when: string, by: string) => string;
    readonly hash: (hash: string) => string;
  };
  readonly undone: {
    readonly title: (period: string, number: number) => string;
    readonly text: (restored: number, number: number) => string;
  };
  readonly notices: {
    readonly cancelled: Notice;
    readonly alreadyPublished: Notice;
    readonly alreadyCancelled: Notice;
    readonly conflict: Notice & { readonly definitions: string };
    readonly expired: Notice;
    readonly notYours: { readonly title: string; readonly text: (owner: string) => string };
    readonly changedSince: Notice;
    readonly cannotUndo: {
      readonly title: string;
      readonly first: (period: string) => string;
      readonly notNewest: (number: number) => string;
      readonly unknown: string;
    };
    readonly personalOnly: Notice;
    readonly fileNotFetched: Notice;
    readonly figureUnchanged: {
      readonly title: string;
      readonly text: (indicator: string, period: string) => string;
    };
    readonly noReading: {
      readonly title: string;
      readonly text: (indicator: string, period: string) => string;
    };
  };
  readonly history: {
    readonly title: (period: string) => string;
    readonly empty: (period: string) => string;
    readonly version: (number: number, kind: string) => string;
    readonly newest: string;
  };
  readonly source: {
    readonly title: (indicator: string) => string;
    readonly cell: (place: string, cell: string) => string;
    readonly row: (place: string, row: number) => string;
    readonly typed: (by: string, when: string) => string;
    readonly none: string;
  };
  readonly correction: {
    readonly title: string;
    readonly lead: string;
    readonly field: string;
    readonly fieldMissing: string;
    /** A choice: "Utfall (nu 5,3 %)". */
    readonly choice: (figure: string, value: string) => string;
    readonly value: (unit: string) => string;
    readonly valueHint: string;
    readonly valueMissing: string;
    readonly comment: string;
    readonly commentHint: string;
    readonly commentMissing: string;
    readonly faults: Readonly<Record<CorrectionFormFault, string>>;
  };
}
