import { addTo } from '../addTo.js';
import type { Question, Stretch } from './question.js';
import { stem } from './words/stem.js';
import { tokenise } from './words/tokenise.js';

export interface NamedGroup extends Stretch {
  readonly group: string;
}

/** The areas and sections that a list can be asked for by name. */
export interface GroupNames {
  /** The one that a question names, in any inflection; of several the one with the longest name. */
  namedIn(question: Question): NamedGroup | null;
}

export function createGroupNames(groups: readonly string[]): GroupNames {
  const byFirstStem = new Map<string, { readonly group: string; readonly stems: readonly string[] }[]>();
  for (const group of groups) {
    const stems = tokenise(group).map(({ folded }) => stem(folded));
    const [first] = stems;
    if (first !== undefined) addTo(byFirstStem, first, { group, stems });
  }
  return {
    namedIn({ tokens }) {
      const spoken = tokens.map(({ folded }) => stem(folded));
      const named = spoken.flatMap((first, start) =>
        (byFirstStem.get(first) ?? [])
          .filter(({ stems }) => stems.every((word, offset) => spoken[start + offset] === word))
          .map(({ group, stems }) => ({ group, start, end: start + stems.length })),
      );
      return named.sort((a, b) => b.end - b.start - (a.end - a.start))[0] ?? null;
    },
  };
}
