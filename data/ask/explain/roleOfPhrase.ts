import type { Meaning } from '../grammar/meaning.js';
import type { Role } from '../interpretation.js';
import type { ListRequest, Request } from '../request.js';

const FILLER: Role = { as: 'filler' };

/**
 * What a phrase of the grammar became in the request; null when the request made nothing of it.
 *
 * @param request null when the question was refused: then a phrase stands for what it would have become
 */
export function roleOfPhrase(meaning: Meaning, request: Request | null): Role | null {
  switch (meaning.as) {
    case 'measure':
      return roleOfMeasure(meaning, request);
    case 'status':
      return roleOfStatus(meaning, request);
    case 'type':
    case 'frequency':
    case 'side':
    case 'order':
    case 'several':
      return request === null || request.intent === 'list' ? roleInList(meaning, request) : null;
    case 'overview':
    case 'help':
      return request === null || request.intent === meaning.as ? { as: 'wish', wish: meaning.as } : null;
    case 'thanks':
      return request === null ? { as: 'wish', wish: 'thanks' } : null;
    case 'join':
    case 'comparison':
      return holdsAgainst(request) ? { as: 'comparison' } : null;
    case 'qualifier':
    case 'explain':
    case 'filler':
    case 'neutral':
      return null;
  }
}

/** What is left of a phrase that the request made nothing of. */
export function roleOfUnusedPhrase(meaning: Meaning): Role {
  switch (meaning.as) {
    case 'filler':
    case 'neutral':
    case 'several':
    case 'overview':
    case 'thanks':
    case 'join':
    case 'comparison':
    case 'explain':
      return FILLER;
    case 'measure':
    case 'status':
    case 'type':
    case 'frequency':
    case 'side':
    case 'order':
    case 'help':
    case 'qualifier':
      return { as: 'unused' };
  }
}

function roleOfMeasure(
  { measure, wholeYear }: Extract<Meaning, { as: 'measure' }>,
  request: Request | null,
): Role | null {
  const role: Role = { as: 'measure', measure, wholeYear };
  switch (request?.intent) {
    case undefined:
      return role;
    case 'subject':
      return request.measures.includes(measure) ? role : null;
    case 'text':
      return measure === 'cause' ? role : null;
    case 'list':
      return roleOfListedMeasure(role, request);
    case 'overview':
    case 'help':
      return null;
  }
}

/** In a list a measure says what is listed, by what it is chosen or by what it is ordered. */
function roleOfListedMeasure(
  role: Extract<Role, { as: 'measure' }>,
  { of, orderBy, statuses }: ListRequest,
): Role | null {
  if (role.measure === orderBy) return role;
  if (role.measure === 'target' && (of === 'goal' || of === 'economy')) return { as: 'kind', of };
  return role.measure === 'deviation' && of === 'project' && statuses !== null
    ? { as: 'status', statuses }
    : null;
}

function roleOfStatus(
  { statuses }: Extract<Meaning, { as: 'status' }>,
  request: Request | null,
): Role | null {
  const role: Role = { as: 'status', statuses: [...statuses] };
  if (request === null) return role;
  if (request.intent === 'subject')
    return request.measures.includes('status')
      ? { as: 'measure', measure: 'status', wholeYear: false }
      : null;
  return request.intent === 'list' && request.statuses !== null ? role : null;
}

function roleInList(
  meaning: Extract<Meaning, { as: 'type' | 'frequency' | 'side' | 'order' | 'several' }>,
  list: ListRequest | null,
): Role | null {
  switch (meaning.as) {
    case 'type':
      return list === null || list.of === meaning.of ? { as: 'kind', of: meaning.of } : null;
    case 'frequency':
      return list === null || list.frequency === meaning.frequency
        ? { as: 'frequency', frequency: meaning.frequency }
        : null;
    case 'side':
      return list === null || list.side === meaning.side ? { as: 'side', side: meaning.side } : null;
    case 'order':
      return list === null || list.orderBy !== 'report' || list.top !== null
        ? { as: 'order', top: list?.top ?? null }
        : null;
    case 'several':
      return { as: 'several' };
  }
}

function holdsAgainst(request: Request | null): boolean {
  if (request === null) return true;
  return request.intent === 'subject' && (request.subjectIds.length > 1 || request.comparedWith !== null);
}
