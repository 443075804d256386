import { z } from 'zod';
import { buttonRequestSchema } from '../../data/ask/interpretation.js';
import { rememberAlso } from '../../data/ask/remembered.js';
import type { HandlerDeps } from '../handlerDeps.js';
import { audienceOf } from '../mayDo.js';
import { texts } from '../texts.js';
import type { Turn } from '../turn.js';

const dataSchema = z.object({ request: buttonRequestSchema });

/**
 * Answers the request that a button carries. The answer is a new card: the old one belongs to everybody in the chat.
 *
 * @param data what the card holds, which may be of an older version of the bot or made up
 */
export async function ask(turn: Turn, data: unknown, deps: HandlerDeps): Promise<void> {
  const parsed = dataSchema.safeParse(data);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, code }) => `${path.join('.')}: ${code}`);
    turn.log.warn('action.invalid', { verb: 'ask', problems });
    return turn.sendText(texts[turn.locale].invalidAction);
  }
  const { request } = parsed.data;
  const answer = deps.answerer.current().answer(request, deps.clock.now());
  // An explanation is about an answer: it is no question to go on from.
  if (request.intent !== 'explain') {
    const previous = await deps.followUps.last(turn.speaker);
    await deps.followUps.remember(turn.speaker, rememberAlso(previous, { request }));
  }
  turn.log.info('question.answered', { answer: answer.kind });
  await turn.sendCard(deps.render(answer, turn.locale, audienceOf(turn, deps)));
}
