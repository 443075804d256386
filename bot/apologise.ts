import type { TurnContext } from 'botbuilder';
import { acknowledge } from './invokeReply.js';
import { texts } from './texts.js';
import { readLocale } from './turn.js';
import { markFailed, turnScopeOf } from './turnScope.js';

/** The edge of a turn: whatever goes wrong in it is logged under the error code that the user is told. */
export async function apologise(context: TurnContext, error: Error): Promise<void> {
  const { turnId, log } = turnScopeOf(context);
  const locale = readLocale(context.activity);
  log.error('turn.failed', { error });
  markFailed(context);
  if (context.activity.type === 'invoke') {
    await context.sendActivity({ type: 'invokeResponse', value: acknowledge(locale) });
  }
  try {
    await context.sendActivity({ type: 'message', text: texts[locale].failed(turnId) });
  } catch (sendError) {
    // Teams itself is out of reach: there is nobody left to tell but the log.
    log.error('turn.apologyFailed', { error: sendError });
  }
}
