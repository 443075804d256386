import type { SynonymState } from '../../data/ask/teach/teaching.js';

/** What controllers read when they teach the bot words. Words and names come in already quoted where they need it. */
export interface TeachTexts {
  /** In the help, after the heading for controllers. */
  readonly help: string;
  readonly form: {
    readonly title: string;
    readonly lead: string;
    readonly words: string;
    readonly wordsHint: string;
    readonly wordsMissing: string;
    readonly meaning: string;
    readonly meaningHint: string;
    readonly meaningMissing: string;
    readonly submit: string;
  };
  readonly buttons: {
    readonly save: string;
    readonly cancel: string;
    readonly edit: string;
    readonly retry: string;
    readonly another: string;
    readonly list: string;
    readonly unknownWords: string;
    readonly remove: string;
    readonly putBack: string;
    readonly teach: string;
    readonly hide: string;
    readonly next: (count: number) => string;
  };
  readonly confirm: {
    readonly title: string;
    readonly sentence: (words: string, name: string) => string;
    readonly effect: string;
  };
  /** The meaning fits several things, or none. */
  readonly choose: { readonly title: string; readonly lead: (meaning: string, words: string) => string };
  readonly noMeaning: {
    readonly title: string;
    readonly lead: (meaning: string) => string;
    readonly nearest: string;
  };
  /** Words that cannot be taught, and why. */
  readonly refused: {
    readonly title: string;
    readonly unreadable: string;
    readonly grammar: (words: string) => string;
    readonly filler: (words: string) => string;
    readonly group: (words: string) => string;
    readonly names: (words: string, names: string) => string;
    readonly taught: (words: string, name: string) => string;
    readonly instead: string;
    readonly removeFirst: string;
  };
  readonly alreadyKnown: {
    readonly title: string;
    readonly sentence: (words: string, name: string) => string;
  };
  readonly saved: { readonly title: string; readonly effect: string };
  readonly cancelled: string;
  readonly conflict: { readonly title: string; readonly text: string };
  readonly subjectGone: { readonly title: string; readonly text: string };
  readonly removed: { readonly title: string; readonly sentence: (words: string, name: string) => string };
  readonly notTaught: { readonly title: string; readonly text: (words: string) => string };
  readonly list: {
    readonly title: string;
    readonly count: (count: number) => string;
    readonly empty: string;
    readonly added: (by: string, date: string) => string;
    readonly states: Readonly<Record<Exclude<SynonymState, 'inForce'>, string>>;
  };
  /** In a sentence, for what a synonym meant. */
  readonly goneName: string;
  readonly unknownWords: {
    readonly title: string;
    readonly lead: string;
    readonly empty: string;
    readonly asked: (times: number, lastDay: string) => string;
    readonly privacy: string;
    readonly hidden: (word: string) => string;
  };
  /** What a screen reader says of a button in a row. */
  readonly about: (button: string, word: string) => string;
}
