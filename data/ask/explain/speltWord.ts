import type { Assumption } from '../answer.js';
import { speltOut } from '../grammar/tagWords.js';
import type { Subject } from '../resolve/subjects.js';
import { stem } from '../words/stem.js';
import { fold, tokenise, type Token } from '../words/tokenise.js';

/**
 * A folded word as people write it, after a word of the subjects' labels that begins as it does, or the grammar's;
 * else as it is. Endings have no diacritics, so the beginning is enough.
 */
export function speltWord(folded: string, subjects: readonly Subject[]): string {
  const beginning = stem(folded);
  for (const { labels } of subjects) {
    for (const label of labels) {
      if (!fold(label).includes(beginning)) continue;
      const model = tokenise(label).find((token) => token.folded.startsWith(beginning));
      if (model !== undefined) return afterModel(folded, model);
    }
  }
  return speltOut(folded) ?? folded;
}

/** Words are compared without diacritics, but read with them. */
export function speltAssumption(assumption: Assumption, subjects: readonly Subject[]): Assumption {
  return assumption.kind === 'spelling'
    ? { ...assumption, readAs: speltWord(assumption.readAs, subjects) }
    : assumption;
}

function afterModel(word: string, { folded, written }: Token): string {
  if (/^\p{Lu}{2,}\d*$/u.test(written)) return folded === word ? written : word;
  let common = 0;
  while (common < word.length && word[common] === folded[common]) common += 1;
  return `${written.slice(0, common).toLowerCase()}${word.slice(common)}`;
}
