import type { Answer } from '../answer.js';
import type { About, Added } from '../interpretation.js';
import { measuresOf, readAskedTimes } from '../measuresAndTime.js';
import { tagsAs } from '../question.js';
import type { ListRequest, Request } from '../request.js';
import { startsLikeFollowUp } from '../followUp.js';
import { LISTING } from '../readAboutSubject.js';
import type { Understood } from '../understanding.js';
import { aboutOf } from './aboutOf.js';
import { pointsAt } from './pointsAt.js';

/** What a question took from the one before: it does not stand in its own words. */
export function addedByPrevious(understood: Understood): Added[] {
  const { previous } = understood.scene;
  const { request } = pointsAt(understood);
  if (previous === null || request === null) return [];
  const about = inheritedAbout(understood, request, previous);
  return [
    ...(about === null ? [] : [{ kind: 'about', about } as const]),
    ...inheritedTimes(understood, request),
    ...inheritedMeasures(understood, request, previous),
  ];
}

/** What was chosen because no time was said, or because the asked one has no figure of its own. */
export function addedByAnswer({ assumptions }: Answer): Added[] {
  return assumptions.flatMap((assumption): Added[] => {
    if (assumption.kind === 'latest') return [assumption];
    return assumption.kind === 'nearestPeriod' ? [assumption] : [];
  });
}

function inheritedAbout(understood: Understood, request: Request, previous: Request): About | null {
  const { question, group } = understood.scene;
  if (request.intent === 'subject') {
    const followed = understood.kind === 'request' && understood.assumptions.some(isFollowUp);
    return followed ? aboutOf(understood, request) : null;
  }
  if (request.intent !== previous.intent) return null;
  if (request.intent === 'text') return group === null ? aboutOf(understood, request) : null;
  if (request.intent === 'overview')
    return tagsAs(question, 'overview').length === 0 ? aboutOf(understood, request) : null;
  return request.intent === 'list' && previous.intent === 'list'
    ? inheritedList(understood, request, previous)
    : null;
}

/** All of the list before ("och i oktober?"), or only what this question does not say anew ("och röda?"). */
function inheritedList(understood: Understood, request: ListRequest, previous: ListRequest): About | null {
  const { question, group } = understood.scene;
  const saysList = group !== null || question.tags.some(({ meaning }) => LISTING.has(meaning.as));
  if (!saysList) return aboutOf(understood, request);
  if (!startsLikeFollowUp(question)) return null;
  const of = tagsAs(question, 'type').length === 0 && request.of === previous.of ? previous.of : 'all';
  const inherited = { of, group: group === null ? request.group : null };
  return inherited.of === 'all' && inherited.group === null
    ? null
    : { kind: 'list', ...inherited, statuses: null, frequency: null, side: null };
}

function inheritedTimes({ scene }: Understood, request: Request): Added[] {
  if (request.intent === 'help') return [];
  const said = readAskedTimes(scene.question, scene.calendar);
  const added: Added[] = [];
  if (said.time.kind === 'latest' && request.time.kind !== 'latest')
    added.push({ kind: 'time', time: request.time });
  if (request.intent === 'subject' && request.comparedWith !== null && said.comparedWith === null)
    added.push({ kind: 'comparedWith', period: request.comparedWith });
  return added;
}

function inheritedMeasures({ scene }: Understood, request: Request, previous: Request): Added[] {
  if (request.intent !== 'subject' || previous.intent !== 'subject') return [];
  const said = measuresOf(scene.question);
  const isInherited =
    request.measures.length > 0 &&
    request.measures.join() === previous.measures.join() &&
    !request.measures.some((measure) => said.includes(measure));
  return isInherited ? [{ kind: 'measures', measures: request.measures }] : [];
}

function isFollowUp({ kind }: { readonly kind: string }): boolean {
  return kind === 'followUp';
}
