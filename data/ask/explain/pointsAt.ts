import type { Request } from '../request.js';
import type { Subject } from '../resolve/subjects.js';
import type { Understood } from '../understanding.js';

/** What an understanding is about, of whatever kind it is. */
export interface PointsAt {
  /** What its words name, or come near to. */
  readonly subjects: readonly Subject[];
  /** What was made of the rest of the words; null where nothing was. */
  readonly request: Request | null;
  /** Nothing fitted well enough: the subjects are only the nearest. */
  readonly isGuess: boolean;
}

export function pointsAt(understood: Understood): PointsAt {
  const { index } = understood.scene;
  switch (understood.kind) {
    case 'request': {
      const { request } = understood;
      const ids = request.intent === 'subject' ? request.subjectIds : [];
      return { subjects: ids.flatMap((id) => index.subject(id) ?? []), request, isGuess: false };
    }
    case 'askBack':
      return {
        subjects: understood.options.map(({ candidate }) => candidate.subject),
        request: understood.options[0]?.request ?? null,
        isGuess: false,
      };
    case 'qualifier':
      return { subjects: [understood.candidate.subject], request: understood.request, isGuess: false };
    case 'unknown':
      return { subjects: understood.nearest.map(({ subject }) => subject), request: null, isGuess: true };
    case 'thanks':
    case 'explain':
      return { subjects: [], request: null, isGuess: false };
  }
}
