import type { TurnContext } from 'botbuilder';
import type { Logger } from './logger.js';
import type { Organisation } from './organisations/organisation.js';

/** What one turn carries through the SDK. */
export interface TurnScope {
  /** Correlates the turn's log lines; the user sees it as the error code when the turn fails. */
  readonly turnId: string;
  readonly log: Logger;
  /** Whose turn it is; null: nobody's. */
  readonly organisation: Organisation | null;
}

const SCOPE = Symbol('turnScope');
const FAILED = Symbol('turnFailed');

export function setTurnScope(context: TurnContext, scope: TurnScope): void {
  context.turnState.set(SCOPE, scope);
}

/** @throws Error outside a turn of `receive.ts` */
export function turnScopeOf(context: TurnContext): TurnScope {
  const scope = context.turnState.get<TurnScope | undefined>(SCOPE);
  if (scope === undefined) throw new Error('The turn has no scope');
  return scope;
}

/** Said at the edge of the turn, where whatever went wrong in it ends up. */
export function markFailed({ turnState }: TurnContext): void {
  turnState.set(FAILED, true);
}

/** @param turnState of the turn, which may be over: then its context itself is revoked */
export function hasFailed(turnState: TurnContext['turnState']): boolean {
  return turnState.get<true | undefined>(FAILED) === true;
}
