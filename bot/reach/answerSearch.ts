import type { TurnContext } from 'botbuilder';
import type { HandlerDeps } from '../handlerDeps.js';
import { texts } from '../texts.js';
import { openTurn } from '../turn.js';
import { markFailed, turnScopeOf } from '../turnScope.js';
import { search } from './search.js';
import { searchMessage, type SearchReply } from './searchReply.js';

/** Answers a search from the compose box. */
export async function answerSearch(context: TurnContext, deps: HandlerDeps): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: await searchOrApologise(context, deps) });
}

/** What goes wrong is told in the search's own place: an apology in the chat, if it came at all, would be read by all. */
async function searchOrApologise(context: TurnContext, deps: HandlerDeps): Promise<SearchReply> {
  const turn = openTurn(context);
  try {
    return search(turn, context.activity.value, deps);
  } catch (error) {
    const { turnId, log } = turnScopeOf(context);
    log.error('turn.failed', { error });
    markFailed(context);
    return searchMessage(texts[turn.locale].failed(turnId));
  }
}
