import type { HandlerDeps } from '../handlerDeps.js';
import { texts } from '../texts.js';
import type { Turn } from '../turn.js';
import { ask } from './ask.js';

type Action = (turn: Turn, data: unknown, deps: HandlerDeps) => Promise<void>;

/** What the buttons of our cards can do, by verb. */
export const ACTIONS: ReadonlyMap<string, Action> = new Map([['ask', ask]]);

/** @param verb as the card says it; an unknown one is answered politely, for old cards stay in the chat for years */
export async function runAction(turn: Turn, verb: unknown, data: unknown, deps: HandlerDeps): Promise<void> {
  const action = typeof verb === 'string' ? ACTIONS.get(verb) : undefined;
  if (action !== undefined) return action(turn, data, deps);
  turn.log.warn('action.unknown');
  await turn.sendText(texts[turn.locale].invalidAction);
}
