import type { Tag } from '../grammar/tagWords.js';
import type { Role } from '../interpretation.js';
import type { Stretch } from '../question.js';
import { isSign } from '../teach/synonymReader.js';
import { FOLLOW_UP_OPENERS } from '../followUp.js';
import type { Understood } from '../understanding.js';
import { pointsAt } from './pointsAt.js';
import { roleOfPhrase, roleOfUnusedPhrase } from './roleOfPhrase.js';
import { roleOfTime } from './roleOfTime.js';
import { createSubjectNames, type SubjectParts } from './subjectNames.js';

/** Tells what the words of one question were taken for. */
export interface Roles {
  ofToken(at: number): Role;
  /** Of a part of the word at the place, by the smaller parts that subjects are known by. */
  ofParts(at: number, parts: readonly string[]): Role;
}

/** Things that a list is asked for by general words too ("kostnader", "resultat"). */
const LISTED_BY_WORDS: ReadonlySet<string> = new Set(['economy', 'unitResult', 'project']);

/** @param followsUp whether something was taken from the question before */
export function createRoles(understood: Understood, partsOf: SubjectParts, followsUp: boolean): Roles {
  const { question, words, group, index, calendar } = understood.scene;
  const { vocabulary } = index;
  const { subjects, request, isGuess } = pointsAt(understood);
  const names = createSubjectNames(subjects, partsOf);
  const splits: ReadonlySet<string> = new Set(understood.kind === 'qualifier' ? understood.words : []);
  /** The answer has named these, so they are named here too. */
  const unknownWords = new Set(understood.kind === 'unknown' ? understood.unknownWords : []);
  const list = request?.intent === 'list' ? request : null;

  const comparesSubjects = request?.intent === 'subject' && request.subjectIds.length > 1;

  return { ofToken, ofParts: (at, parts) => named(at, parts) ?? unexplained(parts) };

  function ofToken(at: number): Role {
    const mention = question.times.find(covers(at));
    if (mention !== undefined) return roleOfTime(mention.time, request, calendar);
    if (group !== null && covers(at)(group) && usesGroup(group.group))
      return { as: 'group', group: group.group };
    const tags = question.tags.filter(covers(at));
    const role = followUpWord(at) ?? roleOfTags(tags);
    if (role !== null) return role;
    return question.isContent[at] === true ? contentRole(at) : restRole(at, tags);
  }

  function usesGroup(name: string): boolean {
    if (request === null) return true;
    return list?.group === name || (request.intent === 'text' && request.section === name);
  }

  function followUpWord(at: number): Role | null {
    const folded = question.tokens[at]?.folded ?? '';
    const ties =
      at === 0 ? FOLLOW_UP_OPENERS.has(folded) : at === question.tokens.length - 1 && folded === 'da';
    return followsUp && ties ? { as: 'followUp' } : null;
  }

  function roleOfTags(tags: readonly Tag[]): Role | null {
    if (tags.some((tag) => splits.has(writtenOf(tag)))) return { as: 'split' };
    for (const { meaning } of tags) {
      const role = roleOfPhrase(meaning, request);
      if (role !== null) return role;
    }
    return null;
  }

  function contentRole(at: number): Role {
    if (unknownWords.has(question.tokens[at]?.written ?? '')) return { as: 'unknown' };
    const reading = words.readings.get(at);
    return (
      named(at, reading?.parts ?? []) ??
      (reading === undefined || reading.unknown !== null ? { as: 'unknown' } : unexplained(reading.parts))
    );
  }

  /** Of a grammar word that the request made nothing of: it may stand in the subject's name. */
  function restRole(at: number, tags: readonly Tag[]): Role {
    const name = isGuess || !tags.every(mayName) ? null : named(at, partsOfWord(at));
    if (name !== null) return name;
    const [tag] = tags;
    if (tag !== undefined) return roleOfUnusedPhrase(tag.meaning);
    return list === null || list.top === null ? { as: 'filler' } : { as: 'order', top: list.top };
  }

  function named(at: number, parts: readonly string[]): Role | null {
    const found = names.namedBy(parts, comparesSubjects ? clauseAround(at).flatMap(partsOfWord) : []);
    if (found.length === 0) return null;
    return isGuess
      ? { as: 'similar', names: found }
      : { as: 'subject', names: found, taught: parts.some(isSign) };
  }

  /** Places of the words that stand on the same side of "och", "mot" or a comma. */
  function clauseAround(at: number): number[] {
    const isJoint = (place: number): boolean =>
      question.tags.some((tag) => tag.meaning.as === 'join' && covers(place)(tag));
    const beginsAnew = (place: number): boolean => /[,/&+]/.test(question.tokens[place]?.glue ?? '');
    let start = at;
    while (start > 0 && !isJoint(start - 1) && !beginsAnew(start)) start -= 1;
    let end = at + 1;
    while (end < question.tokens.length && !isJoint(end) && !beginsAnew(end)) end += 1;
    return Array.from({ length: end - start }, (_, nth) => start + nth);
  }

  function partsOfWord(at: number): readonly string[] {
    const { folded = '' } = question.tokens[at] ?? {};
    return words.readings.get(at)?.parts ?? (vocabulary.has(folded) ? vocabulary.read(folded).parts : []);
  }

  /** A word that no subject of the answer has. */
  function unexplained(parts: readonly string[]): Role {
    if (list !== null && LISTED_BY_WORDS.has(list.of)) return { as: 'kind', of: list.of };
    return { as: !isGuess && parts.every((part) => vocabulary.isIndexed(part)) ? 'unused' : 'unknown' };
  }

  function writtenOf({ start, end }: Tag): string {
    return question.tokens
      .slice(start, end)
      .map(({ written }) => written)
      .join(' ');
  }
}

/** Question words and small words stand in names by chance ("hur", "och"). */
function mayName({ meaning, start, end }: Tag): boolean {
  if (meaning.as === 'neutral') return end - start === 1;
  return meaning.as !== 'filler' && meaning.as !== 'join';
}

function covers(at: number): (stretch: Stretch) => boolean {
  return ({ start, end }) => at >= start && at < end;
}
