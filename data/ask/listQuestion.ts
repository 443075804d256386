import { NUMBERS } from './grammar/time/calendarWords.js';
import type { Calendar } from './grammar/time/reader.js';
import { measuresOf, readAskedTimes } from './measuresAndTime.js';
import type { NamedGroup } from './groupNames.js';
import { tagsAs, type Question, type SubjectWords } from './question.js';
import { listRequest, type ListRequest, type Measure } from './request.js';
import type { Subject } from './resolve/subjects.js';
import { stem } from './words/stem.js';
import { fold } from './words/tokenise.js';

/** What "resultat per avdelning" may name besides the departments themselves. */
const RESULT_WORDS = new Set(
  'resultat,överskott,underskott,ekonomi,utfall,prognos,result,surplus,deficit,förvaltning,utveckling'
    .split(',')
    .map((word) => stem(fold(word))),
);

/** "projekt som avviker i tid": projects are listed whichever dimension it is. */
const DIMENSION_WORDS = new Set(
  ['tid', 'tidplan', 'kostnad', 'omfattning', 'kvalitet', 'resurser'].map(stem),
);

/** "vilka kostnader ligger över budget": costs in general are the economy's lines. */
const COST_WORDS = new Set(['kostnader', 'utgifter', 'costs'].map(stem));

interface ListContext {
  readonly question: Question;
  readonly calendar: Calendar;
  readonly group: NamedGroup | null;
  readonly words: SubjectWords;
}

/** The list that a question asks for, or null when it asks for something else. */
export function readList({ question, calendar, group, words }: ListContext): ListRequest | null {
  const contentOutsideGroup = question.isContent.some(
    (isContent, at) => isContent && !(group !== null && at >= group.start && at < group.end),
  );
  const types = tagsAs(question, 'type').map(({ of }) => of);
  const perUnit = types.includes('unitResult');
  const required = words.parts.filter((part) => part.required).map(({ part }) => part);
  const onlyResultWords = required.every((part) => RESULT_WORDS.has(part));

  const statuses = tagsAs(question, 'status');
  const side = tagsAs(question, 'side')[0]?.side ?? null;
  const frequency = tagsAs(question, 'frequency')[0]?.frequency ?? null;
  const ordered = tagsAs(question, 'order').length > 0;
  const several = tagsAs(question, 'several').length > 0;
  const measures = measuresOf(question);
  const dimensionsOnly = types.includes('project') && required.every((part) => DIMENSION_WORDS.has(part));
  const costsOnly = required.length > 0 && required.every((part) => COST_WORDS.has(part));
  const chosenAmongCosts =
    costsOnly && (several || ordered) && (side !== null || ordered || measures.length > 0);
  if (contentOutsideGroup && !(perUnit && onlyResultWords) && !chosenAmongCosts && !dimensionsOnly)
    return null;

  const asked =
    chosenAmongCosts ||
    types.length > 0 ||
    statuses.length > 0 ||
    group !== null ||
    (side !== null && several) ||
    (frequency !== null && required.length === 0) ||
    (ordered && measures.length > 0) ||
    (several &&
      (measures.includes('deviation') || measures.includes('forecast') || measures.includes('target')));
  if (!asked) return null;

  const deviatingProjects =
    types.includes('project') && statuses.length === 0 && measures.includes('deviation');
  return {
    intent: 'list',
    of: chosenAmongCosts
      ? 'economy'
      : // "vilka mål missar vi": goals have no figures; what misses a target is an indicator.
        side !== null && types.includes('goal')
        ? 'indicator'
        : listedKind(types, measures, question),
    group: group?.group ?? null,
    statuses: deviatingProjects
      ? ['red', 'yellow']
      : statuses.length === 0
        ? null
        : [...new Set(statuses.flatMap((tag) => tag.statuses))],
    frequency,
    side: deviatingProjects ? null : several || group !== null || types.length > 0 ? side : null,
    orderBy: deviatingProjects ? 'report' : orderOf(measures, ordered, side !== null),
    top: ordered ? topCount(question) : null,
    time: readAskedTimes(question, calendar).time,
  };
}

function listedKind(
  types: readonly ListRequest['of'][],
  measures: readonly Measure[],
  question: Question,
): ListRequest['of'] {
  const specific = types.find((of) => of !== 'indicator') ?? types[0];
  if (specific !== undefined) return specific;
  if (mentionsBudget(question)) return 'economy';
  const onlyTarget = measures.length === 1 && measures[0] === 'target';
  return onlyTarget ? 'goal' : 'all';
}

/**
 * "vilka uppdrag har vi fått från KF" names an activity by its words but asks for assignments: the list of those.
 * null when the question asks for no several, or for the kind of thing it names.
 */
export function listOf(question: Question, calendar: Calendar, named: Subject['kind']): ListRequest | null {
  const types = tagsAs(question, 'type').map(({ of }) => of);
  const type = types.find(
    (of) => of === 'project' || of === 'activity' || of === 'assignment' || of === 'goal',
  );
  if (type === undefined || type === named || tagsAs(question, 'several').length === 0) return null;
  const { time } = readAskedTimes(question, calendar);
  return listRequest({ of: type, time });
}

function orderOf(measures: readonly Measure[], ordered: boolean, sided: boolean): ListRequest['orderBy'] {
  if (measures.includes('deviation')) return sided && !ordered ? 'report' : 'deviation';
  if (measures.includes('forecast')) return 'forecast';
  return ordered ? 'outcome' : 'report';
}

export function mentionsBudget({ tokens }: Question): boolean {
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
