import type { HandlerDeps } from '../handlerDeps.js';
import { mayDo } from '../mayDo.js';
import { texts } from '../texts.js';
import type { Turn } from '../turn.js';
import { ACTIONS } from './actions.js';

/** @param verb as the card says it; an unknown one is answered politely, for old cards stay in the chat for years */
export async function runAction(turn: Turn, verb: unknown, data: unknown, deps: HandlerDeps): Promise<void> {
  const action = typeof verb === 'string' ? ACTIONS.get(verb) : undefined;
  if (action === undefined) {
    turn.log.warn('action.unknown');
    return turn.sendText(texts[turn.locale].invalidAction);
  }
  if (await mayDo(turn, { name: String(verb), role: action.role }, deps)) await action.run(turn, data, deps);
}
