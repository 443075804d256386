import type { Answer } from './answer.js';
import type { Request } from './request.js';

export interface Asked {
  readonly answer: Answer;
  /** What was understood, for the next follow-up; null when nothing was. */
  readonly request: Request | null;
}

/** Answers from one state of the reports: pure, so the same question on the same revision has one answer. */
export interface Answerer {
  /** @param previous what this person asked last in this conversation, null when nothing within the hour */
  ask(text: string, previous: Request | null, now: Date): Asked;
  /** A request that a button carries. */
  answer(request: Request, now: Date): Answer;
  welcome(): Answer;
}
