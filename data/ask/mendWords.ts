import { isGrammarWord, TELLING_WORDS } from './grammar/tagWords.js';
import type { Vocabulary } from './resolve/vocabulary.js';
import { ABBREVIATION_OF } from './words/abbreviations.js';
import { createSpelling } from './words/spelling.js';
import { stem } from './words/stem.js';
import { fold, isNumber, type Token } from './words/tokenise.js';

export interface Mended {
  readonly tokens: readonly Token[];
  /** Slips in grammar words that were put right. */
  readonly spellings: readonly { readonly written: string; readonly readAs: string }[];
}

const byStem = (words: string): ReadonlyMap<string, string> =>
  new Map(words.split(',').map((word) => [stem(fold(word)), fold(word)]));

/** Grammar words that a compound with a subject may begin with ("novembersiffran") and end in ("sjukfrånvaroprognos"). */
const FIRST = byStem(
  'månad,tertial,år,januari,februari,mars,april,juni,juli,augusti,september,oktober,november,december,helår,korttid,långtid',
);
const LAST = byStem(
  'prognos,budget,mål,utfall,avvikelse,trend,siffra,nivå,status,historik,läge,projekt,orsak,åtgärd,del,sida,område,grej,indikator,aktivitet,uppdrag,volym',
);

/** Words that may stand in a compound with a subject: the vocabulary takes such compounds apart. */
export const COMPOUND_GRAMMAR: readonly string[] = [...FIRST.values(), ...LAST.values()];

const SHORTEST_MENDED = 4;
/** A shorter grammar word is one slip from too many others. */
const SHORTEST_CORRECTION = 5;
const grammarSpelling = createSpelling(
  new Map([...TELLING_WORDS].filter((word) => word.length >= SHORTEST_CORRECTION).map((word) => [word, 1])),
);

/** Splits compounds with a grammar word in them and puts slips in grammar words right; everything else is left alone. */
export function mendWords(tokens: readonly Token[], vocabulary: Vocabulary): Mended {
  const spellings: { written: string; readAs: string }[] = [];
  const mended = joinApart(tokens, vocabulary).flatMap((token): Token[] => {
    const meant = ABBREVIATION_OF.get(token.folded);
    if (meant !== undefined && !vocabulary.has(token.folded)) return [{ ...token, folded: meant }];
    const { folded } = token;
    if (isNumber(token) || isGrammarWord(folded) || vocabulary.has(folded)) return [token];
    const unfolded = unfold(token, vocabulary);
    if (unfolded !== null) return unfolded;
    const nearest = folded.length >= SHORTEST_MENDED ? grammarSpelling.nearest(folded) : null;
    if (nearest === null) return [token];
    const { slips, unknown } = vocabulary.read(folded);
    const catalogueIsNearer = unknown === null && slips < nearest.distance;
    if (catalogueIsNearer) return [token];
    spellings.push({ written: token.written, readAs: nearest.word });
    return [{ ...token, folded: nearest.word }];
  });
  return { tokens: mended, spellings };
}

/** "detalj planer": a compound of the catalogue written in two words, one of which means nothing alone. */
function joinApart(tokens: readonly Token[], vocabulary: Vocabulary): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const before = joined.at(-1);
    const isCompound =
      before !== undefined &&
      token.glue === ' ' &&
      (isLoose(before, vocabulary) || isLoose(token, vocabulary)) &&
      vocabulary.has(before.folded + token.folded);
    if (isCompound) joined.pop();
    joined.push(isCompound ? joinTokens(before, token) : token);
  }
  return joined;
}

function isLoose({ folded }: Token, vocabulary: Vocabulary): boolean {
  return /^\p{L}+$/u.test(folded) && !isGrammarWord(folded) && !vocabulary.has(folded);
}

function joinTokens(first: Token, second: Token): Token {
  return {
    folded: first.folded + second.folded,
    written: `${first.written} ${second.written}`,
    glue: first.glue,
    openEnded: second.openEnded,
  };
}

function unfold(token: Token, vocabulary: Vocabulary): Token[] | null {
  const parts = vocabulary.split(token.folded);
  const first = FIRST.get(parts?.[0] ?? '');
  const last = LAST.get(parts?.at(-1) ?? '');
  if (parts === null || (first === undefined && last === undefined)) return null;
  const words = [first ?? parts[0] ?? '', ...parts.slice(1, -1), last ?? parts.at(-1) ?? ''];
  return words.map((folded, at) => ({
    folded,
    written: token.written,
    glue: at === 0 ? token.glue : '',
    openEnded: token.openEnded && at === words.length - 1,
  }));
}
