import { LONGEST_STRETCH, type Role, type WordsRead } from '../interpretation.js';
import { fold, MAX_TOKENS, type Token } from '../words/tokenise.js';
import { isSign } from '../teach/synonymReader.js';
import type { Understood } from '../understanding.js';
import { cutOut, cutWord } from './cutWord.js';
import { pointsAt } from './pointsAt.js';
import { createRoles } from './roles.js';
import { speltWord } from './speltWord.js';
import type { SubjectParts } from './subjectNames.js';

type Means = WordsRead['means'];

/** More parts than this are no compound that a reader would follow. */
const MOST_PARTS = 8;

/**
 * What each word of the question became, neighbours that became the same in one stretch.
 *
 * @param followsUp whether something was taken from the question before
 */
export function readWords(understood: Understood, partsOf: SubjectParts, followsUp: boolean): WordsRead[] {
  const { question, words, index } = understood.scene;
  const { tokens } = question;
  const { vocabulary } = index;
  const { subjects } = pointsAt(understood);
  const roles = createRoles(understood, partsOf, followsUp);

  const readings: { readonly glue: string; readonly read: WordsRead }[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    if (token === undefined) break;
    const end = endOfWord(tokens, at);
    const read = { written: token.written, readAs: readAsOf(token, at), means: meansOf(token, at, end) };
    readings.push({ glue: token.glue, read });
    at = end;
  }
  const unread: WordsRead = { written: '…', readAs: null, means: [whole({ as: 'unread' })] };
  return [...inStretches(readings), ...(tokens.length > MAX_TOKENS ? [unread] : [])];

  function spelt(folded: string): string {
    return cut(speltWord(folded, subjects));
  }

  function readAsOf(token: Token, at: number): string | null {
    const slip = question.spellings.find(
      (found) => found.kind === 'spelling' && found.written === token.written,
    );
    if (slip?.kind === 'spelling') return spelt(slip.readAs);
    if (endOfWord(tokens, at) > at + 1 || !/^\p{L}/u.test(token.written) || isSign(token.folded)) return null;
    const readAs = words.readings.get(at)?.readAs ?? token.folded;
    return readAs === fold(token.written) ? null : spelt(readAs);
  }

  function meansOf(token: Token, at: number, end: number): Means {
    if (end - at > 1) {
      const pieces = cutWord(
        token.written,
        tokens.slice(at, end).map(({ folded }) => folded),
      );
      return Array.from({ length: end - at }, (_, nth) => ({
        part: cut(pieces?.[nth] ?? spelt(tokens[at + nth]?.folded ?? '')),
        role: roles.ofToken(at + nth),
      }));
    }
    return compoundParts(token, at) ?? [whole(roles.ofToken(at))];
  }

  /** Part by part, when the word is a compound that stands in no name as a whole; else null. */
  function compoundParts({ folded, written }: Token, at: number): Means | null {
    const reading = words.readings.get(at);
    if (reading === undefined || reading.readAs !== null || vocabulary.has(folded)) return null;
    if (reading.unknown !== null && reading.parts.length > 0) {
      return cutOut(written, reading.unknown).map(({ piece, isKnown }) => ({
        part: cut(piece),
        role: isKnown ? roles.ofParts(at, reading.parts) : { as: 'unknown' },
      }));
    }
    const parts = vocabulary.split(folded) ?? [];
    const pieces = parts.length > 1 && parts.length <= MOST_PARTS ? cutWord(written, parts) : null;
    return (
      pieces?.map((piece, nth) => ({ part: cut(piece), role: roleOfPart(parts[nth] ?? '', at) })) ?? null
    );
  }

  function roleOfPart(part: string, at: number): Role {
    if (!vocabulary.isIndexed(part)) return { as: 'unknown' };
    return roles.ofParts(at, vocabulary.has(part) ? vocabulary.read(part).parts : [part]);
  }
}

/** A compound with a grammar word in it was read as several tokens, which all have it as what was typed. */
function endOfWord(tokens: readonly Token[], start: number): number {
  const written = tokens[start]?.written ?? '';
  let end = start + 1;
  while (/^\p{L}/u.test(written) && tokens[end]?.written === written && tokens[end]?.glue === '') end += 1;
  return end;
}

function inStretches(words: readonly { readonly glue: string; readonly read: WordsRead }[]): WordsRead[] {
  const stretches: WordsRead[] = [];
  for (const { glue, read } of words) {
    const before = stretches.at(-1);
    if (before !== undefined && isSame(before, read)) {
      const between = /^[-–/.]$/.test(glue) ? glue : ' ';
      stretches[stretches.length - 1] = {
        ...before,
        written: cut(`${before.written}${between}${read.written}`),
      };
    } else stretches.push({ ...read, written: cut(read.written) });
  }
  return stretches;
}

/** Both plain words that became the same. */
function isSame(one: WordsRead, other: WordsRead): boolean {
  const isPlain = ({ readAs, means }: WordsRead): boolean => readAs === null && means[0]?.part === null;
  return isPlain(one) && isPlain(other) && JSON.stringify(one.means) === JSON.stringify(other.means);
}

function whole(role: Role): Means[number] {
  return { part: null, role };
}

function cut(text: string): string {
  return text.length > LONGEST_STRETCH ? `${text.slice(0, LONGEST_STRETCH - 1)}…` : text;
}
