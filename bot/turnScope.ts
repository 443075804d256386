import type { TurnContext } from 'botbuilder';
import type { Logger } from './logger.js';

/** What one turn carries through the SDK. */
export interface TurnScope {
  /** Correlates the turn's log lines; the user sees it as the error code when the turn fails. */
  readonly turnId: string;
  readonly log: Logger;
}

const SCOPE = Symbol('turnScope');

export function setTurnScope(context: TurnContext, scope: TurnScope): void {
  context.turnState.set(SCOPE, scope);
}

/** @throws Error outside a turn of `receive.ts` */
export function turnScopeOf(context: TurnContext): TurnScope {
  const scope = context.turnState.get<TurnScope | undefined>(SCOPE);
  if (scope === undefined) throw new Error('The turn has no scope');
  return scope;
}
