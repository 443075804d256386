import type { Answer } from '../answer.js';
import { LONGEST_QUESTION, type Interpretation, type Outcome } from '../interpretation.js';
import type { Understood } from '../understanding.js';
import { clean } from '../words/tokenise.js';
import { aboutOf } from './aboutOf.js';
import { addedByAnswer, addedByPrevious } from './addedTo.js';
import { namesOf, type SubjectParts } from './subjectNames.js';
import { pointsAt } from './pointsAt.js';
import { readWords } from './readWords.js';

/**
 * Tells how a question was read, from what its understanding found on the way: nothing is read a second time, so
 * the explanation cannot differ from the answer.
 */
export function interpret(
  text: string,
  understood: Understood,
  answer: Answer,
  partsOf: SubjectParts,
): Interpretation {
  const inherited = addedByPrevious(understood);
  return {
    question: shown(text),
    readings: readWords(understood, partsOf, inherited.length > 0),
    added: [...inherited, ...addedByAnswer(answer)],
    outcome: outcomeOf(understood, answer),
  };
}

function shown(text: string): string {
  const question = clean(text).replace(/\s+/g, ' ').trim();
  return question.length > LONGEST_QUESTION ? `${question.slice(0, LONGEST_QUESTION - 1)}…` : question;
}

function outcomeOf(understood: Understood, answer: Answer): Outcome {
  switch (understood.kind) {
    case 'request': {
      const { request } = understood;
      if (request.intent === 'help') return { kind: 'help' };
      const about = aboutOf(understood, request);
      return { kind: answer.kind === 'missing' ? 'missing' : 'answered', about };
    }
    case 'qualifier':
      return {
        kind: 'missing',
        about: { kind: 'subjects', names: namesOf(pointsAt(understood).subjects) },
      };
    case 'askBack':
      return { kind: 'askedBack', names: namesOf(pointsAt(understood).subjects) };
    case 'unknown':
      return { kind: 'notFound' };
    case 'thanks':
    case 'explain':
      return { kind: 'thanks' };
  }
}
