import { createRecent } from '../recent.js';
import type { Answer } from './answer.js';
import type { Answerer, Asked } from './createAnswerer.js';

/** A meeting asks the same few things again and again. With its cards this is at most some ten MB. */
const MOST = 500;

/** The same answers, of which the latest are made once: an answerer is of one state of the reports and says no other. */
export function rememberAnswers(answerer: Answerer): Answerer {
  const asked = createRecent<Asked>(MOST);
  const answered = createRecent<Answer>(MOST);
  return {
    ...answerer,
    ask: (text, previous, now) =>
      asked(JSON.stringify([text, previous, hourOf(now)]), () => answerer.ask(text, previous, now)),
    answer: (request, now) =>
      answered(JSON.stringify([request, hourOf(now)]), () => answerer.answer(request, now)),
  };
}

/** What an answer depends on is the day, which begins in Sweden and in UTC with an hour. */
function hourOf(now: Date): string {
  return now.toISOString().slice(0, 'yyyy-mm-ddThh'.length);
}
