import type { HandlerDeps } from '../handlerDeps.js';
import { texts } from '../texts.js';
import type { Turn } from '../turn.js';

/** A typed question is a line or two; what is much longer was pasted here by mistake. */
const MAX_QUESTION_CHARS = 1_000;

/** Answers a typed question. Nothing typed, a picture or a file alone, gets the help. */
export async function ask(turn: Turn, { answerer, followUps, clock, render }: HandlerDeps): Promise<void> {
  const { text, locale, speaker } = turn;
  if (text.length > MAX_QUESTION_CHARS) return turn.sendText(texts[locale].tooLong);

  const now = clock.now();
  if (text === '') {
    const help = answerer.current().answer({ intent: 'help' }, now);
    return turn.sendCard(render(help, locale));
  }
  const asked = answerer.current().ask(text, await followUps.last(speaker), now);
  if (asked.request !== null) await followUps.remember(speaker, asked.request);
  turn.log.info('question.answered', { answer: asked.answer.kind });
  await turn.sendCard(render(asked.answer, locale));
}
