import { NUMBERS } from './grammar/calendarWords.js';
import type { Calendar } from './grammar/readTimes.js';
import { measuresOf, readAskedTimes } from './measuresAndTime.js';
import { tagsAs, type Question, type Stretch, type SubjectWords } from './question.js';
import type { ListRequest } from './request.js';
import { stem } from './words/stem.js';
import { fold } from './words/tokenise.js';

/** What "resultat per avdelning" may name besides the departments themselves. */
const RESULT_WORDS = new Set(
  'resultat,överskott,underskott,ekonomi,utfall,prognos,result,surplus,deficit,förvaltning,utveckling'
    .split(',')
    .map((word) => stem(fold(word))),
);

interface ListContext {
  readonly group: (Stretch & { readonly group: string }) | null;
  /** Words that neither grammar nor group explain. */
  readonly contentOutsideGroup: boolean;
  readonly words: SubjectWords;
}

/** The list that a question asks for, or null when it asks for something else. */
export function readList(
  question: Question,
  calendar: Calendar,
  { group, contentOutsideGroup, words }: ListContext,
): ListRequest | null {
  const types = tagsAs(question, 'type').map(({ of }) => of);
  const perUnit = types.includes('unitResult');
  const onlyResultWords = words.parts.every(({ part, required }) => !required || RESULT_WORDS.has(part));
  if (contentOutsideGroup && !(perUnit && onlyResultWords)) return null;

  const statuses = tagsAs(question, 'status');
  const side = tagsAs(question, 'side')[0]?.side ?? null;
  const frequency = tagsAs(question, 'frequency')[0]?.frequency ?? null;
  const ordered = tagsAs(question, 'order').length > 0;
  const several = tagsAs(question, 'several').length > 0;
  const measures = measuresOf(question);
  const asked =
    types.length > 0 ||
    statuses.length > 0 ||
    group !== null ||
    (side !== null && several) ||
    (frequency !== null && several) ||
    (ordered && measures.length > 0) ||
    (several &&
      (measures.includes('deviation') || measures.includes('forecast') || measures.includes('target')));
  if (!asked) return null;

  const deviating = measures.includes('deviation') && side === null;
  return {
    intent: 'list',
    of: listedKind(types, measures.includes('deviation') && mentionsBudget(question)),
    group: group?.group ?? null,
    statuses: statuses.length === 0 ? null : [...new Set(statuses.flatMap((tag) => tag.statuses))],
    frequency,
    side: several || group !== null ? side : null,
    orderBy: deviating || ordered ? 'deviation' : measures.includes('forecast') ? 'forecast' : 'report',
    top: ordered ? topCount(question) : null,
    time: readAskedTimes(question, calendar).time,
  };
}

function listedKind(types: readonly ListRequest['of'][], aboutBudget: boolean): ListRequest['of'] {
  const specific = types.find((of) => of !== 'indicator') ?? types[0];
  return specific ?? (aboutBudget ? 'economy' : 'all');
}

function mentionsBudget({ tokens }: Question): boolean {
  return tokens.some(({ folded }) => folded.includes('budget'));
}

/** "topp 5", "de tre största"; null leaves the length to the list. */
function topCount({ tokens }: Question): number | null {
  for (const { folded } of tokens) {
    const count = /^\d{1,2}$/.test(folded) ? Number(folded) : NUMBERS.get(folded);
    if (count !== undefined && count >= 1 && folded !== 'en' && folded !== 'ett') return count;
  }
  return null;
}
