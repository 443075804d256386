import { LONGEST_NAME, type About } from '../interpretation.js';
import type { Request } from '../request.js';
import type { Understood } from '../understanding.js';
import { pointsAt } from './pointsAt.js';
import { namesOf } from './subjectNames.js';

/** What a request is about, in names instead of ids. */
export function aboutOf(understood: Understood, request: Exclude<Request, { intent: 'help' }>): About {
  switch (request.intent) {
    case 'subject':
      return { kind: 'subjects', names: namesOf(pointsAt(understood).subjects) };
    case 'list': {
      const { of, group, statuses, frequency, side } = request;
      return { kind: 'list', of, group: group?.slice(0, LONGEST_NAME) ?? null, statuses, frequency, side };
    }
    case 'text':
      return { kind: 'text', section: request.section.slice(0, LONGEST_NAME) };
    case 'overview':
      return { kind: 'overview' };
  }
}
