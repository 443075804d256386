import { shorten } from '../escape.js';

/** A button that does something, as a template binds it: for Action.Execute, and for the Action.Submit in its place. */
export interface VerbButton {
  readonly title: string;
  /** The whole title where it was shortened; for one of many alike, what it is about. */
  readonly tooltip: string;
  readonly verb: string;
  readonly executeData: object;
  readonly submitData: object;
}

interface ButtonParts {
  readonly verb: string;
  /** Comes back when it is pressed; anyone can make such data up, so nothing is taken on trust. */
  readonly data?: object;
  readonly tooltip?: string;
}

/** What a phone shows of a title without cutting it. */
const LONGEST_TITLE = 36;

export function verbButton(title: string, { verb, data = {}, tooltip = title }: ButtonParts): VerbButton {
  return {
    title: shorten(title, LONGEST_TITLE),
    tooltip,
    verb,
    executeData: data,
    submitData: { ...data, verb },
  };
}
