import { rememberAlso } from '../../data/ask/remembered.js';
import type { HandlerDeps } from '../handlerDeps.js';
import { audienceOf } from '../mayDo.js';
import { countUnknownWords } from '../teach/countUnknownWords.js';
import { texts } from '../texts.js';
import type { Turn } from '../turn.js';

/** A typed question is a line or two; what is much longer was pasted here by mistake. */
const MAX_QUESTION_CHARS = 1_000;

/** Answers a typed question. Nothing typed, a picture or a file alone, gets the help. */
export async function ask(turn: Turn, deps: HandlerDeps): Promise<void> {
  const { answerer, followUps, clock, render } = deps;
  const { text, locale, speaker } = turn;
  if (text.length > MAX_QUESTION_CHARS) return turn.sendText(texts[locale].tooLong);

  const now = clock.now();
  if (text === '') {
    const help = answerer.current().answer({ intent: 'help' }, now);
    return turn.sendCard(render(help, locale, audienceOf(turn, deps)));
  }
  const previous = await followUps.last(speaker);
  const asked = answerer.current().ask(text, previous, now);
  await followUps.remember(speaker, rememberAlso(previous, asked));
  turn.log.info('question.answered', { answer: asked.answer.kind });
  await turn.sendCard(render(asked.answer, locale, audienceOf(turn, deps)));
  await countUnknownWords(turn, asked.answer, deps);
}
